package org.almoner.server.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.almoner.server.access.Everyone;
import org.almoner.server.access.FirstPractice.NewPerson;
import org.almoner.server.access.FoundingCode;
import org.almoner.server.access.PasswordRule;
import org.almoner.server.frame.Typed;
import org.almoner.server.practice.Founding;
import org.almoner.server.practice.Profile;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.NoSuchElementException;

/** The first page of a new installation. Once a practice is founded, it is gone. */
@Controller
class FoundingController {

    private final Founding founding;

    FoundingController(Founding founding) {
        this.founding = founding;
    }

    @GetMapping("/found")
    @Everyone(signedIn = false)
    String form(Model model, CsrfToken csrf) {
        requireOpen();
        return page(model, csrf, Typed.nothing());
    }

    /** The code is asked last, so that a slip elsewhere never counts as a wrong code. */
    @PostMapping("/found")
    @Everyone(signedIn = false)
    String found(
            @RequestParam Map<String, String> fields,
            Model model,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOpen();
        Typed typed = new Typed(fields);
        Profile profile = PracticeForm.read(typed);
        NewPerson person = person(typed);
        typed.required("code", "It stands on the console that started the server.");
        if (typed.isAllRight()) {
            sayAboutCode(typed);
        }
        if (!typed.isAllRight()) {
            return page(model, csrf, typed);
        }
        founding.found(profile.name(), profile, person);
        // Whatever page was asked for before there was a practice, the first steps come first.
        new HttpSessionRequestCache().removeRequest(request, response);
        return "redirect:/sign-in?founded";
    }

    private void sayAboutCode(Typed typed) {
        FoundingCode.Answer answer = founding.check(typed.text("code"));
        switch (answer) {
            case RIGHT -> {}
            case WRONG -> typed.say("code", "This is not the code; compare it with the console.");
            case PAUSED ->
                    typed.say("code", "Too many wrong codes. Wait a minute, then try again.");
        }
    }

    private static NewPerson person(Typed typed) {
        String name = typed.required("name", "Your name, as colleagues know you.");
        String login = PersonForm.login(typed);
        String password = typed.text("password");
        PasswordRule.complaint(password, login)
                .ifPresent(complaint -> typed.say("password", complaint));
        if (!password.equals(typed.text("again"))) {
            typed.say("again", "The two are not the same.");
        }
        return new NewPerson(login, name, password);
    }

    private void requireOpen() {
        if (!founding.isOpen()) {
            throw new NoSuchElementException("The practice is founded.");
        }
    }

    private static String page(Model model, CsrfToken csrf, Typed typed) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("typed", typed);
        return "practice/found";
    }
}
