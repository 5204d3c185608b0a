package org.almoner.server.claims.web;

import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.claims.CodeImpact;
import org.almoner.server.codes.Favourites;
import org.almoner.server.codes.Favourites.FavouriteRefusedException;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.Show;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Where codes stand that a new release ended, and what of it is mended at once. */
@Controller
@Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR})
class CodeChangesController {

    private final CodeImpact impact;
    private final Favourites favourites;
    private final Audit audit;

    CodeChangesController(CodeImpact impact, Favourites favourites, Audit audit) {
        this.impact = impact;
        this.favourites = favourites;
        this.audit = audit;
    }

    @Bean
    static RailEntry codeChangesRail() {
        return new RailEntry(
                "code-changes",
                RailEntry.Section.CODING,
                "Code changes",
                "/codes/changes",
                95,
                Set.of(Role.CODER, Role.BILLER, Role.SUPERVISOR),
                null);
    }

    @GetMapping("/codes/changes")
    String changes(Model model, @RequestParam(required = false) @Nullable LocalDate on) {
        CodeImpact.View view = impact.view(Optional.ofNullable(on));
        audit.saw("code changes", view.turn().map(LocalDate::toString).orElse("none"), null);
        model.addAttribute("view", view);
        return "claims/changes";
    }

    /** Puts a successor in the place of a favourite that ended, or takes it off its list. */
    @PostMapping("/codes/changes/favourites")
    String mend(
            @RequestParam String system,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(name = "with", defaultValue = "") String successor,
            @RequestParam LocalDate on,
            RedirectAttributes redirect) {
        CodeSystem set = CodeSystem.find(system).orElseThrow(NoSuchElementException::new);
        try {
            if (successor.isEmpty()) {
                favourites.remove(set, code, specialty);
                Notices.good(redirect, "It is off the list.");
            } else {
                favourites.replace(set, code, specialty, successor.replace(".", ""));
                Notices.good(
                        redirect,
                        "%s is at hand in its place.".formatted(Show.diagnosis(successor)));
            }
        } catch (FavouriteRefusedException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/codes/changes?on=" + on;
    }
}
