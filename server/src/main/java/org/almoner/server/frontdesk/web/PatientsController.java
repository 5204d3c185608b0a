package org.almoner.server.frontdesk.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.Finder;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patient.Registration;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.PatientPanel;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.Registrations;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finding, registering and looking after patients. Names never stand in an address. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR})
class PatientsController {

    private static final int PAGE_ROWS = 30;
    private static final int CHECKS_SHOWN = 10;

    private final Patients patients;
    private final Coverages coverages;
    private final Registrations registrations;
    private final EligibilityChecks checks;
    private final List<PatientPanel> panels;
    private final Audit audit;
    private final Clock clock;

    PatientsController(
            Patients patients,
            Coverages coverages,
            Registrations registrations,
            EligibilityChecks checks,
            List<PatientPanel> panels,
            Audit audit,
            Clock clock) {
        this.patients = patients;
        this.coverages = coverages;
        this.registrations = registrations;
        this.checks = checks;
        this.panels = panels.stream().sorted(Comparator.comparingInt(PatientPanel::order)).toList();
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static RailEntry patientsEntry() {
        return new RailEntry(
                "patients",
                RailEntry.Section.PATIENTS,
                "Patients",
                "/patients",
                10,
                Set.of(Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR),
                null);
    }

    @GetMapping("/patients")
    String patients(Model model) {
        return list("", null, model);
    }

    /** A POST, so that the name that was typed stands in no address and no log. */
    @PostMapping("/patients/search")
    String search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        return list(words, after, model);
    }

    private String list(String words, @Nullable Long after, Model model) {
        List<PatientName> found = patients.search(words, after, PAGE_ROWS + 1);
        List<PatientName> page = found.stream().limit(PAGE_ROWS).toList();
        if (!page.isEmpty()) {
            audit.did(
                    "saw",
                    "patient list",
                    "",
                    null,
                    "patients "
                            + page.stream()
                                    .map(name -> String.valueOf(name.patientId()))
                                    .collect(Collectors.joining(", ")));
        }
        model.addAttribute("words", words);
        model.addAttribute("patients", page);
        model.addAttribute("next", found.size() > PAGE_ROWS ? page.getLast().patientId() : null);
        model.addAttribute("first", after == null);
        return "frontdesk/patients";
    }

    @GetMapping("/patients/new")
    @Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
    String form(Model model) {
        return form(Typed.nothing(), List.of(), null, model);
    }

    private static String form(
            Typed typed, List<PatientName> likely, @Nullable Patient patient, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("likely", likely);
        model.addAttribute("patient", patient);
        return "frontdesk/patient-form";
    }

    @PostMapping("/patients")
    @Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
    String register(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean somebodyElse,
            Model model,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        Registration registration = PatientForm.read(typed, LocalDate.now(clock));
        if (!typed.isAllRight()) {
            return form(typed, List.of(), null, model);
        }
        List<PatientName> likely = patients.listLikely(registration.person(), null);
        if (!likely.isEmpty() && !somebodyElse) {
            likely.forEach(name ->
                    audit.saw("patient", String.valueOf(name.patientId()), name.patientId()));
            return form(typed, likely, null, model);
        }
        long patientId = patients.register(registration);
        audit.did("registered", "patient", String.valueOf(patientId), patientId, "");
        Notices.good(
                redirect, "Registered. Add the coverage next, or leave it: then the patient pays.");
        return "redirect:/patients/" + patientId;
    }

    @GetMapping("/patients/{patientId}")
    String patient(@PathVariable long patientId, Model model) {
        Patient patient = patients.getPatient(patientId);
        SignedIn person = Tenancy.getCurrent();
        LocalDate today = LocalDate.now(clock);
        audit.saw("patient", String.valueOf(patientId), patientId);
        model.addAttribute("patient", patient);
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("coverages", coverages.listOf(patientId));
        model.addAttribute("gaps", registrations.listGaps(patientId, today));
        model.addAttribute("checks", checks.listOf(patientId, CHECKS_SHOWN));
        model.addAttribute("connected", checks.isConnected());
        model.addAttribute(
                "panels",
                panels.stream().flatMap(panel -> panel.of(patientId, person).stream()).toList());
        model.addAttribute(
                "mayChange", person.isAny(Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR));
        return "frontdesk/patient";
    }

    @GetMapping("/patients/{patientId}/edit")
    @Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
    String edit(@PathVariable long patientId, Model model) {
        Patient patient = patients.getPatient(patientId);
        audit.saw("patient", String.valueOf(patientId), patientId);
        return form(PatientForm.of(patient.registration()), List.of(), patient, model);
    }

    @PostMapping("/patients/{patientId}")
    @Allowed({Role.FRONT_DESK, Role.BILLER, Role.SUPERVISOR})
    String change(
            @PathVariable long patientId,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        Patient patient = patients.getPatient(patientId);
        Typed typed = new Typed(fields);
        Registration registration = PatientForm.read(typed, LocalDate.now(clock));
        if (!typed.isAllRight()) {
            audit.saw("patient", String.valueOf(patientId), patientId);
            return form(typed, List.of(), patient, model);
        }
        patients.change(patientId, registration);
        audit.did("changed", "patient", String.valueOf(patientId), patientId, "registration");
        Notices.good(redirect, "Saved.");
        return "redirect:/patients/" + patientId;
    }

    /** The command box finds patients first. */
    @Bean
    static Finder patientFinder(Patients patients, Audit audit) {
        return new PatientFinder(patients, audit);
    }
}
