package org.almoner.server.claims;

import java.time.Instant;

/** A new version was built before the payer decided. */
public record ClaimCorrected(ClaimFacts claim, Instant at, String explanation) {}
