package org.almoner.claims.scrub;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.jspecify.annotations.Nullable;

/** What a sketch says of the providers of a claim. */
final class SketchStaff {

    private ProfessionalClaim.Provider billing = SketchPeople.CLINIC;
    private ProfessionalClaim.Provider rendering = SketchPeople.DOCTOR;
    private ProfessionalClaim.@Nullable Provider referring;
    private ProfessionalClaim.@Nullable Provider supervising;
    private ProfessionalClaim.@Nullable Provider facility;
    private ProfessionalClaim.@Nullable Provider operating;
    private ProfessionalClaim.@Nullable Provider otherOperating;
    private String taxId = "010203040";
    private String zip = "048411234";

    /** Whether the first word was a provider's. */
    boolean take(String first, SketchWords words) {
        switch (first) {
            case "billing" -> billing = SketchPeople.group(words);
            case "tax-id" -> taxId = words.next("the tax id");
            case "billing-zip" -> zip = words.next("the ZIP code");
            case "facility" -> facility = SketchPeople.group(words);
            case "by" -> rendering = by(words);
            case "under" -> supervising = SketchPeople.provider(words, "Okafor", "Sunday");
            case "referred" -> referring = SketchPeople.provider(words, "Marchetti", "Pia");
            case "operating" -> operating = SketchPeople.provider(words, "Vance", "Ruth");
            case "other-operating" -> otherOperating = SketchPeople.provider(words, "Demir", "Cem");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code by clinic} is how a file reads that names nobody but the billing provider. */
    private ProfessionalClaim.Provider by(SketchWords words) {
        return words.isNext("clinic")
                ? billing
                : SketchPeople.provider(words, "Lindqvist", "Maren");
    }

    ProfessionalClaim.Provider billing(SketchGaps gaps) {
        Address street = SketchPeople.STREET;
        return new ProfessionalClaim.Provider(
                gaps.text("billing-name", billing.name()),
                null,
                gaps.text("billing-npi", billing.npi()),
                gaps.value("billing-taxonomy", billing.taxonomy()),
                gaps.value("tax-id", taxId),
                gaps.value(
                        "billing-address",
                        new Address(street.line(), null, street.city(), street.state(), zip)),
                billing.phone());
    }

    ProfessionalClaim.Provider rendering(SketchGaps gaps) {
        return new ProfessionalClaim.Provider(
                gaps.text("rendering-name", rendering.name()),
                rendering.firstName(),
                gaps.text("rendering-npi", rendering.npi()),
                rendering.taxonomy(),
                rendering.taxId(),
                rendering.address(),
                rendering.phone());
    }

    ProfessionalClaim.@Nullable Provider referring() {
        return referring;
    }

    ProfessionalClaim.@Nullable Provider supervising() {
        return supervising;
    }

    ProfessionalClaim.@Nullable Provider facility() {
        return facility;
    }

    /** Of a facility, whose claims name who attends the patient first. */
    InstitutionalClaim.Staff staff(SketchGaps gaps) {
        return new InstitutionalClaim.Staff(
                gaps.value("attending", rendering(gaps)),
                operating,
                otherOperating,
                null,
                facility,
                referring);
    }
}
