package org.almoner.server.claims;

import java.time.Instant;

/** The file with the claim was read whole at the other side (999). */
public record ClaimReceived(ClaimFacts claim, Instant at) {}
