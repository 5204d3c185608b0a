package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A professional claim as the 837P 005010X222A1 carries it: one patient, one payer to be paid by,
 * one billing provider, up to 50 lines. Codes are stored without dots.
 *
 * @param number CLM01, our claim number, at most 20 characters; the payer echoes it in CLP01
 * @param frequency CLM05-3
 * @param placeOfService CLM05-2
 * @param payerClaimNumber REF*F8, the payer's own number; needed to replace or void
 * @param authorization REF*G1, the prior authorization number
 * @param referral REF*9F, the referral number
 * @param accident CLM11 and DTP*439, when the visit was due to an accident
 * @param propertyCasualtyNumber REF*Y4, the workers' compensation or auto claim number
 * @param note NTE*ADD, a sentence for the payer, at most 80 characters
 * @param diagnoses HI, the principal one first, at most 12
 * @param billing loop 2010AA
 * @param rendering loop 2310B
 * @param referring loop 2310A
 * @param subscriber loops 2000B and 2010BA
 * @param patient loop 2010CA; the same person as the subscriber when {@code relationship} is SELF
 * @param payer loop 2010BB
 * @param otherPayers loops 2320 to 2330B: who else pays, and what they already decided
 * @param lines loop 2400
 * @param detail what only some claims say
 */
public record ProfessionalClaim(
        String number,
        Frequency frequency,
        String placeOfService,
        @Nullable String payerClaimNumber,
        @Nullable String authorization,
        @Nullable String referral,
        @Nullable Accident accident,
        @Nullable String propertyCasualtyNumber,
        @Nullable String note,
        List<String> diagnoses,
        Provider billing,
        Provider rendering,
        @Nullable Provider referring,
        Subscriber subscriber,
        Person patient,
        Relationship relationship,
        Payer payer,
        List<OtherPayer> otherPayers,
        List<Line> lines,
        VisitDetail detail)
        implements HealthCareClaim {

    public ProfessionalClaim {
        diagnoses = List.copyOf(diagnoses);
        otherPayers = List.copyOf(otherPayers);
        lines = List.copyOf(lines);
        // A claim that was kept before this could be said has none.
        detail = Objects.requireNonNullElse(detail, VisitDetail.NONE);
    }

    @Override
    public Icd edition() {
        return detail.edition();
    }

    @Override
    public @Nullable LocalDate died() {
        return detail.died();
    }

    /** A claim with nothing to say in detail. */
    public ProfessionalClaim(
            String number,
            Frequency frequency,
            String placeOfService,
            @Nullable String payerClaimNumber,
            @Nullable String authorization,
            @Nullable String referral,
            @Nullable Accident accident,
            @Nullable String propertyCasualtyNumber,
            @Nullable String note,
            List<String> diagnoses,
            Provider billing,
            Provider rendering,
            @Nullable Provider referring,
            Subscriber subscriber,
            Person patient,
            Relationship relationship,
            Payer payer,
            List<OtherPayer> otherPayers,
            List<Line> lines) {
        this(
                number,
                frequency,
                placeOfService,
                payerClaimNumber,
                authorization,
                referral,
                accident,
                propertyCasualtyNumber,
                note,
                diagnoses,
                billing,
                rendering,
                referring,
                subscriber,
                patient,
                relationship,
                payer,
                otherPayers,
                lines,
                VisitDetail.NONE);
    }

    /** CLM02: always the sum of the lines, never a number of its own. */
    @Override
    public Money charge() {
        return lines.stream().map(Line::charge).collect(Money.sum());
    }

    /** The first date of service on the claim. */
    public LocalDate serviceDate() {
        return lines.stream().map(Line::from).min(LocalDate::compareTo).orElseThrow();
    }

    /** CLM05-3, the last character of the type of bill. */
    public enum Frequency {
        ORIGINAL("1"),
        REPLACEMENT("7"),
        VOID("8");

        private final String code;

        Frequency(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The patient's relationship to the subscriber: SBR02 or PAT01 (data element 1069). */
    public enum Relationship {
        SELF("18"),
        SPOUSE("01"),
        CHILD("19"),
        EMPLOYEE("20"),
        OTHER("G8");

        private final String code;

        Relationship(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** SBR01. */
    public enum Sequence {
        PRIMARY("P"),
        SECONDARY("S"),
        TERTIARY("T");

        private final String code;

        Sequence(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * CLM11 and DTP*439.
     *
     * @param cause AA auto, EM employment, OA other
     * @param state CLM11-4, for AA
     */
    public record Accident(String cause, @Nullable String state, LocalDate date) {}

    /** N3 and N4. */
    public record Address(
            String line, @Nullable String line2, String city, String state, String zip) {}

    /**
     * A person as the claim names one. Address, date of birth and gender are always there for a
     * patient; a claim does not carry them for a subscriber who is not the patient, nor the last
     * two for another payer's subscriber, so they read as null there.
     *
     * @param gender DMG03: F, M or U
     */
    public record Person(
            String lastName,
            String firstName,
            @Nullable String middleName,
            @Nullable Address address,
            @Nullable LocalDate birthDate,
            @Nullable String gender) {}

    /**
     * A provider or a provider organization; {@code firstName} is null for an organization.
     *
     * @param npi 10 digits
     * @param taxonomy PRV03, 10 characters
     * @param taxId REF*EI, 9 digits; only a billing provider has one
     */
    public record Provider(
            String name,
            @Nullable String firstName,
            String npi,
            @Nullable String taxonomy,
            @Nullable String taxId,
            @Nullable Address address,
            @Nullable String phone) {}

    /**
     * The subscriber in this claim's payer's eyes.
     *
     * @param memberId NM109 with qualifier MI
     * @param group SBR03
     * @param filingIndicator SBR09, such as MB, MC, CI, BL, WC
     * @param insuranceType SBR05, why Medicare is not first (12, 43, 47...); only on a claim to
     *     Medicare as a secondary payer
     */
    public record Subscriber(
            Sequence sequence,
            Person person,
            String memberId,
            @Nullable String group,
            String filingIndicator,
            @Nullable String insuranceType) {

        /** A subscriber whose claim is not a Medicare secondary one. */
        public Subscriber(
                Sequence sequence,
                Person person,
                String memberId,
                @Nullable String group,
                String filingIndicator) {
            this(sequence, person, memberId, group, filingIndicator, null);
        }
    }

    /** Loop 2010BB. {@code id} is NM109 with qualifier PI. */
    public record Payer(String id, String name, @Nullable Address address) {}

    /**
     * Another payer of the same patient (loop 2320) with what it already decided, if it has.
     *
     * @param paid AMT*D
     * @param adjudicated when it decided; null when it has not
     */
    public record OtherPayer(
            Payer payer,
            Subscriber subscriber,
            Relationship relationship,
            @Nullable Money paid,
            @Nullable LocalDate adjudicated,
            List<Remittance.Adjustment> adjustments) {

        public OtherPayer {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * One service line (loop 2400).
     *
     * @param control REF*6R, our own number for the line, unique in our practice; echoed by the 835
     * @param code HCPCS or CPT
     * @param modifiers at most four
     * @param charge SV102
     * @param units SV104, whole units, or minutes where the detail says so
     * @param pointers SV107, positions in {@link #diagnoses()} from 1, one to four
     * @param placeOfService SV105, when it differs from the claim's
     * @param priorAdjudications loop 2430, what another payer decided about this line
     * @param detail what only some lines say
     */
    public record Line(
            String control,
            String code,
            List<String> modifiers,
            Money charge,
            int units,
            List<Integer> pointers,
            LocalDate from,
            LocalDate to,
            @Nullable String placeOfService,
            @Nullable String ndc,
            List<PriorAdjudication> priorAdjudications,
            LineDetail detail) {

        public Line {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
            priorAdjudications = List.copyOf(priorAdjudications);
            // A line that was kept before this could be said has none.
            detail = Objects.requireNonNullElse(detail, LineDetail.NONE);
        }

        /** A line with nothing to say in detail. */
        public Line(
                String control,
                String code,
                List<String> modifiers,
                Money charge,
                int units,
                List<Integer> pointers,
                LocalDate from,
                LocalDate to,
                @Nullable String placeOfService,
                @Nullable String ndc,
                List<PriorAdjudication> priorAdjudications) {
            this(
                    control,
                    code,
                    modifiers,
                    charge,
                    units,
                    pointers,
                    from,
                    to,
                    placeOfService,
                    ndc,
                    priorAdjudications,
                    LineDetail.NONE);
        }
    }

    /** Loop 2430: SVD and CAS of an earlier payer, by its identifier. */
    public record PriorAdjudication(
            String payerId,
            Money paid,
            int units,
            LocalDate adjudicated,
            List<Remittance.Adjustment> adjustments) {

        public PriorAdjudication {
            adjustments = List.copyOf(adjustments);
        }
    }
}
