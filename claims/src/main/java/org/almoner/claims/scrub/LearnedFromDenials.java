package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Fix;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits that a practice learned from its denials: when a code is billed and the note says
 * certain words, a modifier must stand on the line. The only edit that reads the note.
 */
final class LearnedFromDenials implements Edit {

    @Override
    public EditDescription description() {
        return new EditDescription(
                "learned",
                "Learned from denials",
                "Where the note says words that a denial taught the practice to look for, the"
                        + " modifier that was missing then stands on the line.",
                Severity.STOP,
                "The practice's own denials; each finding names the one that taught it",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> found = new ArrayList<>();
        NoteWords note = new NoteWords(subject.context().noteText());
        for (LearnedEdit learned : subject.context().learned()) {
            note.firstSaid(learned.words())
                    .ifPresent(word -> found.addAll(check(subject, learned, word)));
        }
        return List.copyOf(found);
    }

    private static List<Finding> check(Subject subject, LearnedEdit learned, String word) {
        EditDescription edit =
                new EditDescription(
                        learned.id(),
                        "Learned from a denial",
                        learned.origin(),
                        Severity.STOP,
                        learned.origin(),
                        learned.since());
        Findings findings = new Findings(edit);
        List<Line> lines = subject.claim().lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.code().equals(learned.code())
                    || line.from().isBefore(learned.since())
                    || isSatisfied(subject, line, learned.modifier())) {
                continue;
            }
            findings.line(
                    Severity.STOP,
                    i,
                    line,
                    "the note says \"%s\", but modifier %s is missing."
                            .formatted(word, learned.modifier()),
                    "Please read the note again and add modifier %s if it is right. This was learned from a denial."
                            .formatted(learned.modifier()),
                    fix(subject, i, line, learned.modifier()));
        }
        return findings.list();
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
