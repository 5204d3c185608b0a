package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The question of a 270 and the answer of a 271 (005010X279A1). */
public final class Eligibility {

    private Eligibility() {}

    /**
     * One 270: is this person covered on this day?
     *
     * @param trace TRN02, our number for the question
     * @param serviceTypes EQ01, such as 30 (plan coverage), 98 (office visit)
     */
    public record Inquiry(
            String trace,
            ProfessionalClaim.Payer payer,
            ProfessionalClaim.Provider provider,
            ProfessionalClaim.Person person,
            String memberId,
            LocalDate serviceDate,
            List<String> serviceTypes) {

        public Inquiry {
            serviceTypes = List.copyOf(serviceTypes);
        }
    }

    /**
     * One 271.
     *
     * @param rejections AAA sentences: why the payer could not answer
     * @param active whether an EB*1 covers the day
     * @param planName EB05 of the active coverage
     * @param otherCoverages who else covers the patient, as the payer knows it
     */
    public record Answer(
            String trace,
            boolean active,
            @Nullable String planName,
            @Nullable LocalDate coverageBegin,
            @Nullable LocalDate coverageEnd,
            List<Benefit> benefits,
            List<Rejection> rejections,
            List<OtherCoverage> otherCoverages) {

        public Answer {
            benefits = List.copyOf(benefits);
            rejections = List.copyOf(rejections);
            otherCoverages = List.copyOf(otherCoverages);
        }

        /**
         * Whether the coverage is active and, as far as its dates are known, in force on the day.
         */
        public boolean coversOn(LocalDate day) {
            return active
                    && (coverageBegin == null || !day.isBefore(coverageBegin))
                    && (coverageEnd == null || !day.isAfter(coverageEnd));
        }
    }

    /**
     * Another payer that a 271 names for the patient (EB*R with loop 2120C or 2120D).
     *
     * @param name NM103
     * @param id NM109, when given
     * @param memberId REF of the EB, when given
     */
    public record OtherCoverage(
            String name, @Nullable String id, @Nullable String memberId, List<String> messages) {

        public OtherCoverage {
            messages = List.copyOf(messages);
        }
    }

    /**
     * One EB.
     *
     * @param information EB01: 1 active, A coinsurance, B copay, C deductible, G out-of-pocket
     *     max...
     * @param level EB02: IND, FAM...
     * @param serviceType EB03, one benefit for each repetition
     * @param period EB06: 23 calendar year, 29 remaining, 27 visit...
     * @param amount EB07
     * @param percentBasisPoints EB08, 20% as 2000
     * @param inNetwork EB12: true Y, false N, null when not said
     * @param messages MSG
     * @param detail what else is said
     */
    public record Benefit(
            String information,
            @Nullable String level,
            @Nullable String serviceType,
            @Nullable String insuranceType,
            @Nullable String period,
            @Nullable Money amount,
            @Nullable Integer percentBasisPoints,
            @Nullable Boolean inNetwork,
            List<String> messages,
            BenefitDetail detail) {

        public Benefit {
            messages = List.copyOf(messages);
        }

        /** A benefit of which nothing more is said. */
        public Benefit(
                String information,
                @Nullable String level,
                @Nullable String serviceType,
                @Nullable String insuranceType,
                @Nullable String period,
                @Nullable Money amount,
                @Nullable Integer percentBasisPoints,
                @Nullable Boolean inNetwork,
                List<String> messages) {
            this(
                    information,
                    level,
                    serviceType,
                    insuranceType,
                    period,
                    amount,
                    percentBasisPoints,
                    inNetwork,
                    messages,
                    BenefitDetail.NONE);
        }
    }

    /**
     * What else an EB and the loop under it say.
     *
     * @param plan EB05
     * @param quantityKind EB09
     * @param quantity EB10
     * @param authorizationNeeded EB11: true Y, false N, null when not said
     * @param procedure EB13
     * @param diagnosisPointers EB14
     * @param deliveries HSD, how often and how much
     * @param periods DTP of the benefit
     * @param references REF of the benefit
     * @param rejections AAA: why the payer says nothing of this benefit
     * @param limits III: where it holds, or what for
     * @param entities loop 2120, whom to turn to
     */
    public record BenefitDetail(
            @Nullable String plan,
            @Nullable String quantityKind,
            @Nullable BigDecimal quantity,
            @Nullable Boolean authorizationNeeded,
            RemittanceDetail.@Nullable Procedure procedure,
            List<String> diagnosisPointers,
            List<Authorization.Delivery> deliveries,
            List<Period> periods,
            List<RemittanceDetail.Reference> references,
            List<Rejection> rejections,
            List<Limit> limits,
            List<Entity> entities) {

        static final BenefitDetail NONE =
                new BenefitDetail(
                        null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of());

        public BenefitDetail {
            diagnosisPointers = List.copyOf(diagnosisPointers);
            deliveries = List.copyOf(deliveries);
            periods = List.copyOf(periods);
            references = List.copyOf(references);
            rejections = List.copyOf(rejections);
            limits = List.copyOf(limits);
            entities = List.copyOf(entities);
        }
    }

    /** A DTP: its qualifier and its first and last day. */
    public record Period(String qualifier, LocalDate from, LocalDate to) {}

    /**
     * III.
     *
     * @param list III01, such as ZZ for places of service, BF or ABF for diagnoses
     */
    public record Limit(@Nullable String list, @Nullable String code, @Nullable String text) {}

    /**
     * Loop 2120.
     *
     * @param role NM101
     * @param contacts PER, each number as it was given
     */
    public record Entity(
            String role,
            String name,
            @Nullable String firstName,
            @Nullable String id,
            ProfessionalClaim.@Nullable Address address,
            List<String> contacts) {

        public Entity {
            contacts = List.copyOf(contacts);
        }
    }

    /** One AAA: the reject reason (AAA03), the follow-up (AAA04), and a sentence. */
    public record Rejection(String reason, String followUp, String message) {}
}
