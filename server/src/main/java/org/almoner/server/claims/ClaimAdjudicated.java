package org.almoner.server.claims;

import org.almoner.claims.Money;

import java.time.Instant;

/** The payer decided about the claim, and the decision was posted. */
public record ClaimAdjudicated(
        ClaimFacts claim,
        Instant at,
        ClaimOutcome outcome,
        Money paid,
        Money patientShare,
        Money denied,
        String reasons) {}
