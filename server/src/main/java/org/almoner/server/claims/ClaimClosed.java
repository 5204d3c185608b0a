package org.almoner.server.claims;

import java.time.Instant;

/** Nothing more is expected of anybody. */
public record ClaimClosed(ClaimFacts claim, Instant at, String reason) {}
