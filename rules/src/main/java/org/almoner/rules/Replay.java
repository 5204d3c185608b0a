package org.almoner.rules;

import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.Money;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Subject;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule asked of claims of the past, before it goes live: whom it would have touched, and what
 * became of them without it.
 *
 * @param asked how many claims it was asked of
 * @param touched those where its condition held
 */
public record Replay(int asked, List<Touched> touched) {

    public Replay {
        touched = List.copyOf(touched);
    }

    /** What a payer made of a claim. */
    public enum Outcome {
        PAID,
        DENIED,
        /** Paid in part, or not all lines. */
        PARTLY_PAID,
        /** Not decided, or not sent. */
        OPEN
    }

    /**
     * A claim of the past.
     *
     * @param context as it is known now, with the history up to then
     * @param paid by the payer, all remittances together
     */
    public record Past(HealthCareClaim claim, ScrubContext context, Outcome outcome, Money paid) {}

    /** A claim that the rule would have touched, and what it would have said. */
    public record Touched(Past past, List<Finding> findings) {

        public Touched {
            findings = List.copyOf(findings);
        }
    }

    public static Replay of(CompiledRule rule, List<Past> claims, Bookshelf shelf) {
        List<Touched> touched = new ArrayList<>();
        for (Past past : claims) {
            Subject subject = new Subject(past.claim(), past.context(), shelf);
            List<Finding> findings =
                    rule.text().isInForce(subject.day()) ? rule.ask(subject) : List.of();
            if (!findings.isEmpty()) {
                touched.add(new Touched(past, findings));
            }
        }
        return new Replay(claims.size(), touched);
    }

    /** How many of the touched claims ended so. */
    public long count(Outcome outcome) {
        return touched.stream().filter(each -> each.past().outcome() == outcome).count();
    }

    /** What payers paid for the touched claims: what the rule would have held up in vain. */
    public Money paid() {
        return touched.stream().map(each -> each.past().paid()).collect(Money.sum());
    }
}
