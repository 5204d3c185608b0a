package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.PayerWays;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.Set;

/** The payers, their limits, and what each wants to approve first. */
@Controller
@Allowed(Role.MANAGER)
class PayersController {

    private final Practice practice;
    private final Settings settings;
    private final AuthorizationList authorizations;
    private final PayerWays ways;

    PayersController(
            Practice practice,
            Settings settings,
            AuthorizationList authorizations,
            PayerWays ways) {
        this.practice = practice;
        this.settings = settings;
        this.authorizations = authorizations;
        this.ways = ways;
    }

    @GetMapping("/payers")
    @Allowed({
        Role.FRONT_DESK,
        Role.CODER,
        Role.BILLER,
        Role.SUPERVISOR,
        Role.COMPLIANCE,
        Role.MANAGER
    })
    String payers(Model model) {
        model.addAttribute("payers", practice.listPayers());
        return "practice/payers";
    }

    @GetMapping("/payers/new")
    String blank(Model model) {
        return form(model, 0, PayerForm.blank());
    }

    @PostMapping("/payers")
    String add(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        Payer payer = PayerForm.read(typed, 0, practice.listPayers());
        if (!typed.isAllRight()) {
            return form(model, 0, typed);
        }
        long id = settings.add(payer);
        Notices.good(redirect, payer.name() + " is on the list.");
        return "redirect:/payers/" + id;
    }

    @GetMapping("/payers/{id}/change")
    String open(@PathVariable long id, Model model) {
        return form(model, id, PayerForm.of(practice.getPayer(id)));
    }

    @PostMapping("/payers/{id}/change")
    String change(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        practice.getPayer(id);
        Typed typed = new Typed(fields);
        Payer payer = PayerForm.read(typed, id, practice.listPayers());
        if (!typed.isAllRight()) {
            return form(model, id, typed);
        }
        settings.change(payer);
        Notices.good(redirect, "Saved. Claims that were sent keep what they said.");
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/authorizations")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String askFirst(@PathVariable long id, @RequestParam String code, RedirectAttributes redirect) {
        try {
            authorizations.add(practice.getPayer(id).payerId(), code);
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/authorizations/{code}/remove")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String askNoMore(@PathVariable long id, @PathVariable String code) {
        authorizations.remove(id, code);
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/ways")
    @Allowed({Role.BILLER, Role.SUPERVISOR, Role.MANAGER})
    String describe(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String contractor,
            @RequestParam(defaultValue = "false") boolean sexEdits,
            RedirectAttributes redirect) {
        try {
            ways.describe(practice.getPayer(id).payerId(), contractor, sexEdits);
            Notices.good(redirect, "Saved. The next check of a claim looks at it.");
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/referrals")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String referFirst(
            @PathVariable long id, @RequestParam String code, RedirectAttributes redirect) {
        try {
            ways.addReferred(practice.getPayer(id).payerId(), code);
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/payers/" + id;
    }

    @PostMapping("/payers/{id}/referrals/{code}/remove")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String referNoMore(@PathVariable long id, @PathVariable String code) {
        ways.removeReferred(id, code);
        return "redirect:/payers/" + id;
    }

    private static String form(Model model, long id, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("id", id);
        return "practice/payer-form";
    }

    /** Payers in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Desk {

        @Bean
        RailEntry payersDesk() {
            return new RailEntry(
                    "payers",
                    Section.PRACTICE,
                    "Payers",
                    "/payers",
                    20,
                    Set.of(Role.values()),
                    null);
        }
    }
}
