package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.PayerWays;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.practice.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people who treat patients here. */
@Controller
@Allowed(Role.MANAGER)
class ProvidersController {

    private final Practice practice;
    private final Settings settings;
    private final PayerWays ways;

    ProvidersController(Practice practice, Settings settings, PayerWays ways) {
        this.practice = practice;
        this.settings = settings;
        this.ways = ways;
    }

    @Bean
    static RailEntry providersDesk() {
        return new RailEntry(
                "providers",
                Section.PRACTICE,
                "Providers",
                "/providers",
                10,
                Set.of(Role.values()),
                null);
    }

    @GetMapping("/providers")
    @Allowed({
        Role.FRONT_DESK,
        Role.CODER,
        Role.BILLER,
        Role.SUPERVISOR,
        Role.COMPLIANCE,
        Role.MANAGER
    })
    String providers(Model model) {
        model.addAttribute("providers", practice.listProviders());
        model.addAttribute("former", practice.listFormerProviders());
        return "practice/providers";
    }

    @GetMapping("/providers/new")
    String blank(Model model) {
        return form(model, 0, Typed.nothing());
    }

    @PostMapping("/providers")
    String add(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        Provider provider = ProviderForm.read(typed, 0, practice.listEveryProvider());
        if (!typed.isAllRight()) {
            return form(model, 0, typed);
        }
        settings.add(provider);
        Notices.good(redirect, provider.signed() + " is on the list.");
        return "redirect:/providers";
    }

    @GetMapping("/providers/{id}")
    String open(@PathVariable long id, Model model) {
        return form(model, id, ProviderForm.of(practice.getProvider(id)));
    }

    @PostMapping("/providers/{id}")
    String change(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        practice.getProvider(id);
        Typed typed = new Typed(fields);
        Provider provider = ProviderForm.read(typed, id, practice.listEveryProvider());
        if (!typed.isAllRight()) {
            return form(model, id, typed);
        }
        settings.change(provider);
        Notices.good(redirect, "Saved. Claims that were sent keep what they said.");
        return "redirect:/providers";
    }

    @PostMapping("/providers/{id}/leave")
    String leave(@PathVariable long id, RedirectAttributes redirect) {
        settings.setWorksHere(id, false);
        Notices.good(redirect, "Left, from now on. What was done before keeps the name.");
        return "redirect:/providers";
    }

    @PostMapping("/providers/{id}/return")
    String comeBack(@PathVariable long id, RedirectAttributes redirect) {
        settings.setWorksHere(id, true);
        Notices.good(redirect, "On the list again.");
        return "redirect:/providers";
    }

    @PostMapping("/providers/{id}/enrolments")
    String enrol(
            @PathVariable long id,
            @RequestParam long payer,
            @RequestParam LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        try {
            ways.enrol(
                    practice.getProvider(id).providerId(),
                    practice.getPayer(payer).payerId(),
                    since,
                    until);
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/providers/" + id;
    }

    @PostMapping("/providers/{id}/enrolments/{payer}/remove")
    String strike(@PathVariable long id, @PathVariable long payer, @RequestParam LocalDate since) {
        ways.strike(id, payer, since);
        return "redirect:/providers/" + id;
    }

    private String form(Model model, long id, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("id", id);
        model.addAttribute("enrolments", id == 0 ? List.of() : ways.listOfProvider(id));
        model.addAttribute("payers", practice.listPayers());
        model.addAttribute(
                "worksHere",
                practice.listProviders().stream().anyMatch(one -> one.providerId() == id));
        return "practice/provider-form";
    }
}
