package org.almoner.server.rules.web;

import org.almoner.claims.Finding.Severity;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.rules.Catalogue;
import org.almoner.server.rules.OwnRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of all that the scrub asks. */
@Controller
@Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
class RulesController {

    private final Catalogue catalogue;
    private final OwnRules own;

    RulesController(Catalogue catalogue, OwnRules own) {
        this.catalogue = catalogue;
        this.own = own;
    }

    @GetMapping("/rules")
    String rules(
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "false") boolean asleep) {
        Optional<Severity> speaks =
                Arrays.stream(Severity.values())
                        .filter(one -> one.name().equalsIgnoreCase(severity))
                        .findFirst();
        String words = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("found", catalogue.find(q, speaks, asleep));
        model.addAttribute(
                "own",
                own.listNewest().stream()
                        .filter(rule ->
                                (rule.rule().title()
                                                + " "
                                                + rule.rule().condition()
                                                + " own-"
                                                + rule.number())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words))
                        .toList());
        model.addAttribute("q", q);
        model.addAttribute("severity", severity);
        model.addAttribute("severities", List.of(Severity.values()));
        model.addAttribute("asleep", asleep);
        return "rules/rules";
    }

    @GetMapping("/rules/{id}")
    String rule(Model model, @PathVariable String id) {
        model.addAttribute("entry", catalogue.get(id));
        return "rules/rule";
    }
}
