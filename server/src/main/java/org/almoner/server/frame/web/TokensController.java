package org.almoner.server.frame.web;

import org.almoner.server.access.ApiTokens;
import org.almoner.server.access.ApiTokens.TooManyTokensException;
import org.almoner.server.access.Colleagues;
import org.almoner.server.access.Everyone;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.Map;

/** One's own tokens, by which other programs ask in one's name. */
@Controller
class TokensController {

    private static final String MADE = "made";

    private final ApiTokens tokens;
    private final Colleagues colleagues;
    private final Clock clock;

    TokensController(ApiTokens tokens, Colleagues colleagues, Clock clock) {
        this.tokens = tokens;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    @Everyone
    String tokens(Model model) {
        return page(model, Typed.nothing());
    }

    /** The password is asked for: an open session is no place to leave a key to take away. */
    @PostMapping("/tokens")
    @Everyone
    String make(
            @RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String name = typed.text("name");
        int days =
                ApiTokens.DAYS.stream()
                        .filter(each -> String.valueOf(each).equals(typed.text("days")))
                        .findFirst()
                        .orElse(0);
        if (name.isBlank() || name.length() > ApiTokens.NAME_LENGTH_MAX) {
            typed.say("name", "Say which program uses it, in a few words.");
        }
        if (days == 0) {
            typed.say("days", "Choose how long it is good.");
        }
        if (typed.isAllRight() && !colleagues.isMine(typed.text("present"))) {
            typed.say("present", "This is not your present password.");
        }
        if (!typed.isAllRight()) {
            return page(model, typed);
        }
        try {
            redirect.addFlashAttribute(MADE, tokens.make(name, days));
        } catch (TooManyTokensException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/tokens";
    }

    @PostMapping("/tokens/{id}/revoke")
    @Everyone
    String revoke(@PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(id);
        Notices.good(redirect, "The token is revoked; no program gets in with it any more.");
        return "redirect:/tokens";
    }

    private String page(Model model, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute(MADE, String.valueOf(model.asMap().getOrDefault(MADE, "")));
        model.addAttribute("tokens", tokens.listMine());
        model.addAttribute("zone", clock.getZone());
        return "frame/tokens";
    }
}
