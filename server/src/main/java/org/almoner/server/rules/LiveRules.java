package org.almoner.server.rules;

import org.almoner.claims.Finding;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.rules.CompiledRule;
import org.almoner.rules.Effect;
import org.almoner.rules.RuleLanguage.UnreadableException;
import org.almoner.rules.Settings;
import org.almoner.server.access.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The rules of the practice that are live: read once, and again after a change. */
@Service
public class LiveRules {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final OwnRuleRows rows;
    private final RuleShelf shelf;
    private final Map<Long, Live> live = new ConcurrentHashMap<>();

    LiveRules(OwnRuleRows rows, RuleShelf shelf) {
        this.rows = rows;
        this.shelf = shelf;
    }

    /**
     * A queue that a rule puts a claim into.
     *
     * @param holds whether the claim waits there, or only stands in it
     * @param edit the rule, such as {@code own-12}
     */
    public record Place(String queue, boolean holds, String edit) {}

    /** The rules of a practice, with the scrub that asks them; it is kept as long as they are. */
    private record Live(List<CompiledRule> rules, Supplier<Scrub> scrub) {}

    /** In the order of their numbers. */
    public List<CompiledRule> compiled() {
        return live().rules();
    }

    private Live live() {
        return live.computeIfAbsent(
                Tenancy.practiceId(),
                _ -> {
                    List<CompiledRule> rules = read();
                    return new Live(rules, shelf.scrub(Ruleset.of(rules)));
                });
    }

    /** What they say of a claim. */
    public List<Finding> check(HealthCareClaim claim, ScrubContext context) {
        Live known = live();
        return known.rules().isEmpty() ? List.of() : known.scrub().get().check(claim, context);
    }

    /** What they set on a claim that is being built. */
    public Settings settings(ProfessionalClaim claim, ScrubContext context) {
        return Settings.on(claim, context, shelf.get(), compiled());
    }

    /** Whether any of them sets something. */
    public boolean hasSettings() {
        return compiled().stream().anyMatch(rule -> rule.rule().effect() instanceof Effect.Set);
    }

    /** Where a claim with these findings stands. */
    public List<Place> places(List<Finding> findings) {
        List<Place> places = new ArrayList<>();
        for (CompiledRule rule : compiled()) {
            String edit = rule.rule().id();
            if (findings.stream().anyMatch(finding -> finding.edit().equals(edit))) {
                switch (rule.rule().effect()) {
                    case Effect.Hold hold -> places.add(new Place(hold.queue(), true, edit));
                    case Effect.Route route -> places.add(new Place(route.queue(), false, edit));
                    case Effect.Tell _, Effect.Set _ -> {}
                }
            }
        }
        return places;
    }

    /**
     * Forgets the practice's rules at the commit. Somebody who reads them at that moment ends
     * first, and what was read is forgotten as well.
     */
    void changed() {
        long practice = Tenancy.practiceId();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        live.remove(practice);
                    }
                });
    }

    private List<CompiledRule> read() {
        List<CompiledRule> read = new ArrayList<>();
        for (OwnRule rule : rows.listLive()) {
            try {
                read.add(CompiledRule.of(rule.rule()));
            } catch (UnreadableException e) {
                LOG.warn(
                        "Live rule {} version {} cannot be read any more and is not asked.",
                        rule.number(),
                        rule.version());
            }
        }
        return List.copyOf(read);
    }
}
