package org.almoner.claims.scrub.codes;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.codes.CodeSystem;

import java.util.List;

/** The claim's and each line's place of service is a code in force. */
final class PlaceOfServiceValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "place-of-service-valid",
                            "Place of service valid",
                            "The place of service is a CMS code in force on the date of service.")
                    .on(Kind.PROFESSIONAL, Kind.DENTAL)
                    .since(CodeOnDay.LISTED)
                    .source(
                            "CMS Place of Service Code Set; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 26, section 10.5")
                    .fires(
                            """
                            place 98
                            dx I10
                            2026-03-02 99213
                            2026-03-02 93000 pos 9
                            """,
                            """
                            STOP Place of service 98 is not a code; the published list is loaded here and has none such.
                            STOP Line 2 (93000): Place of service 9 is not written as such a code is: two digits.
                            """)
                    .quiet(
                            """
                            place 22
                            dx I10
                            2026-03-02 99213
                            2026-03-02 93000 pos 11
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        String place = place(subject.claim());
        if (!place.isBlank()) {
            Problem problem =
                    CodeOnDay.problem(subject, CodeSystem.PLACE_OF_SERVICE, place, subject.day());
            if (problem != null) {
                findings.claim(problem.severity(), problem.message(), problem.advice());
            }
        }
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            checkLine(subject, services.get(index), place, findings);
        }
    }

    private static String place(HealthCareClaim claim) {
        return switch (claim) {
            case ProfessionalClaim professional -> professional.placeOfService();
            case DentalClaim dental -> dental.placeOfService();
            default -> "";
        };
    }

    private static void checkLine(
            Subject subject, Service service, String place, Findings findings) {
        String own = service.placeOfService();
        if (own.isBlank() || own.equals(place)) {
            return;
        }
        Problem problem =
                CodeOnDay.problem(subject, CodeSystem.PLACE_OF_SERVICE, own, service.from());
        if (problem != null) {
            findings.say(problem.severity(), service, problem.message(), problem.advice(), null);
        }
    }
}
