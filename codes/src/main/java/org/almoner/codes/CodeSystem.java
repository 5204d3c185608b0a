package org.almoner.codes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A published code set. */
public enum CodeSystem {
    ICD10CM("ICD-10-CM"),
    HCPCS("HCPCS Level II"),
    CPT("CPT"),
    MODIFIER("Modifier"),
    PLACE_OF_SERVICE("Place of service"),
    CARC("Claim adjustment reason"),
    RARC("Remittance advice remark"),
    ICD10PCS("ICD-10-PCS"),
    REVENUE("Revenue code"),
    TYPE_OF_BILL("Type of bill"),
    CONDITION("Condition code"),
    OCCURRENCE("Occurrence code"),
    OCCURRENCE_SPAN("Occurrence span code"),
    VALUE("Value code"),
    DISCHARGE_STATUS("Patient discharge status"),
    POINT_OF_ORIGIN("Point of origin"),
    ADMISSION_TYPE("Admission type"),
    TAXONOMY("Provider taxonomy"),
    ADJUSTMENT_GROUP("Adjustment group"),
    PROVIDER_ADJUSTMENT("Provider-level adjustment"),
    CLAIM_STATUS_CATEGORY("Claim status category"),
    CLAIM_STATUS("Claim status");

    private final String title;

    CodeSystem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Its name as a word of a command line: {@code place-of-service}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call some of them. */
    private static final Map<String, CodeSystem> CALLED =
            Map.of(
                    "pos", PLACE_OF_SERVICE,
                    "tob", TYPE_OF_BILL,
                    "cm", ICD10CM,
                    "icd10", ICD10CM,
                    "pcs", ICD10PCS,
                    "plb", PROVIDER_ADJUSTMENT,
                    "507", CLAIM_STATUS_CATEGORY,
                    "508", CLAIM_STATUS);

    /** The system of that word, of its title, or of what people call it. */
    public static Optional<CodeSystem> find(String word) {
        String plain = plain(word);
        return Optional.ofNullable(CALLED.get(plain))
                .or(() -> Arrays.stream(values()).filter(each -> each.isCalled(plain)).findFirst());
    }

    private boolean isCalled(String plain) {
        return plain(name()).equals(plain) || plain(title).equals(plain);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
