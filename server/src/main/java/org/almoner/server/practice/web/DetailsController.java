package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.FirstSteps;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.practice.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.Set;

/** The practice as its claims name it, and what it still needs. */
@Controller
@Allowed(Role.MANAGER)
class DetailsController {

    private final Practice practice;
    private final Settings settings;
    private final FirstSteps steps;

    DetailsController(Practice practice, Settings settings, FirstSteps steps) {
        this.practice = practice;
        this.settings = settings;
        this.steps = steps;
    }

    @Bean
    static RailEntry detailsDesk() {
        return new RailEntry(
                "details",
                Section.PRACTICE,
                "Our details",
                "/practice",
                50,
                Set.of(Role.MANAGER),
                null);
    }

    @GetMapping("/first-steps")
    String firstSteps(Model model) {
        model.addAttribute("progress", steps.progress());
        return "practice/first-steps";
    }

    @GetMapping("/practice")
    String details(Model model) {
        Typed typed = practice.findProfile().map(PracticeForm::of).orElseGet(Typed::nothing);
        return form(model, typed);
    }

    @PostMapping("/practice")
    String change(
            @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        Profile profile = PracticeForm.read(typed);
        if (!typed.isAllRight()) {
            return form(model, typed);
        }
        settings.describe(profile);
        Notices.good(redirect, "Saved. Claims that were sent keep what they said.");
        return "redirect:/practice";
    }

    private static String form(Model model, Typed typed) {
        model.addAttribute("typed", typed);
        return "practice/practice";
    }
}
