package org.almoner.claims;

import org.jspecify.annotations.Nullable;

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
            List<String> messages) {

        public Benefit {
            messages = List.copyOf(messages);
        }
    }

    /** One AAA: the reject reason (AAA03), the follow-up (AAA04), and a sentence. */
    public record Rejection(String reason, String followUp, String message) {}
}
