package org.almoner.server.rules;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.reasons.Reason;
import org.almoner.claims.reasons.ReasonWords;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.practice.Payer;
import org.almoner.server.rules.OwnRule.Proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule to begin with, made of denials that no rule foresaw: what the refused lines had in common,
 * one condition a line, so that a person can leave out what is beside the point.
 *
 * @param reason such as {@code CO 50}
 * @param payer who refused
 * @param codes the refused service; several, or none, where the claim was refused as a whole
 * @param isLine whether lines were refused, and not the claim
 * @param modifiers that stood on each of the lines
 * @param isBare whether none of the lines had any
 * @param diagnoses that each of them pointed to, with dots
 * @param isUnauthorized whether none of the claims had an authorization number
 */
public record FromDenial(
        String reason,
        Payer payer,
        List<String> codes,
        boolean isLine,
        List<String> modifiers,
        boolean isBare,
        List<String> diagnoses,
        boolean isUnauthorized) {

    /** Reasons for want of an authorization (X12 list 139). */
    private static final Set<String> UNAUTHORIZED = Set.of("15", "197");

    private static final String OTHER = "99213";
    private static final String OTHER_STILL = "99212";

    public FromDenial {
        codes = List.copyOf(codes);
        modifiers = List.copyOf(modifiers);
        diagnoses = List.copyOf(diagnoses);
    }

    /** From a day on, whose examples come out as they should. */
    public RuleDraft draft(String owner, LocalDate from) {
        return new RuleDraft(
                "%s at %s: %s"
                        .formatted(codes.isEmpty() ? "Claims" : said(codes), payer.name(), reason),
                "Denied by %s with %s, and no rule foresaw it".formatted(payer.name(), reason),
                owner,
                isLine ? Scope.LINE : Scope.CLAIM,
                condition(),
                effect(),
                from,
                null,
                Set.of(payer.code()),
                List.of(new Proof(example(from, codes), true), new Proof(silent(from), false)));
    }

    private Reason words() {
        return ReasonWords.carc(carc());
    }

    private String carc() {
        return reason.substring(reason.indexOf(' ') + 1);
    }

    /** Whoever was not covered was refused whatever stood on the line. */
    private boolean isAboutTheLine() {
        Reason.Cause cause = words().cause();
        return !isAboutAuthorization()
                && cause != Reason.Cause.ELIGIBILITY
                && cause != Reason.Cause.FRONT_DESK
                && cause != Reason.Cause.FOLLOW_UP;
    }

    private boolean isAboutAuthorization() {
        return isUnauthorized && UNAUTHORIZED.contains(carc());
    }

    private String condition() {
        List<String> parts = new ArrayList<>();
        if (isLine) {
            codes.forEach(code -> parts.add("line.code == '%s'".formatted(code)));
            if (isAboutTheLine()) {
                addLine(parts);
            }
        } else {
            codes.forEach(
                    code -> parts.add("claim.lines.exists(l, l.code == '%s')".formatted(code)));
            if (isAboutTheLine()) {
                diagnoses.forEach(each -> parts.add("'%s' in claim.diagnoses".formatted(each)));
            }
        }
        if (isAboutAuthorization()) {
            parts.add("claim.authorization == ''");
        }
        return parts.isEmpty() ? "claim.charge > dollars(0)" : String.join("\n    && ", parts);
    }

    private void addLine(List<String> parts) {
        modifiers.forEach(each -> parts.add("'%s' in line.modifiers".formatted(each)));
        if (isBare) {
            parts.add("size(line.modifiers) == 0");
        }
        diagnoses.forEach(each -> parts.add("'%s' in line.diagnoses".formatted(each)));
    }

    private Effect effect() {
        Reason words = words();
        String why = words.known() ? " (%s)".formatted(words.biller()) : "";
        return new Effect.Tell(
                Severity.WARN,
                isLine
                        ? "this payer denied it before with %s%s.".formatted(reason, why)
                        : "This payer denied such a claim before with %s%s.".formatted(reason, why),
                words.known()
                        ? "Please look before it leaves. After the denial it would be: %s."
                                .formatted(words.action())
                        : "Please look before it leaves.");
    }

    private String example(LocalDate day, List<String> services) {
        String lines =
                (services.isEmpty() ? List.of(OTHER) : services)
                        .stream()
                                .map(code ->
                                        "%s %s"
                                                .formatted(
                                                        day,
                                                        modifiers.isEmpty()
                                                                ? code
                                                                : code
                                                                        + "-"
                                                                        + String.join(
                                                                                "-", modifiers)))
                                .collect(Collectors.joining("\n"));
        return "payer %s\npayer-id %s\ndx %s\n%s"
                .formatted(
                        payer.filingIndicator(),
                        payer.code(),
                        diagnoses.isEmpty() ? "I10" : String.join(" ", diagnoses),
                        lines);
    }

    /** Another service; where any would do, another payer. */
    private String silent(LocalDate day) {
        if (codes.isEmpty() && (diagnoses.isEmpty() || !isAboutTheLine())) {
            return "dx I10\n%s %s".formatted(day, OTHER);
        }
        String other = codes.contains(OTHER) ? OTHER_STILL : OTHER;
        return "payer %s\npayer-id %s\ndx Z00.00\n%s %s"
                .formatted(payer.filingIndicator(), payer.code(), day, other);
    }

    private static String said(List<String> codes) {
        return String.join(" with ", codes);
    }
}
