package org.almoner.server.claims.web;

import org.almoner.claims.Money;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.server.claims.DenialsInCommon;
import org.almoner.server.claims.DeniedLines;
import org.almoner.server.claims.DeniedLines.Denied;
import org.almoner.server.claims.RuleRecord;
import org.almoner.server.claims.RuleRecords;
import org.almoner.server.claims.RuleRecords.RefusedLine;
import org.almoner.server.claims.RuleVoices;
import org.almoner.server.claims.RuleVoices.Decision;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.rules.DenialLink;
import org.almoner.server.rules.OwnRules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what each rule was worth, and what no rule foresaw. */
@Component
public class NoisePages {

    private static final int DENIALS_MOST = 2_000;
    private static final int GROUPS_MOST = 50;

    private static final Map<String, String> TITLES =
            Ruleset.national().texts().stream()
                    .collect(Collectors.toMap(RuleText::id, RuleText::title, (one, other) -> one));

    private final RuleRecords records;
    private final RuleVoices voices;
    private final ObjectProvider<DeniedLines> denied;
    private final Practice practice;
    private final OwnRules own;
    private final DenialsInCommon common;

    NoisePages(
            RuleRecords records,
            RuleVoices voices,
            ObjectProvider<DeniedLines> denied,
            Practice practice,
            OwnRules own,
            DenialsInCommon common) {
        this.records = records;
        this.voices = voices;
        this.denied = denied;
        this.practice = practice;
        this.own = own;
        this.common = common;
    }

    List<NoiseRow> rules(LocalDate from, LocalDate to) {
        Map<String, Decision> decisions = voices.list();
        Map<String, String> titles = titles();
        return records.list(from, to).stream()
                .map(record ->
                        new NoiseRow(
                                record,
                                titles.getOrDefault(record.rule(), ""),
                                decisions.get(record.rule())))
                .toList();
    }

    /** Of the rules that come with the product, and of the practice's own. */
    private Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>(TITLES);
        own.listNewest().forEach(rule -> titles.put(rule.rule().id(), rule.rule().title()));
        return titles;
    }

    /** An edit that was learned from a denial has no title; its number stands for it. */
    String title(String rule) {
        return titles().getOrDefault(rule, "");
    }

    /** Where the rule itself can be read; empty for an edit that was learned from a denial. */
    static String path(String rule) {
        return TITLES.containsKey(rule)
                ? "/rules/" + rule
                : rule.matches("own-[0-9]+")
                        ? "/rules/own/" + rule.substring(rule.indexOf('-') + 1)
                        : "";
    }

    /** The editor with a rule made of what no rule foresaw; empty when nothing of it is left. */
    Optional<String> ruleOf(
            String reason, String code, long payerId, LocalDate from, LocalDate to) {
        return unforeseen(from, to).stream()
                .filter(one ->
                        one.reason().equals(reason)
                                && one.code().equals(code)
                                && one.payerId() == payerId)
                .findFirst()
                .map(one -> DenialLink.to(common.of(one.lines())));
    }

    /** What no rule foresaw, by reason, code and payer; the most money first. */
    List<Unforeseen> unforeseen(LocalDate from, LocalDate to) {
        DeniedLines port = denied.getIfAvailable();
        List<Denied> all = port == null ? List.of() : port.list(from, to, DENIALS_MOST);
        Set<RefusedLine> unseen =
                records.unforeseen(
                        all.stream()
                                .map(one -> new RefusedLine(one.claimId(), one.code()))
                                .toList());
        Map<Long, String> payers =
                practice.listPayers().stream()
                        .collect(Collectors.toMap(Payer::payerId, Payer::name));
        Map<List<Object>, List<Denied>> groups =
                all.stream()
                        .filter(one -> unseen.contains(new RefusedLine(one.claimId(), one.code())))
                        .collect(
                                Collectors.groupingBy(
                                        one -> List.of(one.reason(), one.code(), one.payerId()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return groups.values().stream()
                .map(group ->
                        new Unforeseen(
                                group.getFirst().reason(),
                                group.getFirst().code(),
                                group.getFirst().payerId(),
                                payers.getOrDefault(group.getFirst().payerId(), ""),
                                group.stream().map(Denied::amount).collect(Money.sum()),
                                group))
                .sorted(Comparator.comparing(Unforeseen::amount).reversed())
                .limit(GROUPS_MOST)
                .toList();
    }

    /**
     * A rule with its record.
     *
     * @param decision what was decided about it; null when nothing was
     */
    public record NoiseRow(RuleRecord record, String title, @Nullable Decision decision) {

        public String voice() {
            return decision == null || decision.voice() == RuleVoices.Voice.FULL
                    ? ""
                    : decision.voice().title();
        }
    }

    /** Lines of one code that one payer refused for one reason. */
    public record Unforeseen(
            String reason,
            String code,
            long payerId,
            String payer,
            Money amount,
            List<Denied> lines) {

        private static final int SHOWN = 5;

        public Unforeseen {
            lines = List.copyOf(lines);
        }

        public List<Denied> first() {
            return lines.stream().limit(SHOWN).toList();
        }

        public long more() {
            return lines.stream().skip(SHOWN).count();
        }
    }
}
