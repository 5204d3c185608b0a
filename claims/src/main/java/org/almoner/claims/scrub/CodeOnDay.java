package org.almoner.claims.scrub;

import org.almoner.claims.Finding.Severity;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        List<Code> history = codes.history(system, code);
        return Optional.of(
                history.isEmpty() ? unknown(display) : notOnThatDay(history, display, day));
    }

    private Problem notBillable(String display) {
        return new Problem(
                Severity.STOP,
                "%s %s is a heading with more specific codes below it; it cannot be billed."
                        .formatted(system.title(), display),
                "Please choose the code below it that the record supports.");
    }

    private Problem notOnThatDay(List<Code> history, String display, LocalDate day) {
        LocalDate begins = history.getFirst().from();
        LocalDate to = history.getLast().to();
        String why =
                day.isBefore(begins)
                        ? "it begins on " + Findings.day(begins)
                        : to == null || day.isBefore(to)
                                ? "it is not in force"
                                : "it ended on " + Findings.day(to);
        List<Code> instead = codes.listSuccessors(system, history.getLast().code(), day);
        return new Problem(
                Severity.STOP,
                "%s %s is not valid on %s: %s."
                        .formatted(system.title(), display, Findings.day(day), why),
                instead.isEmpty()
                        ? "Please choose the code that was in force on the date of service."
                        : "Please choose what the record supports: "
                                + instead.stream()
                                        .map(Code::display)
                                        .collect(Collectors.joining(" or "))
                                + ".");
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
