package org.almoner.claims.scrub.learned;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.modifiers.Sides;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits that a practice learned from its denials: when a code is billed and the note says
 * certain words, a modifier must stand on the line. The only rule that reads the note.
 */
final class LearnedFromDenials implements Rule {

    private static final int MODIFIERS_MAX = 4;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PRACTICE,
                            "learned",
                            "Learned from denials",
                            "Where the note says words that a denial taught the practice to look"
                                + " for, the modifier that was missing then stands on the line.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .where(Sign.BESIDE)
                    .source("The practice's own denials; each finding names the one that taught it")
                    .fires(
                            """
                            dx M17.0
                            2026-03-02 20610
                            learned RF-12 20610 50 both knees, bilateral
                            chart says Injected both knees under sterile technique.
                            """,
                            """
                            STOP Line 1 (20610): the note says "both knees", but modifier 50 is missing. [Add modifier 50]
                            """)
                    .fires(
                            """
                            dx R50.9
                            2026-03-02 99213
                            learned RF-14 99213 25 fever
                            chart says Fever for two days.
                            """,
                            """
                            STOP Line 1 (99213): the note says "fever", but modifier 25 is missing. [Add modifier 25]
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-50
                            learned RF-12 20610 50 both knees, bilateral
                            chart says Injected both knees under sterile technique.
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610
                            learned RF-12 20610 50 both knees, bilateral
                            chart says Right knee injected. Denies pain in both knees.
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610
                            learned RF-12 20610 50 since 2026-03-03 both knees
                            chart says Injected both knees.
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<LearnedEdit> edits = subject.context().learned();
        if (edits.isEmpty()) {
            return;
        }
        NoteWords note = new NoteWords(subject.context().noteText());
        for (LearnedEdit learned : edits) {
            note.firstSaid(learned.words())
                    .ifPresent(word -> check(subject, learned, word, findings));
        }
    }

    private static void check(
            Subject subject, LearnedEdit learned, String word, Findings findings) {
        for (Service service : subject.services()) {
            if (!service.code().equals(learned.code())
                    || service.from().isBefore(learned.since())
                    || isSatisfied(subject, service, learned.modifier())) {
                continue;
            }
            findings.add(
                    new Finding(
                            learned.id(),
                            Severity.STOP,
                            service.index(),
                            "%s: the note says \"%s\", but modifier %s is missing."
                                    .formatted(service.label(), word, learned.modifier()),
                            "Please read the note again and add modifier %s if it is right. This"
                                            .formatted(learned.modifier())
                                    + " was learned from a denial.",
                            learned.origin(),
                            fix(subject, service, learned.modifier())));
        }
    }

    private static boolean isSatisfied(Subject subject, Service service, String modifier) {
        return modifier.equals("50") ? Sides.saysBoth(subject, service) : service.has(modifier);
    }

    private static @Nullable Fix fix(Subject subject, Service service, String modifier) {
        if (modifier.equals("50")) {
            return Sides.countLike(subject, service) == 1 ? Sides.bilateralFix(service) : null;
        }
        if (service.modifiers().size() >= MODIFIERS_MAX) {
            return null;
        }
        List<String> modifiers = new ArrayList<>(service.modifiers());
        modifiers.add(modifier);
        return new Fix.SetModifiers(
                "Add modifier " + modifier,
                service.index(),
                modifiers,
                Math.toIntExact(service.units()));
    }
}
