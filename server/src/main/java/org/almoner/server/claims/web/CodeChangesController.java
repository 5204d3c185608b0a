package org.almoner.server.claims.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.claims.CodeImpact;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Where codes stand that a new release ended. */
@Controller
@Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR})
class CodeChangesController {

    private final CodeImpact impact;
    private final Audit audit;

    CodeChangesController(CodeImpact impact, Audit audit) {
        this.impact = impact;
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
}
