package org.almoner.server.rules;

import org.almoner.claims.Finding.Severity;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.rules.OwnRule.Proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules to begin with, for whoever has never written one. */
public enum Beginnings {
    IMAGING(
            "Ask before an MRI of a joint",
            "Holds each claim with an MRI of a joint that has no authorization number.",
            Scope.CLAIM,
            """
            claim.authorization == ''
                && claim.lines.exists(l, l.code in ['73221', '73721'])\
            """,
            "dx M17.11\n%s 73721-RT",
            "dx M17.11\n%s 99213"),
    VIDEO(
            "Modifier 95 on visits by video",
            "Adds modifier 95 to office visits that the patient had at home by video.",
            Scope.LINE,
            """
            claim.place == '10' && within(line.code, '99202', '99215')
                && !('95' in line.modifiers) && !('93' in line.modifiers)\
            """,
            "place 10\ndx I10\n%s 99213",
            "place 10\ndx I10\n%s 99213-95"),
    LARGE(
            "A second look at large claims",
            "Puts claims above a sum into a queue; they leave all the same.",
            Scope.CLAIM,
            "claim.charge > dollars(2000)",
            "dx M17.11\n%s 27447-RT $4200.00",
            "dx I10\n%s 99213 $140.00"),
    AGAIN(
            "The same injection within 90 days",
            "Warns when the same joint injection was billed in the 90 days before.",
            Scope.LINE,
            """
            line.code in ['20610', '20611']
                && history.exists(p, p.code == line.code && p.days_before <= 90)\
            """,
            "dx M17.11\n%s 20610-RT\nbefore %s 20610-RT",
            "dx M17.11\n%s 20610-RT"),
    CHILD(
            "A child's visit with an adult's diagnosis",
            "Says so when a patient under 18 has essential hypertension.",
            Scope.CLAIM,
            "claim.patient.age >= 0 && claim.patient.age < 18 && 'I10' in claim.diagnoses",
            "patient F 2016-05-14\ndx I10\n%s 99213",
            "patient F 1961-05-14\ndx I10\n%s 99213");

    private static final int DAYS_BEFORE = 30;

    private final String title;
    private final String words;
    private final Scope scope;
    private final String condition;
    private final String speaks;
    private final String silent;

    Beginnings(
            String title,
            String words,
            Scope scope,
            String condition,
            String speaks,
            String silent) {
        this.title = title;
        this.words = words;
        this.scope = scope;
        this.condition = condition;
        this.speaks = speaks;
        this.silent = silent;
    }

    public String title() {
        return title;
    }

    /** What it does, in a sentence. */
    public String words() {
        return words;
    }

    public static Optional<Beginnings> find(String name) {
        return List.of(values()).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private Effect effect() {
        return switch (this) {
            case IMAGING ->
                    new Effect.Hold(
                            "authorizations",
                            "An MRI of a joint on {claim.day}, and no authorization.");
            case VIDEO -> new Effect.Set(Effect.Field.ADD_MODIFIER, "95");
            case LARGE ->
                    new Effect.Route(
                            "large claims", "{size(claim.lines)} lines, the first on {claim.day}.");
            case AGAIN ->
                    new Effect.Tell(
                            Severity.WARN,
                            "it was billed within 90 days already.",
                            "Please see that the note says why it was needed again so soon.");
            case CHILD ->
                    new Effect.Tell(
                            Severity.INFO,
                            "The patient is {claim.patient.age} years old and has I10.",
                            "Please look whether it is the right patient's chart.");
        };
    }

    /** As a draft from a day on, whose examples come out as they should. */
    public RuleDraft draft(String owner, LocalDate from) {
        return new RuleDraft(
                title,
                "",
                owner,
                scope,
                condition,
                effect(),
                from,
                null,
                Set.of(),
                List.of(
                        new Proof(speaks.formatted(from, from.minusDays(DAYS_BEFORE)), true),
                        new Proof(silent.formatted(from), false)));
    }
}
