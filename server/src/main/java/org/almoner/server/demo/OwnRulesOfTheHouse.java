package org.almoner.server.demo;

import org.almoner.claims.Finding.Severity;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.rules.OwnRule.Proof;
import org.almoner.server.rules.OwnRules;
import org.almoner.server.rules.RuleDraft;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Two rules that the demo clinic wrote: one is live, and one waits to be tried on the past. */
@Component
@Profile("demo")
class OwnRulesOfTheHouse {

    private final OwnRules rules;

    OwnRulesOfTheHouse(OwnRules rules) {
        this.rules = rules;
    }

    void write(LocalDate from) {
        int large =
                rules.write(
                                new RuleDraft(
                                        "A second look at large claims",
                                        "Asked for at the billing meeting",
                                        "Ines Duarte",
                                        Scope.CLAIM,
                                        "claim.charge > dollars(500)",
                                        new Effect.Route(
                                                "large claims",
                                                "{size(claim.lines)} lines, the first on"
                                                        + " {claim.day}."),
                                        from,
                                        null,
                                        Set.of(),
                                        List.of(
                                                new Proof(
                                                        "dx M17.11\n" + from + " 20610-RT $620.00",
                                                        true),
                                                new Proof(
                                                        "dx I10\n" + from + " 99213 $140.00",
                                                        false))))
                        .number();
        rules.goLive(large, 1);
        rules.write(
                new RuleDraft(
                        "An injection beside a visit",
                        "Two denials in spring: the visit was not separate",
                        "Rosa Lindgren",
                        Scope.LINE,
                        """
                        line.code == '20610'
                            && claim.lines.exists(l, within(l.code, '99202', '99215'))\
                        """,
                        new Effect.Tell(
                                Severity.WARN,
                                "an injection and a visit on {line.day}.",
                                "Please see that the note shows a visit of its own, with 25."),
                        from,
                        null,
                        Set.of(),
                        List.of(
                                new Proof(
                                        "dx M17.11 I10\n"
                                                + from
                                                + " 20610-RT dx 1\n"
                                                + from
                                                + " 99213-25 dx 2",
                                        true),
                                new Proof("dx M17.11\n" + from + " 20610-RT", false))));
    }
}
