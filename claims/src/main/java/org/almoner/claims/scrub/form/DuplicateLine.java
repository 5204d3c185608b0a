package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;
import java.util.Set;

/** The same service twice on one claim looks like a mistake unless a modifier explains it. */
public final class DuplicateLine implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "duplicate-line",
                        "Line stands twice",
                        "No two lines have the same code, modifiers and date of service, unless a modifier"
                        + " says that the service was repeated.")
                .warns()
                .source(
                        "Medicare Claims Processing Manual (Pub. 100-04), chapter 1, section 120");


    /** Modifiers that say why a service was done again. */
    static final Set<String> AGAIN =
            Set.of("76", "77", "59", "91", "XE", "XP", "XS", "XU", "58", "78", "79");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Line> lines = subject.professional().lines();
        for (int later = 1; later < lines.size(); later++) {
            Line line = lines.get(later);
            for (int earlier = 0; earlier < later; earlier++) {
                if (isSame(lines.get(earlier), line) && !saysAgain(line.modifiers())) {
                    findings.line(
                            Severity.WARN,
                            later,
                            line,
                            "the same code, modifiers and date stand on line %d."
                                    .formatted(earlier + 1),
                            "If it was done once, remove this line. If it was repeated, raise the"
                                    + " units or add modifier 76 or 59 as the record supports.");
                    break;
                }
            }
        }
    }

    private static boolean isSame(Line a, Line b) {
        return a.code().equals(b.code())
                && a.from().equals(b.from())
                && Set.copyOf(a.modifiers()).equals(Set.copyOf(b.modifiers()));
    }

    public static boolean saysAgain(List<String> modifiers) {
        return modifiers.stream().anyMatch(AGAIN::contains);
    }
}
