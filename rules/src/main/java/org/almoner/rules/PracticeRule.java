package org.almoner.rules;

import org.almoner.claims.scrub.RuleText.Example;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One version of a rule that a practice wrote. A version is never changed; a change is the next.
 *
 * @param number stays the same over its versions
 * @param version from 1
 * @param title a few words for a list
 * @param why why the practice has it: a contract, a denial, a letter
 * @param owner who answers for it
 * @param scope whether the condition is asked once a claim or once a line
 * @param condition in the words of {@link Vocabulary}
 * @param from first date of service that it applies to
 * @param to the last one; null while it is in force
 * @param payers identifiers of the payers whose claims it is for; empty for all
 */
public record PracticeRule(
        int number,
        int version,
        String title,
        String why,
        String owner,
        Scope scope,
        String condition,
        Effect effect,
        LocalDate from,
        @Nullable LocalDate to,
        Set<String> payers,
        List<Example> examples) {

    /** How often the condition is asked. */
    public enum Scope {
        CLAIM,
        LINE
    }

    public PracticeRule {
        payers = Set.copyOf(payers);
        examples = List.copyOf(examples);
    }

    /** The same for all versions: {@code own-12}. */
    public String id() {
        return "own-" + number;
    }

    /** What a finding cites. */
    public String source() {
        return "Rule %d of this practice, version %d, by %s: %s"
                .formatted(number, version, owner, why);
    }
}
