package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what the rules say of one claim, one rule after the other. */
public final class Findings {

    private static final List<String> MONTHS =
            List.of(
                    " Jan ", " Feb ", " Mar ", " Apr ", " May ", " Jun ", " Jul ", " Aug ", " Sep ",
                    " Oct ", " Nov ", " Dec ");

    private final List<Finding> findings = new ArrayList<>(0);
    private RuleText rule;

    Findings(RuleText first) {
        rule = first;
    }

    /** Who speaks from now on. */
    void turn(RuleText next) {
        rule = next;
    }

    /** About the claim, as strongly as the rule speaks at most. */
    public void say(String message, String advice) {
        add(rule.severity(), null, message, advice, rule.source(), null);
    }

    public void say(String message, String advice, @Nullable Fix fix) {
        add(rule.severity(), null, message, advice, rule.source(), fix);
    }

    /** About a line; its number and code lead the message, which begins in lower case. */
    public void say(Service service, String message, String advice) {
        say(service, message, advice, null);
    }

    public void say(Service service, String message, String advice, @Nullable Fix fix) {
        say(rule.severity(), service, message, advice, fix);
    }

    public void say(
            Severity severity, Service service, String message, String advice, @Nullable Fix fix) {
        add(
                severity,
                service.index(),
                service.label() + ": " + message,
                advice,
                rule.source(),
                fix);
    }

    /** About a line, from a place of its own in the source. */
    public void say(
            Service service, String message, String advice, String source, @Nullable Fix fix) {
        add(
                rule.severity(),
                service.index(),
                service.label() + ": " + message,
                advice,
                source,
                fix);
    }

    /** About the claim, less strongly than the rule may. */
    public void claim(Severity severity, String message, String advice) {
        add(severity, null, message, advice, rule.source(), null);
    }

    public void claim(Severity severity, String message, String advice, @Nullable Fix fix) {
        add(severity, null, message, advice, rule.source(), fix);
    }

    public void line(Severity severity, int index, Line line, String message, String advice) {
        line(severity, index, line, message, advice, null);
    }

    public void line(
            Severity severity,
            int index,
            Line line,
            String message,
            String advice,
            @Nullable Fix fix) {
        add(
                severity,
                index,
                "Line " + (index + 1) + " (" + line.code() + "): " + message,
                advice,
                rule.source(),
                fix);
    }

    /** About a line, or the claim where it is null, from a place of its own in the source. */
    public void stop(@Nullable Integer index, String message, String advice, String source) {
        add(Severity.STOP, index, message, advice, source, null);
    }

    /** One whose rule has a name of its own, such as a practice's. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    private void add(
            Severity severity,
            @Nullable Integer index,
            String message,
            String advice,
            String source,
            @Nullable Fix fix) {
        findings.add(new Finding(rule.id(), severity, index, message, advice, source, fix));
    }

    /** All of this claim, so far. */
    public List<Finding> list() {
        return List.copyOf(findings);
    }

    /** As examples show them: {@code STOP Line 2 (45378): ... [Remove the line]}, one a line. */
    public static String shown(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.severity() + " " + each.message() + label(each.fix()) + "\n")
                .collect(Collectors.joining());
    }

    private static String label(@Nullable Fix fix) {
        return fix == null ? "" : " [" + fix.label() + "]";
    }

    public static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** {@code 2 Mar 2026}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + MONTHS.get(day.getMonthValue() - 1) + day.getYear();
    }

    /** An ICD-10-CM code with its dot. */
    public static String dotted(String diagnosis) {
        return diagnosis.length() > 3
                ? diagnosis.substring(0, 3) + "." + diagnosis.substring(3)
                : diagnosis;
    }
}
