package org.almoner.server.trust.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.People;
import org.almoner.server.access.Role;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.trust.AuditRow;
import org.almoner.server.trust.AuditTrail;
import org.almoner.server.trust.AuditTrail.Question;
import org.almoner.server.trust.AuditVerification.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The audit trail: who saw and who changed what. */
@Controller
@Allowed(Role.COMPLIANCE)
class TrustController {

    private static final int PAGE_ROWS = 60;

    private final AuditTrail trail;
    private final People people;

    TrustController(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @Bean
    static RailEntry trailEntry() {
        return new RailEntry(
                "trail",
                RailEntry.Section.TRUST,
                "Audit trail",
                "/trust/trail",
                10,
                Set.of(Role.COMPLIANCE),
                null);
    }

    @GetMapping("/trust/trail")
    String trail(
            @RequestParam(required = false) @Nullable Long patient,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable String entity,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        List<AuditRow> rows =
                trail.list(
                        new Question(
                                patient, person, blankIsAny(entity), blankIsAny(number), before),
                        PAGE_ROWS);
        model.addAttribute("rows", rows);
        model.addAttribute("people", people.names());
        model.addAttribute("patient", patient);
        model.addAttribute("chosen", person);
        model.addAttribute("entity", entity == null ? "" : entity);
        model.addAttribute("number", number == null ? "" : number);
        model.addAttribute("next", rows.size() < PAGE_ROWS ? null : rows.getLast().seq());
        return "trust/trail";
    }

    @PostMapping("/trust/verify")
    String verify(RedirectAttributes redirect) throws SQLException {
        Verdict verdict = trail.verify();
        String trouble = verdict.trouble();
        if (trouble == null) {
            Notices.good(
                    redirect,
                    "The trail is whole: %,d rows, each fitting the one before it."
                            .formatted(verdict.rows()));
        } else {
            Notices.stop(
                    redirect, trouble + " Keep the database as it is and call whoever runs it.");
        }
        return "redirect:/trust/trail";
    }

    private static @Nullable String blankIsAny(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
