package org.almoner.server.claims;

import java.time.Instant;

/** A new version with frequency 7 was built after the payer's decision. */
public record ClaimReplaced(ClaimFacts claim, Instant at, String explanation) {}
