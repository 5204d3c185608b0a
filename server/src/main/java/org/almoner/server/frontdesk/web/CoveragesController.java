package org.almoner.server.frontdesk.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.frame.KeyedDates;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Show;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.EligibilityCheck;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.trust.Audit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A patient's policies, and the question whether one of them is in force. */
@Controller
@Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
class CoveragesController {

    private final Patients patients;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    CoveragesController(
            Patients patients,
            Coverages coverages,
            EligibilityChecks checks,
            Practice practice,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.coverages = coverages;
        this.checks = checks;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/patients/{patientId}/coverages/new")
    String add(@PathVariable long patientId, Model model) {
        return form(patients.getName(patientId), Typed.nothing(), adding(patientId), model);
    }

    @PostMapping("/patients/{patientId}/coverages")
    String add(
            @PathVariable long patientId,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        PatientName name = patients.getName(patientId);
        Typed typed = new Typed(fields);
        Terms terms = CoverageForm.read(typed, practice.listPayers());
        if (!typed.isAllRight()) {
            return form(name, typed, adding(patientId), model);
        }
        changed("added", coverages.add(patientId, terms), patientId);
        return done(patientId, "Added. Ask the payer whether it is in force.", redirect);
    }

    @GetMapping("/coverages/{coverageId}/replace")
    String replace(@PathVariable long coverageId, Model model) {
        Coverage old = coverages.getCoverage(coverageId);
        Map<String, String> kept =
                Map.of(
                        "kind", old.terms().kind().name(),
                        "position", String.valueOf(old.terms().position()));
        return change(old, new Typed(kept), model);
    }

    @PostMapping("/coverages/{coverageId}/replace")
    String replace(
            @PathVariable long coverageId,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        Coverage old = coverages.getCoverage(coverageId);
        Typed typed = new Typed(fields);
        Terms terms = CoverageForm.read(typed, practice.listPayers());
        LocalDate from = terms.from();
        LocalDate oldFrom = old.terms().from();
        if (from == null) {
            typed.say(
                    "from", "The new policy needs its first day; the old one ends the day before.");
        } else if (oldFrom != null && !from.isAfter(oldFrom)) {
            typed.say(
                    "from",
                    "The new policy must begin after the old one (%s)."
                            .formatted(Show.day(oldFrom)));
        }
        if (!typed.isAllRight()) {
            return change(old, typed, model);
        }
        changed("replaced by " + coverages.replace(coverageId, terms), coverageId, old.patientId());
        return done(
                old.patientId(),
                "Replaced. What was billed to the old policy stays billed to it.",
                redirect);
    }

    @GetMapping("/coverages/{coverageId}/put-right")
    String putRight(@PathVariable long coverageId, Model model) {
        Coverage wrong = coverages.getCoverage(coverageId);
        return mend(wrong, CoverageForm.of(wrong.terms()), model);
    }

    @PostMapping("/coverages/{coverageId}/put-right")
    String putRight(
            @PathVariable long coverageId,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        Coverage wrong = coverages.getCoverage(coverageId);
        Typed typed = new Typed(fields);
        Terms terms = CoverageForm.read(typed, practice.listPayers());
        if (!typed.isAllRight()) {
            return mend(wrong, typed, model);
        }
        changed(
                "put right as " + coverages.putRight(coverageId, terms),
                coverageId,
                wrong.patientId());
        return done(wrong.patientId(), "Put right. Claims built from now on use it.", redirect);
    }

    @PostMapping("/coverages/{coverageId}/end")
    String end(
            @PathVariable long coverageId,
            @RequestParam(defaultValue = "") String lastDay,
            RedirectAttributes redirect) {
        Coverage coverage = coverages.getCoverage(coverageId);
        LocalDate from = coverage.terms().from();
        LocalDate day = KeyedDates.find(lastDay).orElse(null);
        if (day == null || (from != null && day.isBefore(from))) {
            Notices.stop(
                    redirect,
                    "Not ended: give the last day, not before the first (%s)."
                            .formatted(Show.day(from)));
        } else {
            coverages.end(coverageId, day);
            changed("ended on " + day, coverageId, coverage.patientId());
            Notices.good(
                    redirect,
                    "Ended. Visits up to %s are still billed to it.".formatted(Show.day(day)));
        }
        return "redirect:/patients/" + coverage.patientId();
    }

    @PostMapping("/coverages/{coverageId}/eligibility")
    String check(
            @PathVariable long coverageId,
            @RequestParam(defaultValue = "") String serviceDate,
            RedirectAttributes redirect) {
        Coverage coverage = coverages.getCoverage(coverageId);
        Optional<LocalDate> typed = KeyedDates.find(serviceDate);
        if (typed.isEmpty() && !serviceDate.isBlank()) {
            Notices.stop(
                    redirect,
                    "Not asked: that is no date of the calendar; write it as 11/03/2026.");
            return "redirect:/patients/" + coverage.patientId();
        }
        LocalDate day = typed.orElseGet(() -> LocalDate.now(clock));
        EligibilityCheck check = checks.check(coverageId, day);
        audit.did(
                "asked the payer about",
                "coverage",
                String.valueOf(coverageId),
                coverage.patientId(),
                "check %d: %s".formatted(check.checkId(), check.outcome().title()));
        return "redirect:/eligibility/" + check.checkId();
    }

    @GetMapping("/eligibility/{checkId}")
    @Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR})
    String check(@PathVariable long checkId, Model model) {
        EligibilityCheck check = checks.findCheck(checkId).orElseThrow();
        audit.saw("eligibility", String.valueOf(checkId), check.patientId());
        model.addAttribute("check", check);
        model.addAttribute("coverage", coverages.getCoverage(check.coverageId()));
        model.addAttribute("patient", patients.getName(check.patientId()));
        model.addAttribute("zone", clock.getZone());
        return "frontdesk/eligibility";
    }

    private String form(PatientName patient, Typed typed, Purpose purpose, Model model) {
        audit.saw("patient", String.valueOf(patient.patientId()), patient.patientId());
        List<Payer> payers = practice.listPayers();
        model.addAttribute("patient", patient);
        model.addAttribute("typed", typed);
        model.addAttribute("purpose", purpose);
        model.addAttribute("payers", payers);
        return "frontdesk/coverage-form";
    }

    private void changed(String action, long coverageId, long patientId) {
        audit.did(action, "coverage", String.valueOf(coverageId), patientId, "");
    }

    private static String done(long patientId, String words, RedirectAttributes redirect) {
        Notices.good(redirect, words);
        return "redirect:/patients/" + patientId;
    }

    private static Purpose adding(long patientId) {
        return new Purpose("Add a coverage", "/patients/%d/coverages".formatted(patientId), "");
    }

    private String change(Coverage old, Typed typed, Model model) {
        Purpose purpose =
                new Purpose(
                        "Replace a coverage",
                        "/coverages/%d/replace".formatted(old.coverageId()),
                        "%s ends the day before the new one begins; what was billed stays with it."
                                .formatted(old.terms().payerName()));
        return form(patients.getName(old.patientId()), typed, purpose, model);
    }

    private String mend(Coverage wrong, Typed typed, Model model) {
        Purpose purpose =
                new Purpose(
                        "Put a coverage right",
                        "/coverages/%d/put-right".formatted(wrong.coverageId()),
                        "For a slip of the pen. When the patient changed plans, replace the"
                                + " coverage instead.");
        return form(patients.getName(wrong.patientId()), typed, purpose, model);
    }
}
