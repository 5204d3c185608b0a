package org.almoner.claims.scrub.codes;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the code book says about a code on a day, as findings; shared by the validity edits. */
final class CodeOnDay {

    /** How a code of each set is written, and how to say so. */
    private static final Map<CodeSystem, Form> FORMS =
            Map.of(
                    CodeSystem.ICD10CM,
                    Form.of("[A-Z][0-9A-Z]{2,6}", "a letter and two to six letters or digits"),
                    CodeSystem.CPT,
                    Form.of("\\d{4}[0-9AFMTU]", "five digits, the last of them perhaps a letter"),
                    CodeSystem.HCPCS,
                    Form.of("[A-V]\\d{4}", "a letter and four digits"),
                    CodeSystem.MODIFIER,
                    Form.of("[0-9A-Z]{2}", "two capital letters or digits"),
                    CodeSystem.PLACE_OF_SERVICE,
                    Form.of("\\d{2}", "two digits"));

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
                history.isEmpty() ? unknown(code, display) : notOnThatDay(history, display, day));
    }

    private record Form(Pattern pattern, String words) {
        static Form of(String pattern, String words) {
            return new Form(Pattern.compile(pattern), words);
        }
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

    private Problem unknown(String code, String display) {
        Form form = FORMS.get(system);
        if (form != null && !form.pattern().matcher(code).matches()) {
            return new Problem(
                    Severity.STOP,
                    "%s %s is not written as such a code is: %s."
                            .formatted(system.title(), display, form.words()),
                    "Please choose the code from the list.");
        }
        return new Problem(
                Severity.WARN,
                "%s %s is not in the code sets that are loaded here."
                        .formatted(system.title(), display),
                "Please check it for a slip of the keyboard. If it is right, load the full code set"
                        + " or say so.");
    }
}
