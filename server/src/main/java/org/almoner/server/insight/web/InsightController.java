package org.almoner.server.insight.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.insight.AgeBucket;
import org.almoner.server.insight.ClaimsBehind;
import org.almoner.server.insight.ClaimsBehind.Question;
import org.almoner.server.insight.Measures;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** How the practice is doing: four measures, the reasons behind denials, and what is owed. */
@Controller
@Allowed(Role.SUPERVISOR)
class InsightController {

    private static final int PAGE_ROWS = 60;
    private static final Set<Integer> PERIODS = Set.of(30, 90, 365);

    private final Measures measures;
    private final ClaimsBehind behind;
    private final Practice practice;

    InsightController(Measures measures, ClaimsBehind behind, Practice practice) {
        this.measures = measures;
        this.behind = behind;
        this.practice = practice;
    }

    @Bean
    static RailEntry insightEntry() {
        return new RailEntry(
                "insight",
                RailEntry.Section.INSIGHT,
                "How we are doing",
                "/insight",
                10,
                Set.of(Role.SUPERVISOR),
                null);
    }

    @GetMapping("/insight")
    String insight(@RequestParam(defaultValue = "90") int days, Model model) {
        int period = period(days);
        model.addAttribute("days", period);
        model.addAttribute("first", measures.firstAnswers(period));
        model.addAttribute("receivables", measures.daysInReceivables());
        model.addAttribute("denials", measures.denialsByReason(period));
        model.addAttribute("aging", measures.aging(payerNames()));
        model.addAttribute("over90", measures.over90());
        return "insight/insight";
    }

    /** The claims that one number counted. */
    @GetMapping("/insight/claims")
    String claims(
            @RequestParam String of,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long payer,
            @RequestParam(required = false) @Nullable AgeBucket age,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        int period = period(days);
        Question question = question(of, period, group, reason, payer, age);
        List<ClaimsBehind.Row> rows = behind.list(question, before, PAGE_ROWS);
        Map<Long, String> payers = payerNames();
        model.addAttribute("title", title(question, payers));
        model.addAttribute("rows", rows);
        model.addAttribute("payers", payers);
        model.addAttribute("days", period);
        model.addAttribute("older", rows.size() < PAGE_ROWS ? null : rows.getLast().claimId());
        model.addAttribute("of", of);
        model.addAttribute("group", group);
        model.addAttribute("reason", reason);
        model.addAttribute("payer", payer);
        model.addAttribute("age", age);
        return "insight/claims";
    }

    private static int period(int days) {
        return PERIODS.contains(days) ? days : 90;
    }

    private static Question question(
            String of,
            int days,
            @Nullable String group,
            @Nullable String reason,
            @Nullable Long payer,
            @Nullable AgeBucket age) {
        return switch (of) {
            case "paid" ->
                    new Question.FirstAnswered("paid at the first try", List.of("PAID"), days);
            case "denied" ->
                    new Question.FirstAnswered(
                            "denied at the first answer", List.of("DENIED", "PARTLY_DENIED"), days);
            case "answered" ->
                    new Question.FirstAnswered(
                            "answered for the first time",
                            List.of("PAID", "DENIED", "PARTLY_DENIED", "REJECTED"),
                            days);
            case "reason" -> {
                if (group == null || reason == null) {
                    throw new NoSuchElementException("A reason needs its group and code.");
                }
                yield new Question.DeniedFor(group, reason, days);
            }
            case "owed" -> new Question.Owed(payer, age);
            default -> throw new NoSuchElementException("There is no measure of that name.");
        };
    }

    private static String title(Question question, Map<Long, String> payers) {
        return switch (question) {
            case Question.FirstAnswered first ->
                    "Claims %s, last %d days".formatted(first.title(), first.days());
            case Question.DeniedFor denied ->
                    "Claims denied with %s %s, last %d days"
                            .formatted(denied.group(), denied.reason(), denied.days());
            case Question.Owed owed ->
                    "Owed: %s, %s"
                            .formatted(
                                    owed.payerId() == null
                                            ? "all payers"
                                            : payers.getOrDefault(owed.payerId(), "this payer"),
                                    owed.age() == null
                                            ? "any age"
                                            : owed.age().title() + " days old");
        };
    }

    private Map<Long, String> payerNames() {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Payer payer : practice.listPayers()) {
            names.put(payer.payerId(), payer.name());
        }
        return names;
    }
}
