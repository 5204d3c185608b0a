package org.almoner.server.rules;

import org.almoner.claims.Finding;
import org.almoner.claims.Money;
import org.almoner.rules.PracticeRule;
import org.almoner.rules.Replay;
import org.almoner.rules.Replay.Outcome;
import org.almoner.rules.Replay.Touched;
import org.almoner.server.trust.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a rule of the practice's claims of the last months, before it goes live. */
@Service
public class Replays {

    private static final int CLAIMS_MOST = 20_000;

    private final ObjectProvider<PastClaims> past;
    private final OwnRules rules;
    private final RuleShelf shelf;
    private final Audit audit;
    private final Clock clock;

    Replays(
            ObjectProvider<PastClaims> past,
            OwnRules rules,
            RuleShelf shelf,
            Audit audit,
            Clock clock) {
        this.past = past;
        this.rules = rules;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /** A claim that it would have touched. */
    public record Row(
            long claimId,
            String number,
            LocalDate day,
            Outcome outcome,
            Money charge,
            Money paid,
            String said) {}

    /**
     * What came of it.
     *
     * @param since the first day of service that was looked at
     * @param isAhead whether the rule itself begins later, and was asked as if it did not
     * @param isCut whether there were more claims than are looked at
     */
    public record Result(
            int months,
            LocalDate since,
            boolean isAhead,
            Replay replay,
            List<Row> rows,
            boolean isCut) {

        public Result {
            rows = List.copyOf(rows);
        }

        public long count(String outcome) {
            return replay.count(Outcome.valueOf(outcome));
        }
    }

    /**
     * @throws RuleRefusedException when the version cannot be read
     */
    @Transactional
    public Result run(int number, int version, int months) {
        OwnRule rule = rules.get(number, version);
        LocalDate since = LocalDate.now(clock).minusMonths(months);
        PastClaims source = past.getIfAvailable();
        List<PastClaims.One> claims =
                source == null ? List.of() : source.listSince(since, CLAIMS_MOST);
        Map<String, PastClaims.One> known = new HashMap<>();
        claims.forEach(one -> known.put(one.past().claim().number(), one));
        Replay replay =
                Replay.of(
                        RuleCheck.compile(asOf(rule.rule(), since)),
                        claims.stream().map(PastClaims.One::past).toList(),
                        shelf.get());
        List<Row> rows = new ArrayList<>();
        List<Touched> touched = new ArrayList<>();
        for (Touched each : replay.touched()) {
            PastClaims.One one =
                    Objects.requireNonNull(source)
                            .withPaid(
                                    Objects.requireNonNull(
                                            known.get(each.past().claim().number())));
            touched.add(new Touched(one.past(), each.findings()));
            rows.add(row(one, each.findings()));
        }
        audit.saw("claims by replay of own-" + number, String.valueOf(rows.size()), null);
        return new Result(
                months,
                since,
                rule.rule().from().isAfter(since),
                new Replay(replay.asked(), touched),
                rows,
                claims.size() == CLAIMS_MOST);
    }

    /** A rule that begins today would touch nothing of the past. */
    private static PracticeRule asOf(PracticeRule rule, LocalDate since) {
        return !rule.from().isAfter(since)
                ? rule
                : new PracticeRule(
                        rule.number(),
                        rule.version(),
                        rule.title(),
                        rule.why(),
                        rule.owner(),
                        rule.scope(),
                        rule.condition(),
                        rule.effect(),
                        since,
                        rule.to(),
                        rule.payers(),
                        rule.examples());
    }

    private static Row row(PastClaims.One one, List<Finding> findings) {
        Replay.Past past = one.past();
        String more = findings.size() == 1 ? "" : " And %d more.".formatted(findings.size() - 1);
        return new Row(
                one.claimId(),
                past.claim().number(),
                one.day(),
                past.outcome(),
                past.claim().charge(),
                past.paid(),
                findings.getFirst().message() + more);
    }
}
