package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Fix;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the findings of one edit about one claim. */
final class Findings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final EditDescription edit;
    private final List<Finding> findings = new ArrayList<>();

    Findings(EditDescription edit) {
        this.edit = edit;
    }

    void claim(Severity severity, String message, String advice) {
        add(severity, null, message, advice, null);
    }

    void line(Severity severity, int index, Line line, String message, String advice) {
        line(severity, index, line, message, advice, null);
    }

    void line(
            Severity severity,
            int index,
            Line line,
            String message,
            String advice,
            @Nullable Fix fix) {
        add(
                severity,
                index,
                "Line %d (%s): %s".formatted(index + 1, line.code(), message),
                advice,
                fix);
    }

    /** About a line, or the claim where it is null, from a place of its own in the source. */
    void stop(@Nullable Integer index, String message, String advice, String source) {
        findings.add(new Finding(edit.id(), Severity.STOP, index, message, advice, source, null));
    }

    private void add(
            Severity severity,
            @Nullable Integer index,
            String message,
            String advice,
            @Nullable Fix fix) {
        findings.add(new Finding(edit.id(), severity, index, message, advice, edit.source(), fix));
    }

    List<Finding> list() {
        return List.copyOf(findings);
    }

    static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An ICD-10-CM code with its dot. */
    static String dotted(String diagnosis) {
        return diagnosis.length() > 3
                ? diagnosis.substring(0, 3) + "." + diagnosis.substring(3)
                : diagnosis;
    }
}
