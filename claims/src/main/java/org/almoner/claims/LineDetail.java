package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What a professional line says when there is reason to, or when it differs from its claim.
 *
 * @param unit SV103: UN units, MJ minutes
 * @param isEmergency SV109
 * @param authorization REF*G1
 * @param clia REF*X4, the laboratory's certificate
 * @param referredClia REF*F4, the certificate of the laboratory that did the test for this one
 * @param dose how much of the drug that the NDC names; null when not said
 * @param rendering loop 2420A
 * @param supervising loop 2420D
 * @param ordering loop 2420E
 * @param referring loop 2420F
 */
public record LineDetail(
        String unit,
        boolean isEmergency,
        @Nullable String authorization,
        @Nullable String clia,
        @Nullable String referredClia,
        @Nullable Dose dose,
        ProfessionalClaim.@Nullable Provider rendering,
        ProfessionalClaim.@Nullable Provider supervising,
        ProfessionalClaim.@Nullable Provider ordering,
        ProfessionalClaim.@Nullable Provider referring) {

    public static final String UNITS = "UN";
    public static final String MINUTES = "MJ";

    /** Plain units, and nothing else to say. */
    public static final LineDetail NONE =
            new LineDetail(UNITS, false, null, null, null, null, null, null, null, null);

    /** So many minutes, as anesthesia is counted. */
    public static final LineDetail IN_MINUTES =
            new LineDetail(MINUTES, false, null, null, null, null, null, null, null, null);

    /**
     * CTP and REF*XZ.
     *
     * @param quantity CTP04
     * @param unit CTP05: F2 international unit, GR gram, ME milligram, ML milliliter, UN unit
     * @param prescription REF*XZ
     */
    public record Dose(BigDecimal quantity, String unit, @Nullable String prescription) {}

    public boolean isInMinutes() {
        return unit.equals(MINUTES);
    }
}
