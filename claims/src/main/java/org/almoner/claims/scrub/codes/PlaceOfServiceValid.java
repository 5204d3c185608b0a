package org.almoner.claims.scrub.codes;

import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** The claim's and each line's place of service is a code in force. */
final class PlaceOfServiceValid implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.CODES,
                        "place-of-service-valid",
                        "Place of service valid",
                        "The place of service is a CMS code in force on the date of service.")
                .source(
                        "CMS Place of Service Code Set; Medicare Claims Processing Manual (Pub. 100-04),"
                        + " chapter 26, section 10.5");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        CodeOnDay book = new CodeOnDay(subject.codes(), CodeSystem.PLACE_OF_SERVICE);
        String place = subject.professional().placeOfService();
        if (!place.isBlank()) {
            book.problem(place, place, subject.day())
                    .ifPresent(problem ->
                            findings.claim(
                                    problem.severity(), problem.message(), problem.advice()));
        }
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            String own = line.placeOfService();
            if (own == null || own.equals(place)) {
                continue;
            }
            int index = i;
            book.problem(own, own, line.from())
                    .ifPresent(problem ->
                            findings.line(
                                    problem.severity(),
                                    index,
                                    line,
                                    problem.message(),
                                    problem.advice()));
        }
    }
}
