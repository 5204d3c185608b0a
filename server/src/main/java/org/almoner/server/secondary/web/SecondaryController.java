package org.almoner.server.secondary.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.secondary.Questions;
import org.almoner.server.secondary.SecondPayers;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Second payers: what waits for a person, and what is asked of whom. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class SecondaryController {

    private final SecondaryPages pages;
    private final SecondPayers second;
    private final Questions questions;

    SecondaryController(SecondaryPages pages, SecondPayers second, Questions questions) {
        this.pages = pages;
        this.second = second;
        this.questions = questions;
    }

    @Bean
    static RailEntry secondaryRail(Questions questions) {
        return new RailEntry(
                "secondary",
                RailEntry.Section.BILLING,
                "Second payers",
                "/secondary",
                65,
                Set.of(Role.BILLER, Role.SUPERVISOR),
                () -> questions.countOpen(100));
    }

    @GetMapping("/secondary")
    String desk(Model model) {
        model.addAttribute("page", pages.page());
        return "secondary/desk";
    }

    /** Asks the next payer, with the denials of the one before. */
    @PostMapping("/secondary/{claimId}/ask")
    String ask(@PathVariable long claimId, RedirectAttributes redirect) {
        return act(claimId, redirect, () -> second.ask(claimId));
    }

    /** Builds the next payer's claim again from what the earlier payer says now. */
    @PostMapping("/secondary/{claimId}/again")
    String again(
            @PathVariable long claimId,
            @RequestParam(defaultValue = "the earlier payer decided anew") String words,
            RedirectAttributes redirect) {
        return act(claimId, redirect, () -> second.askAgain(claimId, words));
    }

    @PostMapping("/secondary/questions/{questionId}/settle")
    String settle(
            @PathVariable long questionId,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            questions.settle(questionId, words);
            Notices.good(redirect, "Settled.");
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/secondary";
    }

    private static String act(long claimId, RedirectAttributes redirect, Supplier<Claim> work) {
        try {
            Claim claim = work.get();
            if (claim.state() == ClaimState.READY) {
                Notices.good(
                        redirect,
                        "Claim %s is built and leaves with the next batch."
                                .formatted(claim.number()));
            } else {
                Notices.warn(
                        redirect,
                        "Claim %s is built and kept back: %s."
                                .formatted(claim.number(), claim.holdReason()));
            }
            return "redirect:/claims/" + claim.claimId();
        } catch (IllegalStateException refused) {
            Notices.stop(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
            return "redirect:/claims/" + claimId;
        }
    }
}
