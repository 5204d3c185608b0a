package org.almoner.server.frame.web;

import jakarta.servlet.http.HttpServletRequest;

import org.almoner.server.access.Colleagues;
import org.almoner.server.access.Everyone;
import org.almoner.server.access.PasswordRule;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/** One's own password; whoever came with a one-time password sees only this page. */
@Controller
class PasswordController {

    private final Colleagues colleagues;

    PasswordController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @GetMapping("/password")
    @Everyone
    String password(Model model) {
        return page(model, Typed.nothing());
    }

    @PostMapping("/password")
    @Everyone
    String change(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String chosen = typed.text("chosen");
        if (!colleagues.mustChange() && !colleagues.isMine(typed.text("present"))) {
            typed.say("present", "This is not your present password.");
        }
        PasswordRule.complaint(chosen, Tenancy.getCurrent().login())
                .ifPresent(complaint -> typed.say("chosen", complaint));
        if (colleagues.isTheSame(chosen)) {
            typed.say("chosen", "This is the one you have; choose another.");
        }
        if (!chosen.equals(typed.text("again"))) {
            typed.say("again", "The two are not the same.");
        }
        if (!typed.isAllRight()) {
            return page(model, typed);
        }
        colleagues.changeMine(chosen, request);
        Notices.good(redirect, "Your password is changed. Other windows of yours were signed out.");
        return "redirect:/";
    }

    private String page(Model model, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("must", colleagues.mustChange());
        return "frame/password";
    }
}
