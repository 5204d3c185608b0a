package org.almoner.server.rules.web;

import org.almoner.rules.Completion;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.Vocabulary;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.Practice;
import org.almoner.server.rules.Beginnings;
import org.almoner.server.rules.DenialLink;
import org.almoner.server.rules.OwnRule;
import org.almoner.server.rules.OwnRules;
import org.almoner.server.rules.Replays;
import org.almoner.server.rules.RuleCheck;
import org.almoner.server.rules.RuleDraft;
import org.almoner.server.rules.RuleRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A practice's own rules: read, written, tried on the past, and made live. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class OwnRulesController {

    private static final int MONTHS_MOST = 24;
    private static final int TYPED_MOST = 4_000;

    private final OwnRules rules;
    private final RuleCheck check;
    private final Replays replays;
    private final Practice practice;
    private final Clock clock;

    OwnRulesController(
            OwnRules rules, RuleCheck check, Replays replays, Practice practice, Clock clock) {
        this.rules = rules;
        this.check = check;
        this.replays = replays;
        this.practice = practice;
        this.clock = clock;
    }

    @GetMapping("/rules/own/new")
    String begin(Model model, @RequestParam Map<String, String> asked) {
        LocalDate today = LocalDate.now(clock);
        Typed typed =
                Beginnings.find(asked.getOrDefault("from", ""))
                        .map(begin -> begin.draft(me(), today))
                        .or(() ->
                                DenialLink.read(asked, practice)
                                        .map(denial -> denial.draft(me(), today)))
                        .map(RuleForm::of)
                        .orElseGet(() ->
                                new Typed(
                                        Map.of(
                                                "owner",
                                                me(),
                                                "from",
                                                today.toString(),
                                                "speaks1",
                                                "true")));
        return form(model, typed, 0);
    }

    @PostMapping("/rules/own")
    String write(
            Model model, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        return save(model, new Typed(fields), 0, redirect);
    }

    @GetMapping("/rules/own/{number}/change")
    String change(Model model, @PathVariable int number) {
        return form(model, RuleForm.of(rules.listVersions(number).getFirst()), number);
    }

    @PostMapping("/rules/own/{number}/change")
    String change(
            Model model,
            @PathVariable int number,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        return save(model, new Typed(fields), number, redirect);
    }

    private String save(Model model, Typed typed, int number, RedirectAttributes redirect) {
        RuleDraft draft = RuleForm.read(typed, LocalDate.now(clock));
        if (!typed.isAllRight() || !check.of(draft).isReadable()) {
            return form(model, typed, number);
        }
        OwnRule written = number == 0 ? rules.write(draft) : rules.change(number, draft);
        Notices.good(
                redirect,
                "Version %d is kept as a draft. Try it on the past, then let it go live."
                        .formatted(written.version()));
        return "redirect:" + written.path();
    }

    /** What is thought of the form as it stands, without keeping anything. */
    @PostMapping("/rules/own/check")
    String check(Model model, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        RuleDraft draft = RuleForm.read(typed, LocalDate.now(clock));
        model.addAttribute("verdict", check.of(draft));
        model.addAttribute("condition", draft.condition());
        return "rules/verdict";
    }

    /** What may stand at the end of the condition typed so far. */
    @PostMapping("/rules/own/complete")
    String complete(
            Model model,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "LINE") Scope scope) {
        String end = typed.substring(Math.max(0, typed.length() - TYPED_MOST));
        model.addAttribute("choices", Completion.at(end, scope));
        return "rules/choices";
    }

    @GetMapping("/rules/own/{number}")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
    String rule(
            Model model,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer version) {
        List<OwnRule> versions = rules.listVersions(number);
        OwnRule rule = version == null ? versions.getFirst() : rules.get(number, version);
        return page(model, rule, versions, null);
    }

    /** The same page with what the rule would have said of the last months. */
    @GetMapping("/rules/own/{number}/replay")
    String replay(
            Model model,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam(defaultValue = "6") int months) {
        Replays.Result result = replays.run(number, version, Math.clamp(months, 1, MONTHS_MOST));
        return page(model, rules.get(number, version), rules.listVersions(number), result);
    }

    private String page(
            Model model, OwnRule rule, List<OwnRule> versions, Replays.@Nullable Result replay) {
        model.addAttribute("rule", rule);
        model.addAttribute("versions", versions);
        model.addAttribute("verdict", check.of(rule));
        model.addAttribute("replay", replay);
        model.addAttribute("mayWrite", Tenancy.getCurrent().isAny(Role.BILLER, Role.SUPERVISOR));
        model.addAttribute("mayDecide", Tenancy.getCurrent().isAny(Role.SUPERVISOR));
        model.addAttribute("zone", clock.getZone());
        return "rules/own";
    }

    @PostMapping("/rules/own/{number}/live")
    @Allowed(Role.SUPERVISOR)
    String live(@PathVariable int number, @RequestParam int version, RedirectAttributes redirect) {
        try {
            rules.goLive(number, version);
            Notices.good(redirect, "Version %d is live: every claim is asked.".formatted(version));
        } catch (RuleRefusedException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/rules/own/" + number;
    }

    @PostMapping("/rules/own/{number}/retire")
    @Allowed(Role.SUPERVISOR)
    String retire(@PathVariable int number, RedirectAttributes redirect) {
        rules.retire(number);
        Notices.good(redirect, "It is retired: no claim is asked any more.");
        return "redirect:/rules/own/" + number;
    }

    private String form(Model model, Typed typed, int number) {
        RuleDraft draft = RuleForm.read(new Typed(values(typed)), LocalDate.now(clock));
        boolean begun = !typed.text("condition").isBlank();
        model.addAttribute("typed", typed);
        model.addAttribute("number", number);
        model.addAttribute("verdict", begun ? check.of(draft) : null);
        model.addAttribute("condition", draft.condition());
        model.addAttribute("payers", practice.listPayers());
        model.addAttribute("queues", rules.listQueues());
        model.addAttribute("things", Vocabulary.things());
        return "rules/form";
    }

    private static Map<String, String> values(Typed typed) {
        return typed.names().stream()
                .collect(java.util.stream.Collectors.toMap(name -> name, typed::text));
    }

    private static String me() {
        return Tenancy.getCurrent().name();
    }
}
