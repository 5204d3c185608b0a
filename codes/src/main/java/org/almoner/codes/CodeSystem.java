package org.almoner.codes;

/** A published code set. */
public enum CodeSystem {
    ICD10CM("ICD-10-CM"),
    HCPCS("HCPCS Level II"),
    CPT("CPT"),
    MODIFIER("Modifier"),
    PLACE_OF_SERVICE("Place of service"),
    CARC("Claim adjustment reason"),
    RARC("Remittance advice remark");

    private final String title;

    CodeSystem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
