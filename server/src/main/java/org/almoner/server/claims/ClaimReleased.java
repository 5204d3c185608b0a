package org.almoner.server.claims;

import java.time.Instant;

/** A claim may leave with the next batch. */
public record ClaimReleased(ClaimFacts claim, Instant at) {}
