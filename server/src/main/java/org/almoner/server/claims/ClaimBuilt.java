package org.almoner.server.claims;

import java.time.Instant;

/** The first version of a claim was built. */
public record ClaimBuilt(ClaimFacts claim, Instant at) {}
