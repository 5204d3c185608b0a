package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A facility's claim as the 837I 005010X223A2 carries it. Codes are stored without dots.
 *
 * @param number CLM01, our claim number; the payer echoes it in CLP01
 * @param bill CLM05, the type of bill
 * @param stay when the patient was there, and how she came and left
 * @param payerClaimNumber REF*F8, needed to replace or void
 * @param authorization REF*G1
 * @param referralNumber REF*9F
 * @param medicalRecordNumber REF*EA
 * @param propertyCasualtyNumber REF*Y4 of the patient
 * @param patientEstimate AMT*F3, what the patient is expected to pay
 * @param attachments PWK, each one that is announced
 * @param note NTE*ADD
 * @param diagnoses HI with a diagnosis
 * @param drg HI*DR
 * @param procedures HI*BBR and HI*BBQ, the principal one first
 * @param billCodes the codes of the uniform bill
 * @param billing loop 2010AA
 * @param staff loops 2310A to 2310F
 * @param otherPayers loops 2320 to 2330B
 * @param lines loop 2400
 */
public record InstitutionalClaim(
        String number,
        BillType bill,
        Stay stay,
        @Nullable String payerClaimNumber,
        @Nullable String authorization,
        @Nullable String referralNumber,
        @Nullable String medicalRecordNumber,
        @Nullable String propertyCasualtyNumber,
        @Nullable Money patientEstimate,
        List<Attachment> attachments,
        @Nullable String note,
        Diagnoses diagnoses,
        @Nullable String drg,
        List<Procedure> procedures,
        BillCodes billCodes,
        ProfessionalClaim.Provider billing,
        Staff staff,
        Subscriber subscriber,
        Person patient,
        Relationship relationship,
        Payer payer,
        List<OtherPayer> otherPayers,
        List<Line> lines)
        implements HealthCareClaim {

    public InstitutionalClaim {
        attachments = List.copyOf(attachments);
        procedures = List.copyOf(procedures);
        otherPayers = List.copyOf(otherPayers);
        lines = List.copyOf(lines);
    }

    @Override
    public Icd edition() {
        return diagnoses.edition();
    }

    @Override
    public Money charge() {
        return lines.stream().map(Line::charge).collect(Money.sum());
    }

    /**
     * CLM05-1 and CLM05-3.
     *
     * @param facility two characters: what kind of facility and of care, such as 11 or 13
     * @param frequency 1 original, 2 to 4 parts of a stay, 7 replacement, 8 void, and others
     */
    public record BillType(String facility, String frequency) {

        /** As the paper form shows it: {@code 0131}. */
        public String code() {
            return "0" + facility + frequency;
        }

        /** Whether it stands for an earlier claim, which then has to be named. */
        public boolean needsPayerClaimNumber() {
            return frequency.equals("7") || frequency.equals("8");
        }
    }

    /**
     * DTP*434, 435, 096 and CL1.
     *
     * @param from first day of the statement; null, like the next, only on a broken claim
     * @param to last day of the statement
     * @param admitted DTP*435
     * @param admittedAt the hour in it
     * @param dischargedAt DTP*096
     * @param admissionType CL101
     * @param admissionSource CL102
     * @param patientStatus CL103
     */
    public record Stay(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate admitted,
            @Nullable LocalTime admittedAt,
            @Nullable LocalTime dischargedAt,
            @Nullable String admissionType,
            @Nullable String admissionSource,
            @Nullable String patientStatus) {}

    /** Which edition of the diagnosis and procedure codes a claim uses. */
    public enum Icd {
        NINE,
        TEN
    }

    /**
     * A diagnosis.
     *
     * @param presentOnAdmission Y, N, U, W; null when not said
     */
    public record Diagnosis(String code, @Nullable String presentOnAdmission) {}

    /**
     * Every diagnosis by its part.
     *
     * @param principal HI*ABK; null only on a broken claim
     * @param admitting HI*ABJ
     * @param reasonsForVisit HI*APR, at most three
     * @param externalCauses HI*ABN, at most twelve
     * @param others HI*ABF, at most twenty-four
     */
    public record Diagnoses(
            Icd edition,
            @Nullable Diagnosis principal,
            @Nullable String admitting,
            List<String> reasonsForVisit,
            List<Diagnosis> externalCauses,
            List<Diagnosis> others) {

        public Diagnoses {
            reasonsForVisit = List.copyOf(reasonsForVisit);
            externalCauses = List.copyOf(externalCauses);
            others = List.copyOf(others);
        }
    }

    /** A procedure of the stay (ICD) with its day, when given. */
    public record Procedure(String code, @Nullable LocalDate day) {}

    /**
     * HI with BI, BH, BE, BG and TC.
     *
     * @param conditions HI*BG
     * @param treatments HI*TC
     */
    public record BillCodes(
            List<OccurrenceSpan> occurrenceSpans,
            List<Occurrence> occurrences,
            List<ValueCode> values,
            List<String> conditions,
            List<String> treatments) {

        public static final BillCodes NONE =
                new BillCodes(List.of(), List.of(), List.of(), List.of(), List.of());

        public BillCodes {
            occurrenceSpans = List.copyOf(occurrenceSpans);
            occurrences = List.copyOf(occurrences);
            values = List.copyOf(values);
            conditions = List.copyOf(conditions);
            treatments = List.copyOf(treatments);
        }
    }

    public record OccurrenceSpan(String code, LocalDate from, LocalDate to) {}

    public record Occurrence(String code, LocalDate day) {}

    /** A value code with its number: mostly an amount of money, for some codes a count. */
    public record ValueCode(String code, BigDecimal value) {}

    /**
     * PWK: something that is sent beside the claim.
     *
     * @param type PWK01
     * @param sent PWK02, how it is sent
     * @param control PWK06, the number on it
     */
    public record Attachment(String type, String sent, @Nullable String control) {}

    /**
     * Who took part, each in an element of its own.
     *
     * @param attending loop 2310A
     * @param operating loop 2310B or 2420A
     * @param otherOperating loop 2310C or 2420B
     * @param rendering loop 2310D or 2420C
     * @param facility loop 2310E
     * @param referring loop 2310F or 2420D
     */
    public record Staff(
            ProfessionalClaim.@Nullable Provider attending,
            ProfessionalClaim.@Nullable Provider operating,
            ProfessionalClaim.@Nullable Provider otherOperating,
            ProfessionalClaim.@Nullable Provider rendering,
            ProfessionalClaim.@Nullable Provider facility,
            ProfessionalClaim.@Nullable Provider referring) {

        public static final Staff NONE = new Staff(null, null, null, null, null, null);
    }

    /**
     * LIN, CTP and REF of a drug.
     *
     * @param unit CTP05: F2 international unit, GR, ME, ML, UN
     * @param prescription REF*XZ
     */
    public record Drug(
            String ndc,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String prescription) {}

    /**
     * One service line (loop 2400).
     *
     * @param control REF*6R
     * @param revenueCode SV201
     * @param qualifier SV202-1, such as HC; null when there is no procedure
     * @param unit SV204: UN units, DA days
     * @param quantity SV205
     * @param rate SV206, which 5010 does not use any more
     * @param notCovered SV207
     * @param from first day of the service; null when the statement's days hold
     * @param staff loops 2420A to 2420D
     */
    public record Line(
            @Nullable String control,
            String revenueCode,
            @Nullable String qualifier,
            @Nullable String code,
            List<String> modifiers,
            Money charge,
            String unit,
            BigDecimal quantity,
            @Nullable BigDecimal rate,
            @Nullable Money notCovered,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Drug drug,
            Staff staff,
            List<PriorAdjudication> priorAdjudications) {

        public Line {
            modifiers = List.copyOf(modifiers);
            priorAdjudications = List.copyOf(priorAdjudications);
        }
    }
}
