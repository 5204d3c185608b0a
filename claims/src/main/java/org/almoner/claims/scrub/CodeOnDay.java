package org.almoner.claims.scrub;

import org.almoner.claims.Finding.Severity;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.Optional;

/** What the code book says about a code on a day, as findings; shared by the validity edits. */
final class CodeOnDay {

    private final CodeBook codes;
    private final CodeSystem system;

    CodeOnDay(CodeBook codes, CodeSystem system) {
        this.codes = codes;
        this.system = system;
    }

    /** What is wrong, or nothing. */
    record Problem(Severity severity, String message, String advice) {}

    Optional<Problem> problem(String code, String display, LocalDate day) {
        Optional<Code> valid = codes.find(system, code, day);
        if (valid.isPresent()) {
            return valid.get().billable() ? Optional.empty() : Optional.of(notBillable(display));
        }
        return Optional.of(
                codes.findEver(system, code)
                        .map(ever -> notOnThatDay(ever, display, day))
                        .orElseGet(() -> unknown(display)));
    }

    private Problem notBillable(String display) {
        return new Problem(
                Severity.STOP,
                "%s %s is a heading with more specific codes below it; it cannot be billed."
                        .formatted(system.title(), display),
                "Please choose the code below it that the record supports.");
    }

    private Problem notOnThatDay(Code ever, String display, LocalDate day) {
        LocalDate to = ever.to();
        String why =
                day.isBefore(ever.from())
                        ? "it begins on " + Findings.day(ever.from())
                        : to == null ? "it is not in force" : "it ended on " + Findings.day(to);
        return new Problem(
                Severity.STOP,
                "%s %s is not valid on %s: %s."
                        .formatted(system.title(), display, Findings.day(day), why),
                "Please choose the code that was in force on the date of service.");
    }

    private Problem unknown(String display) {
        return new Problem(
                Severity.WARN,
                "%s %s is not in the code sets that are loaded here."
                        .formatted(system.title(), display),
                "Please check it for a slip of the keyboard. If it is right, load the full code set"
                        + " or say so.");
    }
}
