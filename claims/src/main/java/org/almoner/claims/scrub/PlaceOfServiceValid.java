package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.codes.CodeSystem;

import java.util.List;

/** The claim's and each line's place of service is a code in force. */
final class PlaceOfServiceValid implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "place-of-service-valid",
                "Place of service valid",
                "The place of service is a CMS code in force on the date of service.",
                Severity.STOP,
                "CMS Place of Service Code Set; Medicare Claims Processing Manual (Pub. 100-04),"
                        + " chapter 26, section 10.5",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        CodeOnDay book = new CodeOnDay(subject.codes(), CodeSystem.PLACE_OF_SERVICE);
        String place = subject.claim().placeOfService();
        if (!place.isBlank()) {
            book.problem(place, place, subject.day())
                    .ifPresent(problem ->
                            findings.claim(
                                    problem.severity(), problem.message(), problem.advice()));
        }
        for (int i = 0; i < subject.claim().lines().size(); i++) {
            Line line = subject.claim().lines().get(i);
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
        return findings.list();
    }
}
