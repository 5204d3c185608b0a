package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;

import java.time.LocalDate;
import java.util.List;

/** A service was done before it is billed, and ends after it begins. */
final class ServiceDates implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "service-dates",
                "Dates of service",
                "No line is dated in the future or before the patient was born, and none ends"
                        + " before it begins.",
                Severity.STOP,
                "X12 005010X222A1, loop 2400, DTP*472",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        LocalDate born = subject.claim().patient().birthDate();
        for (int i = 0; i < subject.claim().lines().size(); i++) {
            Line line = subject.claim().lines().get(i);
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
        return findings.list();
    }
}
