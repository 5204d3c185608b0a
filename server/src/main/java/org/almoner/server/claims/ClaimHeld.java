package org.almoner.server.claims;

import java.time.Instant;

/** A claim is kept back. */
public record ClaimHeld(ClaimFacts claim, Instant at, String reason) {}
