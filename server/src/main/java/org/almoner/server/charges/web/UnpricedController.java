package org.almoner.server.charges.web;

import org.almoner.claims.Money;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.charges.Charges;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.Set;

/** Finished charts that wait because the charge schedule does not know a service. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class UnpricedController {

    private static final int LIMIT = 100;

    private final Charges charges;
    private final Clock clock;

    UnpricedController(Charges charges, Clock clock) {
        this.charges = charges;
        this.clock = clock;
    }

    @GetMapping("/unpriced")
    String unpriced(Model model) {
        model.addAttribute("waiting", charges.listUnpriced(LIMIT));
        model.addAttribute("clock", clock);
        return "charges/unpriced";
    }

    /** Adds the price to the charge schedule, from the date of service on, and prices the chart. */
    @PostMapping("/unpriced/{encounter}/{position}")
    @Allowed(Role.SUPERVISOR)
    String price(
            @PathVariable long encounter,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String price,
            RedirectAttributes redirect) {
        try {
            boolean priced =
                    charges.setPrice(
                            encounter, position, Money.parse(price.replace(",", "").strip()));
            Notices.good(
                    redirect,
                    priced
                            ? "The price is in the schedule and the chart went on."
                            : "The price is in the schedule; the chart still waits for another.");
        } catch (IllegalArgumentException unreadable) {
            Notices.stop(redirect, "A price is an amount above zero, such as 85.00.");
        }
        return "redirect:/unpriced";
    }

    /** The list in the rail. */
    @Configuration(proxyBeanMethods = false)
    static class Desk {

        @Bean
        RailEntry unpricedDesk(Charges charges) {
            return new RailEntry(
                    "unpriced",
                    Section.CODING,
                    "Needs a price",
                    "/unpriced",
                    20,
                    Set.of(Role.BILLER, Role.SUPERVISOR),
                    () -> charges.listUnpriced(LIMIT).size());
        }
    }
}
