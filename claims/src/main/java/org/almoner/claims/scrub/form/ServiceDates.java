package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** A service was done before it is billed, and ends after it begins. */
final class ServiceDates implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "service-dates",
                        "Dates of service",
                        "No line is dated in the future or before the patient was born, and none ends"
                        + " before it begins.")
                .source(
                        "X12 005010X222A1, loop 2400, DTP*472");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        LocalDate born = subject.professional().patient().birthDate();
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            if (line.to().isBefore(line.from())) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "it ends on %s, before it begins on %s."
                                .formatted(Findings.day(line.to()), Findings.day(line.from())),
                        "Please correct the dates from the visit.");
            }
            if (line.to().isAfter(subject.context().today())) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "its date, %s, is in the future.".formatted(Findings.day(line.to())),
                        "Please correct the date, or wait until the service was done.");
            }
            if (born != null && line.from().isBefore(born)) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "its date, %s, is before the patient's date of birth."
                                .formatted(Findings.day(line.from())),
                        "Please check the date of service and the date of birth.");
            }
        }
    }
}
