package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a professional claim says of the visit when there is reason to.
 *
 * @param supervising loop 2310D, under whom the service was done
 * @param facility loop 2310C, where it was done when not at the billing provider's
 * @param admitted DTP*435, the day the patient came into the hospital
 * @param discharged DTP*096
 * @param onset DTP*431, when the illness began
 * @param died PAT06, the day of death
 * @param clia REF*X4, the laboratory's certificate
 * @param edition of the diagnoses: HI*ABK or, as before October 2015, HI*BK
 * @param anesthesiaFor HI*BP and HI*BO, the surgery that the anesthesia was for
 */
public record VisitDetail(
        ProfessionalClaim.@Nullable Provider supervising,
        ProfessionalClaim.@Nullable Provider facility,
        @Nullable LocalDate admitted,
        @Nullable LocalDate discharged,
        @Nullable LocalDate onset,
        @Nullable LocalDate died,
        @Nullable String clia,
        Icd edition,
        List<String> anesthesiaFor) {

    public static final VisitDetail NONE =
            new VisitDetail(null, null, null, null, null, null, null, Icd.TEN, List.of());

    public VisitDetail {
        // A visit that was kept before this could be said was coded by the tenth.
        edition = Objects.requireNonNullElse(edition, Icd.TEN);
        anesthesiaFor = List.copyOf(anesthesiaFor);
    }

    /** The same of a laboratory with this certificate. */
    public VisitDetail withClia(String certificate) {
        return new VisitDetail(
                supervising,
                facility,
                admitted,
                discharged,
                onset,
                died,
                certificate,
                edition,
                anesthesiaFor);
    }

    /** The same of a visit that was made there. */
    public VisitDetail withFacility(ProfessionalClaim.Provider house) {
        return new VisitDetail(
                supervising,
                house,
                admitted,
                discharged,
                onset,
                died,
                clia,
                edition,
                anesthesiaFor);
    }
}
