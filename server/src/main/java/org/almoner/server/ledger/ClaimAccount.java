package org.almoner.server.ledger;

import java.time.LocalDate;

/** Whose claim it is: what the ledger needs to add up by patient and by payer. */
public record ClaimAccount(String claim, long patientId, long payerId, LocalDate serviceDate) {}
