package org.almoner.server.claims;

import org.almoner.claims.Money;

import java.time.LocalDate;

/**
 * A visit that nobody covers was priced: the whole charge is the patient's, and no claim is built.
 *
 * @param account what the money is kept under, where a claim has its number: {@code V-317}
 */
public record VisitCharged(
        String account,
        long encounterId,
        long patientId,
        long providerId,
        LocalDate serviceDate,
        Money charge) {}
