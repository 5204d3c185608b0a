package org.almoner.server.claims;

import java.time.Instant;

/** The claim never reached adjudication (TA1, 999 or 277CA): it must be mended and sent again. */
public record ClaimRejected(ClaimFacts claim, Instant at, String reason) {}
