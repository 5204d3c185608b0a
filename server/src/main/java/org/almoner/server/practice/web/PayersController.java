package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Set;

/** The payers, their limits, what each agreed to allow, and what it wants to approve first. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
class PayersController {

    private final Practice practice;
    private final Prices prices;
    private final AuthorizationList authorizations;

    PayersController(Practice practice, Prices prices, AuthorizationList authorizations) {
        this.practice = practice;
        this.prices = prices;
        this.authorizations = authorizations;
    }

    @GetMapping("/payers")
    String payers(Model model) {
        model.addAttribute("payers", practice.listPayers());
        return "practice/payers";
    }

    @GetMapping("/payers/{id}")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String payer(Model model, @PathVariable long id) {
        model.addAttribute("payer", practice.getPayer(id));
        model.addAttribute("lines", prices.listContract(id));
        model.addAttribute("authorized", authorizations.codesOf(id));
        return "practice/payer";
    }

    /** One more service that this payer wants to be asked about first. */
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

    /** Payers in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Desk {

        @Bean
        RailEntry payersDesk() {
            return new RailEntry(
                    "payers",
                    Section.LOOK_UP,
                    "Payers",
                    "/payers",
                    20,
                    Set.of(Role.values()),
                    null);
        }
    }
}
