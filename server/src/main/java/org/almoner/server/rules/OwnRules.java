package org.almoner.server.rules;

import org.almoner.rules.PracticeRule;
import org.almoner.server.rules.OwnRule.State;
import org.almoner.server.rules.RuleCheck.Verdict;
import org.almoner.server.trust.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The rules that a practice wrote. A version is never changed; a change is the next one. A version
 * counts only after its examples came out as they should and a person said so.
 */
@Service
public class OwnRules {

    private final OwnRuleRows rows;
    private final LiveRules live;
    private final RuleCheck check;
    private final Audit audit;
    private final Clock clock;

    OwnRules(OwnRuleRows rows, LiveRules live, RuleCheck check, Audit audit, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version of each rule. */
    public List<OwnRule> listNewest() {
        return rows.listNewest();
    }

    /** The live versions. */
    public List<OwnRule> listLive() {
        return rows.listLive();
    }

    /**
     * All versions of a rule, the newest first.
     *
     * @throws NoSuchElementException when there is none with this number
     */
    public List<OwnRule> listVersions(int number) {
        List<OwnRule> versions = rows.listVersions(number);
        if (versions.isEmpty()) {
            throw new NoSuchElementException("There is no rule " + number);
        }
        return versions;
    }

    /**
     * @throws NoSuchElementException when there is no such version
     */
    public OwnRule get(int number, int version) {
        return listVersions(number).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "Rule %d has no version %d".formatted(number, version)));
    }

    /** Names of queues that were used before. */
    public List<String> listQueues() {
        return rows.listQueues();
    }

    /**
     * Writes a new rule down, as a draft.
     *
     * @throws RuleRefusedException when it cannot be read
     */
    @Transactional
    public OwnRule write(RuleDraft draft) {
        refuseUnreadable(draft);
        return add(draft.numbered(rows.addRule(clock.instant()), 1), draft);
    }

    /**
     * Writes the next version of a rule down, as a draft; a live version goes on until this one
     * takes its place.
     *
     * @throws RuleRefusedException when it cannot be read
     */
    @Transactional
    public OwnRule change(int number, RuleDraft draft) {
        refuseUnreadable(draft);
        lock(number);
        int version = listVersions(number).getFirst().version() + 1;
        return add(draft.numbered(number, version), draft);
    }

    private OwnRule add(PracticeRule rule, RuleDraft draft) {
        rows.addVersion(rule, draft.examples(), clock.instant());
        note("wrote", rule.number(), rule.version());
        return get(rule.number(), rule.version());
    }

    /**
     * From now on every scrub asks it; an earlier version that was live is retired.
     *
     * @throws RuleRefusedException when an example does not come out as it should
     */
    @Transactional
    public void goLive(int number, int version) {
        lock(number);
        OwnRule rule = get(number, version);
        if (rule.isLive()) {
            return;
        }
        if (version != listVersions(number).getFirst().version()) {
            throw new RuleRefusedException(
                    "There is a newer version of this rule. Let that one go live, or write the"
                            + " next one.");
        }
        Verdict verdict = check.of(rule);
        if (!verdict.isGreen()) {
            throw new RuleRefusedException("It is not live yet. " + verdict.keepsBack());
        }
        retireLive(number);
        rows.decide(number, version, State.LIVE, clock.instant());
        note("made live", number, version);
        live.changed();
    }

    /** It is asked no more; what it said before stays told. */
    @Transactional
    public void retire(int number) {
        lock(number);
        retireLive(number).ifPresent(version -> note("retired", number, version));
        live.changed();
    }

    private Optional<Integer> retireLive(int number) {
        Optional<OwnRule> before =
                rows.listVersions(number).stream().filter(OwnRule::isLive).findFirst();
        before.ifPresent(
                each -> rows.decide(number, each.version(), State.RETIRED, clock.instant()));
        return before.map(OwnRule::version);
    }

    private void lock(int number) {
        if (!rows.lock(number)) {
            throw new NoSuchElementException("There is no rule " + number);
        }
    }

    private void refuseUnreadable(RuleDraft draft) {
        if (!check.of(draft).isReadable()) {
            throw new RuleRefusedException("The rule cannot be read; look at what is marked.");
        }
    }

    private void note(String action, int number, int version) {
        audit.did(action, "rule", "own-" + number, null, "version " + version);
    }
}
