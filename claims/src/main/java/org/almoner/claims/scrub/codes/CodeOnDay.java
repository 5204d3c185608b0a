package org.almoner.claims.scrub.codes;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeBook.Dated;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.PublishedSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the code book says about a code on a day, as findings; shared by the validity rules. */
final class CodeOnDay {

    /** How a code of each set is written, and how to say so. */
    private static final Map<CodeSystem, Form> FORMS =
            Map.of(
                    CodeSystem.ICD10CM,
                    Form.of("[A-Z][0-9A-Z]{2,6}", "a letter and two to six letters or digits"),
                    CodeSystem.ICD10PCS,
                    Form.of("[0-9A-HJ-NP-Z]{7}", "seven letters or digits, neither I nor O"),
                    CodeSystem.CPT,
                    Form.of("\\d{4}[0-9AFMTU]", "five digits, the last of them perhaps a letter"),
                    CodeSystem.HCPCS,
                    Form.of("[A-V]\\d{4}", "a letter and four digits"),
                    CodeSystem.MODIFIER,
                    Form.of("[0-9A-Z]{2}", "two capital letters or digits"),
                    CodeSystem.TAXONOMY,
                    Form.of("[0-9A-Z]{9}[XY]", "nine letters or digits and an X"),
                    CodeSystem.PLACE_OF_SERVICE,
                    Form.of("\\d{2}", "two digits"));

    /** The lists that ship here go back to this day; what was before it they do not know. */
    static final LocalDate LISTED = LocalDate.of(2015, 1, 1);

    private CodeOnDay() {}

    /** What is wrong, and what to do. */
    record Problem(Severity severity, String message, String advice) {}

    private record Form(Pattern pattern, String words) {
        static Form of(String pattern, String words) {
            return new Form(Pattern.compile(pattern), words);
        }
    }

    /** What is wrong with a code; null when it is one on that day. */
    static @Nullable Problem problem(
            Subject subject, CodeSystem system, String code, LocalDate day) {
        CodeBook codes = subject.codes();
        Optional<Code> valid = codes.find(system, code, day);
        if (valid.isPresent()) {
            if (!valid.get().billable()) {
                return notBillable(system, code);
            }
            return system == CodeSystem.HCPCS ? keptOnly(codes, valid.get(), day) : null;
        }
        List<Code> history = codes.history(system, code);
        return history.isEmpty()
                ? unknown(subject, system, code, day)
                : notOnThatDay(codes, history, day);
    }

    /** The same, but of a code that is only not known here, nothing: it may be right. */
    static @Nullable Problem certainProblem(
            Subject subject, CodeSystem system, String code, LocalDate day) {
        Problem problem = problem(subject, system, code, day);
        return problem == null || problem.severity() != Severity.STOP ? null : problem;
    }

    /** A code that a list lacked, and a later one has, may be one that this one did not delete. */
    private static @Nullable Problem keptOnly(CodeBook codes, Code valid, LocalDate day) {
        List<Code> history = codes.history(valid.system(), valid.code());
        for (int index = 1; index < history.size(); index++) {
            LocalDate ended = history.get(index - 1).to();
            if (ended != null
                    && ended.plusDays(1).isBefore(history.get(index).from())
                    && !history.get(index).from().isAfter(day)
                    && !codes.dated(valid.system(), valid.code()).isReturnKnown()) {
                return new Problem(
                        Severity.WARN,
                        "%s %s was not in the list of %s; a later one has it, and does not say since when."
                                .formatted(
                                        valid.system().title(),
                                        valid.display(),
                                        Findings.day(ended.plusDays(1))),
                        "It was deleted, or the later list keeps what was. Please see whether it is"
                                + " in force, and choose the code that is.");
            }
        }
        return null;
    }

    private static String display(CodeSystem system, String code) {
        return system == CodeSystem.ICD10CM ? Findings.dotted(code) : code;
    }

    private static Problem notBillable(CodeSystem system, String code) {
        if (system != CodeSystem.ICD10CM) {
            return new Problem(
                    Severity.STOP,
                    "%s %s is not in use; the published list keeps the number free."
                            .formatted(system.title(), display(system, code)),
                    "Please check it for a slip of the keyboard.");
        }
        return new Problem(
                Severity.STOP,
                "%s %s is a heading with more specific codes below it; it cannot be billed."
                        .formatted(system.title(), display(system, code)),
                "Please choose the code below it that the record supports.");
    }

    private static Problem notOnThatDay(CodeBook codes, List<Code> history, LocalDate day) {
        Code latest = history.getLast();
        LocalDate begins = history.getFirst().from();
        LocalDate to = latest.to();
        Dated dated = codes.dated(latest.system(), latest.code());
        if (day.isBefore(begins) && !dated.isFirstKnown()) {
            return onlyLater(latest, day);
        }
        String why =
                day.isBefore(begins)
                        ? "it begins on " + Findings.day(begins)
                        : to == null || day.isBefore(to)
                                ? "it is not in force"
                                : dated.isLastKnown()
                                        ? "it ended on " + Findings.day(to)
                                        : "the list of %s has it no more"
                                                .formatted(Findings.day(to.plusDays(1)));
        List<Code> instead = codes.listSuccessors(latest.system(), latest.code(), day);
        boolean isSure =
                dated.isLastKnown() || day.isBefore(begins) || codes.isWhole(latest.system(), day);
        return new Problem(
                isSure ? Severity.STOP : Severity.WARN,
                "%s %s is not valid on %s: %s."
                        .formatted(
                                latest.system().title(), latest.display(), Findings.day(day), why),
                instead.isEmpty()
                        ? "Please choose the code that was in force on the date of service."
                        : "Please choose what the record supports: "
                                + instead.stream()
                                        .map(Code::display)
                                        .collect(Collectors.joining(" or "))
                                + ".");
    }

    /** The lists do not say since when there is a code: it may have been left out, or be newer. */
    private static Problem onlyLater(Code code, LocalDate day) {
        return new Problem(
                Severity.WARN,
                "%s %s is in later lists, but not in what is loaded here for %s."
                        .formatted(code.system().title(), code.display(), Findings.day(day)),
                "Please see whether it was in force on the date of service. If it was, say so.");
    }

    private static Problem unknown(Subject subject, CodeSystem system, String code, LocalDate day) {
        String display = display(system, code);
        Form form = FORMS.get(system);
        if (form != null && !form.pattern().matcher(code).matches()) {
            return new Problem(
                    Severity.STOP,
                    "%s %s is not written as such a code is: %s."
                            .formatted(system.title(), display, form.words()),
                    "Please choose the code from the list.");
        }
        if (subject.codes().isWhole(system, day)) {
            return new Problem(
                    Severity.STOP,
                    "%s %s is not a code; the published list is loaded here and has none such."
                            .formatted(system.title(), display),
                    "Please check it for a slip of the keyboard.");
        }
        return isLoaded(subject, system, day)
                ? new Problem(
                        Severity.WARN,
                        "%s %s is not in the code sets that are loaded here."
                                .formatted(system.title(), display),
                        "Please check it for a slip of the keyboard. If it is right, load the full"
                                + " code set or say so.")
                : new Problem(
                        Severity.INFO,
                        "%s %s is not among the codes that ship here."
                                .formatted(system.title(), display),
                        "Please check it for a slip of the keyboard, and load the published list of"
                                + " its year, so that codes are judged by it.");
    }

    /** CPT has no public list; the fee schedule has nearly all of it. */
    private static boolean isLoaded(Subject subject, CodeSystem system, LocalDate day) {
        if (system == CodeSystem.CPT && subject.shelf().held(day).contains(Need.PHYSICIAN_FEES)) {
            return true;
        }
        for (PublishedSet set : PublishedSets.of(system)) {
            if (subject.shelf().store().find(set, day).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
