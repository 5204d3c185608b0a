package org.almoner.server.claims;

import java.time.Instant;

/** The payer took the claim for adjudication (277CA). */
public record ClaimAccepted(ClaimFacts claim, Instant at) {}
