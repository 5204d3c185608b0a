package org.almoner.server.access.web;

import org.almoner.server.access.Everyone;
import org.almoner.server.access.FoundingCode;
import org.almoner.server.access.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** The sign-in page. */
@Controller
class SignInController {

    private final People people;
    private final FoundingCode founding;
    private final ObjectProvider<DemoSignIns> demo;

    SignInController(People people, FoundingCode founding, ObjectProvider<DemoSignIns> demo) {
        this.people = people;
        this.founding = founding;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    @Everyone(signedIn = false)
    String signIn(
            Model model,
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String logout,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String founded) {
        if (founding.isOpen()) {
            return "redirect:/found";
        }
        DemoSignIns signIns = demo.getIfAvailable();
        model.addAttribute("csrf", csrf);
        model.addAttribute("practices", people.listPractices());
        model.addAttribute("refused", refused != null);
        model.addAttribute("left", logout != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("founded", founded != null);
        model.addAttribute("demo", signIns == null ? List.of() : signIns.list());
        return "access/sign-in";
    }
}
