package org.almoner.server.claims.web;

import org.almoner.rules.risk.DenialRisk;
import org.almoner.rules.risk.DenialRisk.Learned;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.claims.RiskOfDenial;
import org.almoner.server.claims.RuleRecords;
import org.almoner.server.claims.RuleVoices;
import org.almoner.server.claims.RuleVoices.Voice;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.trust.Audit;
import org.springframework.context.annotation.Bean;
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
import java.util.Set;

/** Which rules cry wolf, which denials none foresaw, and how well the score foretells. */
@Controller
@Allowed(Role.SUPERVISOR)
class NoiseController {

    private static final Set<Integer> PERIODS = Set.of(30, 90, 365);
    private static final int PERIOD = 90;
    private static final int CLAIMS_MOST = 200;

    private final NoisePages pages;
    private final RuleRecords records;
    private final RuleVoices voices;
    private final RiskOfDenial risk;
    private final Audit audit;
    private final Clock clock;

    NoiseController(
            NoisePages pages,
            RuleRecords records,
            RuleVoices voices,
            RiskOfDenial risk,
            Audit audit,
            Clock clock) {
        this.pages = pages;
        this.records = records;
        this.voices = voices;
        this.risk = risk;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static RailEntry noiseEntry() {
        return new RailEntry(
                "noise",
                RailEntry.Section.INSIGHT,
                "How the rules do",
                "/noise",
                20,
                Set.of(Role.SUPERVISOR),
                null);
    }

    @GetMapping("/noise")
    String noise(Model model, @RequestParam(defaultValue = "90") int days) {
        int period = PERIODS.contains(days) ? days : PERIOD;
        LocalDate to = LocalDate.now(clock);
        LocalDate from = to.minusDays(period - 1L);
        Learned learned = risk.learned();
        model.addAttribute("days", period);
        model.addAttribute("rules", pages.rules(from, to));
        model.addAttribute("unforeseen", pages.unforeseen(from, to));
        model.addAttribute("off", learned instanceof Learned.Off(String why) ? why : "");
        model.addAttribute(
                "quality",
                learned instanceof Learned.On(DenialRisk known)
                        ? List.of(known.quality())
                        : List.of());
        return "claims/noise";
    }

    /** The claims on which one rule spoke. */
    @GetMapping("/noise/claims")
    String claims(
            Model model, @RequestParam String rule, @RequestParam(defaultValue = "90") int days) {
        int period = PERIODS.contains(days) ? days : PERIOD;
        LocalDate to = LocalDate.now(clock);
        var spoken = records.listSpoken(rule, to.minusDays(period - 1L), to, CLAIMS_MOST);
        audit.saw("claims of a rule", String.valueOf(spoken.size()), null);
        model.addAttribute("rule", rule);
        model.addAttribute("title", pages.title(rule));
        model.addAttribute("path", NoisePages.path(rule));
        model.addAttribute("days", period);
        model.addAttribute("spoken", spoken);
        return "claims/noise-claims";
    }

    /** The editor with a rule made of denials that no rule foresaw. */
    @GetMapping("/noise/rule")
    String write(
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String code,
            @RequestParam long payer,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes redirect) {
        int period = PERIODS.contains(days) ? days : PERIOD;
        LocalDate to = LocalDate.now(clock);
        return pages.ruleOf(reason, code, payer, to.minusDays(period - 1L), to)
                .map(path -> "redirect:" + path)
                .orElseGet(() -> {
                    Notices.stop(redirect, "No such denial is left without a rule.");
                    return "redirect:/noise?days=" + period;
                });
    }

    @PostMapping("/noise/{rule}/voice")
    String voice(
            @PathVariable String rule,
            @RequestParam Voice voice,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            voices.decide(rule, voice, reason);
            Notices.good(
                    redirect, "From now on %s %s in this practice.".formatted(rule, voice.title()));
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/noise";
    }

    /** Reads the decided claims again, now. */
    @PostMapping("/noise/learn")
    String learn(RedirectAttributes redirect) {
        switch (risk.learn()) {
            case Learned.On(DenialRisk known) ->
                    Notices.good(
                            redirect,
                            "Learned from %,d decided claims.".formatted(known.quality().claims()));
            case Learned.Off(String why) -> Notices.stop(redirect, why);
        }
        return "redirect:/noise";
    }
}
