package org.almoner.claims.scrub;

import org.almoner.claims.scrub.codes.CodeRules;
import org.almoner.claims.scrub.coverage.CoverageRules;
import org.almoner.claims.scrub.facility.FacilityRules;
import org.almoner.claims.scrub.form.FormRules;
import org.almoner.claims.scrub.icd.DiagnosisRules;
import org.almoner.claims.scrub.learned.LearnedRules;
import org.almoner.claims.scrub.modifiers.ModifierRules;
import org.almoner.claims.scrub.ncci.NcciRules;
import org.almoner.claims.scrub.payer.PayerRules;
import org.almoner.claims.scrub.physician.PhysicianRules;
import org.almoner.claims.scrub.services.ServiceRules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules in the order in which their findings are read. Safe for use by many threads. */
public final class Ruleset {

    private static final Ruleset NATIONAL =
            new Ruleset(
                    Stream.of(
                                    FormRules.list(),
                                    CodeRules.list(),
                                    DiagnosisRules.list(),
                                    ModifierRules.list(),
                                    NcciRules.list(),
                                    PhysicianRules.list(),
                                    ServiceRules.list(),
                                    CoverageRules.list(),
                                    FacilityRules.list(),
                                    PayerRules.list(),
                                    LearnedRules.list(),
                                    FormRules.last())
                            .flatMap(List::stream)
                            .toList());

    private final List<Rule> rules;

    private Ruleset(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** All that come with the product. */
    public static Ruleset national() {
        return NATIONAL;
    }

    /** Just these. */
    public static Ruleset of(Collection<? extends Rule> rules) {
        return new Ruleset(List.copyOf(rules));
    }

    /** These and more behind them. */
    public Ruleset with(Collection<? extends Rule> more) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return new Ruleset(all);
    }

    /** The same without some. */
    public Ruleset without(Set<String> ids) {
        return new Ruleset(rules.stream().filter(rule -> !ids.contains(rule.text().id())).toList());
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The catalogue: what is checked, why, and since when. */
    public List<RuleText> texts() {
        return rules.stream().map(Rule::text).toList();
    }

    /** Those that say nothing on a day, because a published set that they need is not loaded. */
    public List<RuleText> asleep(Bookshelf shelf, LocalDate day) {
        Set<Need> held = shelf.held(day);
        return texts().stream().filter(text -> !held.containsAll(text.needs())).toList();
    }
}
