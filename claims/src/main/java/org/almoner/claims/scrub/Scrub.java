package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ScrubContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** More days than a file of claims has, for each kind; beyond them all are reckoned anew. */
    private static final int KNOWN_MOST = 8_000;

    private final Bookshelf shelf;
    private final Ruleset ruleset;
    private final Map<Asked, Speaker[]> awake = new ConcurrentHashMap<>();

    /** Claims of one kind and day are looked at by the same rules. */
    private record Asked(Kind kind, LocalDate day) {}

    /** A rule with its text, which is asked for at every claim. */
    private record Speaker(Rule rule, RuleText text) {}

    public Scrub(Bookshelf shelf, Ruleset ruleset) {
        this.shelf = shelf;
        this.ruleset = ruleset;
    }

    /** Every finding, in the order of the rules; none means that the claim may leave. */
    public List<Finding> check(HealthCareClaim claim, ScrubContext context) {
        Subject subject = new Subject(claim, context, shelf);
        Speaker[] speakers = awake(subject.kind(), subject.day());
        if (speakers.length == 0) {
            return List.of();
        }
        Findings findings = new Findings(speakers[0].text());
        for (Speaker speaker : speakers) {
            findings.turn(speaker.text());
            speaker.rule().check(subject, findings);
        }
        return findings.list();
    }

    /** The rules for claims of a kind that are in force on a day, and whose sets are loaded. */
    private Speaker[] awake(Kind kind, LocalDate day) {
        Asked asked = new Asked(kind, day);
        Speaker[] known = awake.get(asked);
        if (known == null) {
            Set<Need> held = shelf.held(day);
            known =
                    ruleset.rules().stream()
                            .map(rule -> new Speaker(rule, rule.text()))
                            .filter(speaker -> speaker.text().kinds().contains(kind))
                            .filter(speaker -> speaker.text().isInForce(day))
                            .filter(speaker -> held.containsAll(speaker.text().needs()))
                            .toArray(Speaker[]::new);
            if (awake.size() >= KNOWN_MOST) {
                awake.clear();
            }
            awake.put(asked, known);
        }
        return known;
    }
}
