package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.Set;

/** The payers, their limits, and what each agreed to allow. To read only. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
class PayersController {

    private final Practice practice;
    private final Prices prices;

    PayersController(Practice practice, Prices prices) {
        this.practice = practice;
        this.prices = prices;
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
        return "practice/payer";
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
