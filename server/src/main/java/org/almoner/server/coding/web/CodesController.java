package org.almoner.server.coding.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.coding.CodeFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Looks up codes as they were on a day. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR, Role.COMPLIANCE, Role.MANAGER})
class CodesController {

    private final CodeFinder finder;
    private final Clock clock;

    CodesController(CodeFinder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    @GetMapping("/codes")
    String codes(
            Model model,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("asked", words);
        model.addAttribute("day", day);
        model.addAttribute("found", words.isBlank() ? List.of() : finder.lookUp(words, day));
        return "coding/codes";
    }
}
