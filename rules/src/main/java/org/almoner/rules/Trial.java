package org.almoner.rules;

import dev.cel.runtime.CelEvaluationException;

import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Subject;

/**
 * A rule asked of one claim that somebody sketched, to see what it says.
 *
 * @param answer whether it spoke, and if not, why
 * @param words what it says, one line a finding; what is wrong with it when it failed
 */
public record Trial(Answer answer, String words) {

    /** How a rule answers. */
    public enum Answer {
        SPEAKS,
        SILENT,
        /** The day of service lies before the rule's first or behind its last. */
        NOT_IN_FORCE,
        /** It could not be asked of this claim. */
        FAILED
    }

    public static Trial of(CompiledRule rule, ClaimSketch sketch, Bookshelf shelf) {
        Subject subject = new Subject(sketch.claim(), sketch.context(), shelf);
        if (!rule.text().isInForce(subject.day())) {
            return new Trial(
                    Answer.NOT_IN_FORCE,
                    "Its day of service is %s, when the rule does not apply."
                            .formatted(Findings.day(subject.day())));
        }
        try {
            if (rule.matches(subject).isEmpty()) {
                return new Trial(Answer.SILENT, "");
            }
        } catch (CelEvaluationException e) {
            return new Trial(Answer.FAILED, String.valueOf(e.getMessage()));
        }
        return new Trial(Answer.SPEAKS, Findings.shown(rule.ask(subject)).strip());
    }
}
