package org.almoner.server.claims.web;

import org.almoner.claims.ProfessionalClaims837;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.charges.Charges.NoPriceException;
import org.almoner.server.charts.Approval;
import org.almoner.server.claims.ClaimCorrections;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimQuery;
import org.almoner.server.claims.ClaimQuery.Order;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.ClaimStepRefusedException;
import org.almoner.server.claims.ClaimText837;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.Rebuilding;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Typed;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims' queues, and one claim's page with what may be done about it. */
@Controller
@Allowed({Role.BILLER, Role.SUPERVISOR})
class ClaimsController {

    private static final int PAGE = 50;

    private final Claims claims;
    private final ClaimPages pages;
    private final ClaimDesk desk;
    private final ClaimCorrections corrections;
    private final Rebuilding rebuilding;
    private final ClaimText837 texts;
    private final Clock clock;

    ClaimsController(
            Claims claims,
            ClaimPages pages,
            ClaimDesk desk,
            ClaimCorrections corrections,
            Rebuilding rebuilding,
            ClaimText837 texts,
            Clock clock) {
        this.claims = claims;
        this.pages = pages;
        this.desk = desk;
        this.corrections = corrections;
        this.rebuilding = rebuilding;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/claims")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String claims(
            Model model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String queue,
            @RequestParam(required = false) @Nullable Long after) {
        Set<ClaimState> states =
                Arrays.stream(ClaimState.values())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .collect(java.util.stream.Collectors.toSet());
        model.addAttribute(
                "queue",
                pages.queue(
                        new ClaimQuery(
                                states,
                                null,
                                Order.NEWEST,
                                after,
                                PAGE,
                                queue.isEmpty() ? null : queue)));
        model.addAttribute("named", queue);
        model.addAttribute("queues", claims.listQueues());
        model.addAttribute("state", state);
        model.addAttribute("states", List.of(ClaimState.values()));
        model.addAttribute("clock", clock);
        return "claims/claims";
    }

    /** The nearest filing limit first, or the most money; all, or what one rule keeps. */
    @GetMapping("/claims/held")
    String held(
            Model model,
            @RequestParam(defaultValue = "days") String order,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "false") boolean rules,
            @RequestParam(required = false) @Nullable Long after) {
        boolean byMoney = order.equals("money");
        String only = rule == null || rule.isBlank() ? null : rule;
        model.addAttribute(
                "queue",
                pages.queue(
                        new ClaimQuery(
                                Set.of(ClaimState.HELD),
                                null,
                                byMoney ? Order.MONEY : Order.FILING_LIMIT,
                                after,
                                PAGE,
                                null,
                                only)));
        model.addAttribute("keeping", rules ? pages.keeping() : List.of());
        model.addAttribute("shown", new HeldView(byMoney ? "money" : "days", only, rules));
        model.addAttribute("clock", clock);
        return "claims/held";
    }

    /** Builds all that one rule keeps again, when what it missed was keyed somewhere else. */
    @PostMapping("/claims/held/rebuild")
    String rebuildHeld(@RequestParam String rule, RedirectAttributes redirect) {
        Rebuilding.Result result = rebuilding.ofHeld(rule);
        if (result.refused().isEmpty()) {
            Notices.good(redirect, result.told());
        } else {
            Notices.stop(redirect, result.told());
        }
        return "redirect:/claims/held";
    }

    @GetMapping("/claims/rejected")
    String rejected(Model model, @RequestParam(required = false) @Nullable Long after) {
        model.addAttribute(
                "queue",
                pages.queue(
                        new ClaimQuery(
                                Set.of(ClaimState.REJECTED),
                                null,
                                Order.FILING_LIMIT,
                                after,
                                PAGE)));
        model.addAttribute("clock", clock);
        return "claims/rejected";
    }

    @GetMapping("/claims/{id}")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String claim(Model model, @PathVariable long id) {
        model.addAttribute("page", pages.page(id));
        model.addAttribute("clock", clock);
        return "claims/claim";
    }

    /** The claim as X12 carries it. */
    @GetMapping("/claims/{id}/x12")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE})
    String raw(
            Model model,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version) {
        model.addAttribute("page", pages.page(id));
        model.addAttribute("guide", ProfessionalClaims837.GUIDE);
        model.addAttribute("text", texts.text(id, version));
        return "claims/x12";
    }

    @PostMapping("/claims/{id}/hold")
    String hold(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes redirect) {
        return act(id, redirect, "The claim is held.", () -> desk.hold(id, reason, until));
    }

    @PostMapping("/claims/{id}/release")
    String release(@PathVariable long id, RedirectAttributes redirect) {
        return act(
                id, redirect, "Released: it leaves with the next batch.", () -> desk.release(id));
    }

    @PostMapping("/claims/{id}/scrub")
    String scrub(@PathVariable long id, RedirectAttributes redirect) {
        return act(id, redirect, "Checked again with today's edits.", () -> desk.scrub(id));
    }

    @PostMapping("/claims/{id}/fix")
    String fix(
            @PathVariable long id,
            @RequestParam int index,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        String claim =
                act(
                        id,
                        redirect,
                        "Mended, and checked again.",
                        () -> corrections.applyFix(id, index));
        return HeldView.isQueue(back) ? "redirect:" + back : claim;
    }

    @PostMapping("/claims/{id}/override")
    String override(
            @PathVariable long id,
            @RequestParam int index,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        String claim =
                act(
                        id,
                        redirect,
                        "The warning is answered.",
                        () -> desk.override(id, index, reason));
        return HeldView.isQueue(back) ? "redirect:" + back : claim;
    }

    @PostMapping("/claims/{id}/rebuild")
    String rebuild(
            @PathVariable long id,
            @RequestParam(defaultValue = "registration mended") String reason,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                "Built again from the chart and the registration.",
                () -> corrections.rebuild(id, reason));
    }

    /** Keys what the payer approved, and builds the claim again with it. */
    @PostMapping("/claims/{id}/approval")
    String approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String authorization,
            @RequestParam(defaultValue = "") String referral,
            @RequestParam(defaultValue = "authorization number keyed") String explanation,
            RedirectAttributes redirect) {
        return act(
                id,
                redirect,
                "The numbers are on the claim, and it was checked again.",
                () ->
                        corrections.approve(
                                id, Approval.typed(authorization, referral), explanation));
    }

    /**
     * Keys who ordered and who referred, and builds the claim again with them.
     *
     * @param own the NPI of who saw the patient, when they ordered it
     */
    @PostMapping("/claims/{id}/referrers")
    String refer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ordering,
            @RequestParam(defaultValue = "") String referring,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "who sent the patient was keyed") String explanation,
            RedirectAttributes redirect) {
        try {
            corrections.refer(id, own.isEmpty() ? ordering : own, referring, explanation);
            Notices.good(redirect, "The claim names who sent the patient, and was checked again.");
        } catch (ClaimStepRefusedException | NoPriceException | IllegalArgumentException refused) {
            Notices.again(
                    redirect,
                    new Typed(Map.of("ordering", ordering, "referring", referring)),
                    String.valueOf(refused.getMessage()));
        }
        return "redirect:/claims/" + id;
    }

    @PostMapping("/claims/{id}/note")
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return act(id, redirect, "The note is kept.", () -> desk.note(id, text));
    }

    @PostMapping("/claims/{id}/close")
    String close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(id, redirect, "The claim is closed.", () -> desk.close(id, reason));
    }

    private static String act(long id, RedirectAttributes redirect, String done, Runnable work) {
        try {
            work.run();
            Notices.good(redirect, done);
        } catch (ClaimStepRefusedException | NoPriceException | IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/claims/" + id;
    }
}
