package org.almoner.claims.scrub.learned;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.modifiers.Sides;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits that a practice learned from its denials: when a code is billed and the note says
 * certain words, a modifier must stand on the line. The only edit that reads the note.
 */
final class LearnedFromDenials implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PRACTICE,
                        "learned",
                        "Learned from denials",
                        "Where the note says words that a denial taught the practice to look for, the"
                        + " modifier that was missing then stands on the line.")
                .source(
                        "The practice's own denials; each finding names the one that taught it");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        NoteWords note = new NoteWords(subject.context().noteText());
        for (LearnedEdit learned : subject.context().learned()) {
            note.firstSaid(learned.words())
                    .ifPresent(word -> check(subject, learned, word, findings));
        }
    }

    private static void check(
            Subject subject, LearnedEdit learned, String word, Findings findings) {
        List<Line> lines = subject.professional().lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.code().equals(learned.code())
                    || line.from().isBefore(learned.since())
                    || isSatisfied(subject, line, learned.modifier())) {
                continue;
            }
            findings.add(
                    new Finding(
                            learned.id(),
                            Severity.STOP,
                            i,
                            "%s: the note says \"%s\", but modifier %s is missing."
                                    .formatted(
                                            subject.services().get(i).label(),
                                            word,
                                            learned.modifier()),
                            "Please read the note again and add modifier %s if it is right. This"
                                    .formatted(learned.modifier())
                                    + " was learned from a denial.",
                            learned.origin(),
                            fix(subject, i, line, learned.modifier())));
        }
    }

    private static boolean isSatisfied(Subject subject, Line line, String modifier) {
        return modifier.equals("50")
                ? Sides.saysBoth(subject, line)
                : line.modifiers().contains(modifier);
    }

    private static @Nullable Fix fix(Subject subject, int index, Line line, String modifier) {
        if (modifier.equals("50")) {
            return subject.linesLike(line).size() == 1 ? Sides.bilateralFix(index, line) : null;
        }
        if (line.modifiers().size() >= 4) {
            return null;
        }
        List<String> modifiers = new ArrayList<>(line.modifiers());
        modifiers.add(modifier);
        return new Fix.SetModifiers("Add modifier " + modifier, index, modifiers, line.units());
    }
}
