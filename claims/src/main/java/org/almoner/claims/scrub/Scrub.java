package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ScrubContext;

import java.time.LocalDate;
import java.util.Arrays;
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
    private final boolean asksAll;
    private final Map<Asked, Speakers> awake = new ConcurrentHashMap<>();

    /** Claims of one kind and day are looked at by the same rules. */
    private record Asked(Kind kind, LocalDate day) {}

    /** Some rules, each with what is asked of it at every claim. */
    private static final class Speakers {

        private final Rule[] rules;
        private final RuleText[] texts;
        private final long[] signs;
        private final long[] traits;
        private final boolean goByTraits;

        Speakers(List<Rule> awake, boolean asksAll) {
            rules = awake.toArray(Rule[]::new);
            texts = awake.stream().map(Rule::text).toArray(RuleText[]::new);
            signs = new long[rules.length];
            traits = new long[rules.length];
            for (int at = 0; at < rules.length && !asksAll; at++) {
                for (Sign sign : texts[at].signs()) {
                    signs[at] |= sign.bit();
                }
                traits[at] = rules[at].diagnosisTraits();
            }
            goByTraits = Arrays.stream(traits).anyMatch(each -> each != 0);
        }
    }

    public Scrub(Bookshelf shelf, Ruleset ruleset) {
        this(shelf, ruleset, false);
    }

    private Scrub(Bookshelf shelf, Ruleset ruleset, boolean asksAll) {
        this.shelf = shelf;
        this.ruleset = ruleset;
        this.asksAll = asksAll;
    }

    /**
     * One that asks every rule about every claim, whatever {@link Sign} it waits for. It finds the
     * same, only later; with it tests prove that.
     */
    public static Scrub askingAll(Bookshelf shelf, Ruleset ruleset) {
        return new Scrub(shelf, ruleset, true);
    }

    /** Every finding, in the order of the rules; none means that the claim may leave. */
    public List<Finding> check(HealthCareClaim claim, ScrubContext context) {
        Subject subject = new Subject(claim, context, shelf);
        Speakers speakers = awake(subject.kind(), subject.day());
        if (speakers.rules.length == 0) {
            return List.of();
        }
        Findings findings = new Findings(speakers.texts[0]);
        long signs = Sign.of(subject);
        long traits = speakers.goByTraits ? subject.listed().traits() : 0;
        for (int at = 0; at < speakers.rules.length; at++) {
            long wanted = speakers.signs[at];
            long anyOf = speakers.traits[at];
            if ((signs & wanted) == wanted && (anyOf == 0 || (traits & anyOf) != 0)) {
                findings.turn(speakers.texts[at]);
                speakers.rules[at].check(subject, findings);
            }
        }
        return findings.list();
    }

    /** The rules for claims of a kind that are in force on a day, and whose sets are loaded. */
    private Speakers awake(Kind kind, LocalDate day) {
        Asked asked = new Asked(kind, day);
        Speakers known = awake.get(asked);
        if (known == null) {
            Set<Need> held = shelf.held(day);
            List<Rule> rules =
                    ruleset.rules().stream()
                            .filter(rule -> rule.text().kinds().contains(kind))
                            .filter(rule -> rule.text().isInForce(day))
                            .filter(rule -> held.containsAll(rule.text().needs()))
                            .toList();
            known = new Speakers(rules, asksAll);
            if (awake.size() >= KNOWN_MOST) {
                awake.clear();
            }
            awake.put(asked, known);
        }
        return known;
    }
}
