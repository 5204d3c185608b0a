package org.almoner.server.frontdesk;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One policy of one patient. It is never changed into another: it ends by date, and what follows is
 * a coverage of its own.
 *
 * @param terms what the policy says
 * @param withdrawn whether it was put right by another, which {@code replaces} it; kept because
 *     something may have been billed to it
 */
public record Coverage(
        long coverageId, long patientId, Terms terms, @Nullable Long replaces, boolean withdrawn) {

    /**
     * What a policy says.
     *
     * @param position 1 pays first
     * @param payerId null while the payer is not on the practice's list
     * @param payerName as the card or the source calls the payer
     * @param relationship the patient's, to the subscriber; null while it is not known
     * @param subscriber null when it is the patient
     * @param from the first day; null when nobody knows
     * @param to the last day; null while it is in force
     */
    public record Terms(
            CoverageKind kind,
            int position,
            @Nullable Long payerId,
            String payerName,
            @Nullable String memberId,
            @Nullable String group,
            @Nullable String plan,
            @Nullable Relationship relationship,
            @Nullable PersonFacts subscriber,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AccidentFacts accident) {

        public boolean isInForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        public Terms endingOn(LocalDate lastDay) {
            return new Terms(
                    kind,
                    position,
                    payerId,
                    payerName,
                    memberId,
                    group,
                    plan,
                    relationship,
                    subscriber,
                    from,
                    lastDay,
                    accident);
        }

        /** A health plan of the patient's own, with the least that a claim needs. */
        public static Terms healthPlan(
                int position, long payerId, String payerName, String memberId, LocalDate from) {
            return new Terms(
                    CoverageKind.HEALTH,
                    position,
                    payerId,
                    payerName,
                    memberId,
                    null,
                    null,
                    Relationship.SELF,
                    null,
                    from,
                    null,
                    null);
        }
    }

    /**
     * What a workers' compensation or auto policy needs besides.
     *
     * @param claimNumber the payer's number for the accident: REF*Y4
     * @param state where it happened
     */
    public record AccidentFacts(
            @Nullable String claimNumber,
            @Nullable LocalDate date,
            @Nullable String state,
            @Nullable String employer,
            @Nullable String adjusterName,
            @Nullable String adjusterPhone) {}
}
