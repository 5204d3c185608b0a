package org.almoner.server.claims;

import java.time.Instant;

/** A version of a claim was put into a batch. */
public record ClaimSent(ClaimFacts claim, Instant at, long batchId) {}
