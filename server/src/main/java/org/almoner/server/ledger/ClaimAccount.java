package org.almoner.server.ledger;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whose claim it is: what the ledger needs to add up by patient and by payer.
 *
 * @param claim the claim's number, or that of a visit which nobody covers
 * @param payerId null when nobody covers it
 */
public record ClaimAccount(
        String claim, long patientId, @Nullable Long payerId, LocalDate serviceDate) {}
