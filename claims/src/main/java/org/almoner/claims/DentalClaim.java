package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A dentist's claim as the 837D 005010X224A2 carries it.
 *
 * @param number CLM01
 * @param placeOfService CLM05-1
 * @param frequency CLM05-3
 * @param isPredetermination CLM19 is PB: what would be paid is asked, nothing is billed
 * @param payerClaimNumber REF*F8
 * @param predeterminationNumber REF*G3
 * @param authorization REF*G1
 * @param accident CLM11 and DTP*439
 * @param serviceDate DTP*472 of the claim, for lines that have none of their own
 * @param patientPaid AMT*F5
 * @param orthodontics DN1 with DTP*452
 * @param teeth DN2, teeth that are missing, impacted or to be extracted
 * @param attachments PWK
 * @param note NTE*ADD
 * @param diagnoses HI, when given
 * @param edition of the diagnoses: HI*ABK or, as before October 2015, HI*BK
 * @param billing loop 2010AA
 * @param rendering loop 2310B
 * @param referring loop 2310A
 * @param otherPayers loops 2320 to 2330B
 * @param lines loop 2400
 */
public record DentalClaim(
        String number,
        String placeOfService,
        String frequency,
        boolean isPredetermination,
        @Nullable String payerClaimNumber,
        @Nullable String predeterminationNumber,
        @Nullable String authorization,
        @Nullable Accident accident,
        @Nullable String propertyCasualtyNumber,
        @Nullable LocalDate serviceDate,
        @Nullable Money patientPaid,
        @Nullable Orthodontics orthodontics,
        List<ToothStatus> teeth,
        List<Attachment> attachments,
        @Nullable String note,
        List<String> diagnoses,
        Icd edition,
        ProfessionalClaim.Provider billing,
        ProfessionalClaim.Provider rendering,
        ProfessionalClaim.@Nullable Provider referring,
        Subscriber subscriber,
        Person patient,
        Relationship relationship,
        Payer payer,
        List<OtherPayer> otherPayers,
        List<Line> lines)
        implements HealthCareClaim {

    public DentalClaim {
        teeth = List.copyOf(teeth);
        attachments = List.copyOf(attachments);
        diagnoses = List.copyOf(diagnoses);
        otherPayers = List.copyOf(otherPayers);
        lines = List.copyOf(lines);
    }

    @Override
    public Money charge() {
        return lines.stream().map(Line::charge).collect(Money.sum());
    }

    /**
     * DN1 and DTP*452.
     *
     * @param months DN101, how long the treatment takes
     * @param monthsLeft DN102
     * @param isForOrthodontics DN103; null when not said
     * @param placed DTP*452, when the appliance was placed
     */
    public record Orthodontics(
            @Nullable BigDecimal months,
            @Nullable BigDecimal monthsLeft,
            @Nullable Boolean isForOrthodontics,
            @Nullable LocalDate placed) {}

    /** DN2: a tooth and E to be extracted, I impacted, M missing. */
    public record ToothStatus(String tooth, String status) {}

    /**
     * TOO: a tooth, by the numbers of the American Dental Association, and its surfaces.
     *
     * @param surfaces B buccal, D distal, F facial, I incisal, L lingual, M mesial, O occlusal
     */
    public record Tooth(@Nullable String number, List<String> surfaces) {

        public Tooth {
            surfaces = List.copyOf(surfaces);
        }
    }

    /**
     * One service line (loop 2400).
     *
     * @param control REF*6R
     * @param code SV301-2, a CDT code
     * @param charge SV302
     * @param placeOfService SV303
     * @param areas SV304, areas of the oral cavity, such as 00 or 10
     * @param prosthesis SV305: I initial, R replacement
     * @param quantity SV306; null when one
     * @param pointers SV311
     * @param serviceDate DTP*472
     * @param priorPlacement DTP*441, when the prosthesis that is replaced was placed
     */
    public record Line(
            @Nullable String control,
            String code,
            List<String> modifiers,
            Money charge,
            @Nullable String placeOfService,
            List<String> areas,
            @Nullable String prosthesis,
            @Nullable BigDecimal quantity,
            List<Integer> pointers,
            List<Tooth> teeth,
            @Nullable LocalDate serviceDate,
            @Nullable LocalDate priorPlacement,
            List<PriorAdjudication> priorAdjudications) {

        public Line {
            modifiers = List.copyOf(modifiers);
            areas = List.copyOf(areas);
            pointers = List.copyOf(pointers);
            teeth = List.copyOf(teeth);
            priorAdjudications = List.copyOf(priorAdjudications);
        }
    }
}
