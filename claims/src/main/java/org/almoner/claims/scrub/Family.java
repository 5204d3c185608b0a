package org.almoner.claims.scrub;

/** What a rule is about, as the catalogue groups them. */
public enum Family {
    FORM("The claim itself"),
    CODES("Code sets on their days"),
    ICD("Diagnoses and their conventions"),
    NCCI("Correct coding (NCCI)"),
    PHYSICIAN("Physician fee schedule"),
    SERVICES("Services of their own kind"),
    COVERAGE("Medical necessity"),
    FACILITY("Facility claims"),
    PAYER("Payer and filing"),
    PRACTICE("This practice's own");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
