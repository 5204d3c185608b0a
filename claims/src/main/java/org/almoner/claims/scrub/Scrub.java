package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ScrubContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Looks at a claim before it leaves: a pure function of the claim, what is known beside it, the
 * rules and the published sets. Safe for use by many threads.
 *
 * <pre>{@code
 * Scrub scrub = new Scrub(Bookshelf.of(store), Ruleset.national());
 * List<Finding> findings = scrub.check(claim, context);
 * }</pre>
 */
public final class Scrub {

    private final Bookshelf shelf;
    private final Rule[] rules;
    private final RuleText[] texts;

    public Scrub(Bookshelf shelf, Ruleset ruleset) {
        this.shelf = shelf;
        this.rules = ruleset.rules().toArray(Rule[]::new);
        this.texts = ruleset.texts().toArray(RuleText[]::new);
    }

    /** Every finding, in the order of the rules; none means that the claim may leave. */
    public List<Finding> check(HealthCareClaim claim, ScrubContext context) {
        if (rules.length == 0) {
            return List.of();
        }
        Subject subject = new Subject(claim, context, shelf);
        LocalDate day = subject.day();
        Set<Need> held = shelf.on(day).held();
        Findings findings = new Findings(texts[0]);
        for (int place = 0; place < rules.length; place++) {
            RuleText text = texts[place];
            if (text.kinds().contains(subject.kind())
                    && text.isInForce(day)
                    && held.containsAll(text.needs())) {
                findings.turn(text);
                rules[place].check(subject, findings);
            }
        }
        return findings.list();
    }
}
