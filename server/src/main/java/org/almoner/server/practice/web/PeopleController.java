package org.almoner.server.practice.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Colleagues;
import org.almoner.server.access.Colleagues.Colleague;
import org.almoner.server.access.Colleagues.LastManagerException;
import org.almoner.server.access.Role;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.RailEntry.Section;
import org.almoner.server.frame.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who works here, and as what. */
@Controller
@Allowed(Role.MANAGER)
class PeopleController {

    private static final String LAST_MANAGER =
            "Nobody else here is a manager. Make a colleague one first.";

    private final Colleagues colleagues;

    PeopleController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Bean
    static RailEntry peopleDesk() {
        return new RailEntry(
                "people", Section.PRACTICE, "People", "/people", 40, Set.of(Role.MANAGER), null);
    }

    @GetMapping("/people")
    String people(Model model) {
        model.addAttribute("people", colleagues.list());
        return "practice/people";
    }

    @GetMapping("/people/new")
    String blank(Model model) {
        return form(model, null, Typed.nothing());
    }

    @PostMapping("/people")
    String add(@RequestParam Map<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String name = PersonForm.name(typed);
        String login = PersonForm.login(typed);
        Set<Role> roles = PersonForm.roles(typed);
        if (typed.isAllRight() && colleagues.isTaken(login)) {
            typed.say("login", "Somebody here signs in with this name already.");
        }
        if (!typed.isAllRight()) {
            return form(model, null, typed);
        }
        hand(redirect, login, colleagues.add(login, name, roles));
        return "redirect:/people";
    }

    @GetMapping("/people/{id}")
    String open(@PathVariable long id, Model model) {
        Colleague one = colleagues.get(id);
        Map<String, String> values = new HashMap<>();
        values.put("name", one.name());
        one.roles().forEach(role -> values.put(PersonForm.field(role), "on"));
        return form(model, one, new Typed(values));
    }

    @PostMapping("/people/{id}")
    String change(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        Colleague one = colleagues.get(id);
        Typed typed = new Typed(fields);
        String name = PersonForm.name(typed);
        Set<Role> roles = PersonForm.roles(typed);
        if (typed.isAllRight()) {
            try {
                colleagues.change(id, name, roles);
            } catch (LastManagerException last) {
                typed.say("roles", LAST_MANAGER);
            }
        }
        if (!typed.isAllRight()) {
            return form(model, one, typed);
        }
        Notices.good(redirect, "Saved. With other roles, the next page asks for a new sign-in.");
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/password")
    String reset(@PathVariable long id, RedirectAttributes redirect) {
        if (id == Tenancy.getCurrent().userId()) {
            Notices.stop(redirect, "Change your own password under your name, at the top right.");
            return "redirect:/people/" + id;
        }
        hand(redirect, colleagues.get(id).login(), colleagues.resetPassword(id));
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes redirect) {
        try {
            colleagues.deactivate(id);
            Notices.good(redirect, "No more sign-in, from now on. What was done keeps the name.");
        } catch (LastManagerException last) {
            Notices.stop(redirect, LAST_MANAGER);
        }
        return "redirect:/people";
    }

    /** The one-time password is shown once, on the page that follows, and stands nowhere else. */
    private static void hand(RedirectAttributes redirect, String login, String oneTime) {
        redirect.addFlashAttribute("handedTo", login);
        redirect.addFlashAttribute("oneTime", oneTime);
    }

    private static String form(Model model, @Nullable Colleague one, Typed typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("colleague", one);
        return "practice/person-form";
    }
}
