package org.almoner.server.denials.web;

import org.almoner.ledger.DenialPlan;
import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Approval;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.denials.Appeals;
import org.almoner.server.denials.CaseState;
import org.almoner.server.denials.Checklist;
import org.almoner.server.denials.DenialCase;
import org.almoner.server.denials.Denials;
import org.almoner.server.denials.Lessons;
import org.almoner.server.denials.Replacement;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.RailEntry;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The desk of denials. */
@Controller
@Allowed({Role.BILLER, Role.CODER, Role.SUPERVISOR})
class DenialsController {

    private static final int PAGE = 100;

    private final Denials denials;
    private final Checklist checklist;
    private final Appeals appeals;
    private final Lessons lessons;
    private final Replacement replacement;
    private final Patients patients;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    DenialsController(
            Denials denials,
            Checklist checklist,
            Appeals appeals,
            Lessons lessons,
            Replacement replacement,
            Patients patients,
            Practice practice,
            Audit audit,
            Clock clock) {
        this.denials = denials;
        this.checklist = checklist;
        this.appeals = appeals;
        this.lessons = lessons;
        this.replacement = replacement;
        this.patients = patients;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean
    static RailEntry denialsRail(Denials denials) {
        return new RailEntry(
                "denials",
                RailEntry.Section.BILLING,
                "Denials",
                "/denials",
                70,
                java.util.Set.of(Role.BILLER, Role.CODER, Role.SUPERVISOR),
                () -> denials.countOpen(100));
    }

    @Bean
    static RailEntry lessonsRail() {
        return new RailEntry(
                "lessons",
                RailEntry.Section.CODING,
                "What I learned",
                "/lessons",
                90,
                java.util.Set.of(Role.BILLER, Role.CODER, Role.SUPERVISOR),
                null);
    }

    @GetMapping("/denials")
    String queue(@RequestParam(required = false) @Nullable CaseState state, Model model) {
        CaseState shown = state == null ? CaseState.OPEN : state;
        List<DenialCase> cases =
                shown == CaseState.OPEN ? denials.queue(PAGE) : denials.listIn(shown, PAGE);
        audit.saw("denials", shown.name(), null);
        model.addAttribute("rows", rows(cases, PatientName::listed));
        model.addAttribute("state", shown);
        model.addAttribute("atStake", denials.atStake());
        return "denials/queue";
    }

    private List<DenialRow> rows(List<DenialCase> cases, Function<PatientName, String> called) {
        Map<Long, PatientName> names =
                patients.names(cases.stream().map(DenialCase::patientId).distinct().toList());
        Map<Long, String> payers =
                practice.listPayers().stream()
                        .collect(Collectors.toMap(Payer::payerId, Payer::name));
        return cases.stream()
                .map(one ->
                        new DenialRow(
                                one,
                                name(names, one.patientId(), called),
                                Objects.requireNonNullElse(payers.get(one.payerId()), ""),
                                one.daysLeft(clock)))
                .toList();
    }

    private static String name(
            Map<Long, PatientName> names, long patientId, Function<PatientName, String> called) {
        PatientName name = names.get(patientId);
        return name == null ? "Patient " + patientId : called.apply(name);
    }

    @GetMapping("/denials/{id}")
    String one(@PathVariable long id, Model model) {
        DenialCase one = denials.get(id);
        audit.saw("denial", String.valueOf(id), one.patientId());
        model.addAttribute("row", rows(List.of(one), PatientName::full).getFirst());
        model.addAttribute("points", checklist.of(one));
        model.addAttribute("asksForApproval", replacement.draft(one).approvalAsked());
        model.addAttribute("story", denials.story(id));
        model.addAttribute("lesson", lessons.findOfCase(id).orElse(null));
        model.addAttribute("zone", clock.getZone());
        return "denials/one";
    }

    /** The note beside the codes, to mend them. */
    @GetMapping("/denials/{id}/correct")
    String draft(@PathVariable long id, Model model) {
        DenialCase one = denials.get(id);
        audit.saw("note", String.valueOf(one.encounterId()), one.patientId());
        model.addAttribute("row", rows(List.of(one), PatientName::full).getFirst());
        model.addAttribute("draft", replacement.draft(one));
        return "denials/correct";
    }

    /** Builds the replacement from the codes as they were mended. */
    @PostMapping("/denials/{id}/correct")
    String correct(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        try {
            Claim claim =
                    replacement.send(
                            id,
                            CodedFields.diagnoses(fields),
                            CodedFields.services(fields),
                            Approval.typed(fields.get("authorization"), fields.get("referral")),
                            fields.getOrDefault("explanation", ""));
            if (claim.state() == ClaimState.READY) {
                Notices.good(redirect, "The replacement is ready and leaves with the next batch.");
            } else {
                Notices.warn(
                        redirect,
                        "The replacement is built and kept back: %s. Open the claim."
                                .formatted(claim.holdReason()));
            }
        } catch (IllegalArgumentException | IllegalStateException refused) {
            Notices.again(
                    redirect,
                    new Typed(fields),
                    Objects.requireNonNullElse(refused.getMessage(), ""));
            return "redirect:/denials/%d/correct".formatted(id);
        }
        return "redirect:/denials/" + id;
    }

    @PostMapping("/denials/{id}/log")
    String log(@PathVariable long id, @RequestParam String words, RedirectAttributes redirect) {
        return step(id, redirect, "Logged.", () -> denials.log(id, words));
    }

    @PostMapping("/denials/{id}/appeal")
    String appeal(
            @PathVariable long id,
            @RequestParam String why,
            @RequestParam(required = false) @Nullable List<String> enclosures,
            RedirectAttributes redirect) {
        return step(
                id,
                redirect,
                "The letter is written and the case is marked as appealed.",
                () -> appeals.write(id, why, enclosures == null ? List.of() : enclosures));
    }

    @GetMapping("/denials/{id}/appeal.pdf")
    ResponseEntity<byte[]> letter(@PathVariable long id) {
        DenialCase one = denials.get(id);
        byte[] letter =
                appeals.findLetter(id)
                        .orElseThrow(() -> new NoSuchElementException("No letter was written"));
        audit.saw("appeal letter", String.valueOf(id), one.patientId());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("appeal-%d.pdf".formatted(id))
                                .build()
                                .toString())
                .body(letter);
    }

    @PostMapping("/denials/{id}/settle")
    @Allowed(Role.SUPERVISOR)
    String settle(
            @PathVariable long id,
            @RequestParam DenialPlan.Decision decision,
            @RequestParam String why,
            RedirectAttributes redirect) {
        return step(id, redirect, "Settled.", () -> denials.settle(id, decision, why));
    }

    @GetMapping("/lessons")
    String lessons(@RequestParam(defaultValue = "false") boolean all, Model model) {
        SignedIn person = Tenancy.getCurrent();
        audit.saw("lessons", all ? "everybody's" : "own", null);
        model.addAttribute("lessons", all ? lessons.listAll() : lessons.listOf(person.name()));
        model.addAttribute("all", all);
        model.addAttribute("zone", clock.getZone());
        return "denials/lessons";
    }

    @GetMapping("/lessons/{id}")
    String lesson(@PathVariable long id, Model model) {
        Lessons.Lesson lesson = lessons.get(id);
        DenialCase one = denials.get(lesson.caseId());
        audit.saw("lesson", String.valueOf(id), one.patientId());
        model.addAttribute("lesson", lesson);
        model.addAttribute("one", one);
        model.addAttribute("edit", lessons.findEdit(lesson).orElse(null));
        model.addAttribute("stops", lessons.replay(lesson));
        model.addAttribute("mayDecide", Tenancy.getCurrent().isAny(Role.BILLER, Role.SUPERVISOR));
        return "denials/lesson";
    }

    @PostMapping("/lessons/{id}/accept")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String accept(@PathVariable long id, RedirectAttributes redirect) {
        lessons.accept(id);
        Notices.good(redirect, "Accepted: every scrub now asks for it.");
        return "redirect:/lessons/" + id;
    }

    @PostMapping("/lessons/{id}/refuse")
    @Allowed({Role.BILLER, Role.SUPERVISOR})
    String refuse(@PathVariable long id, RedirectAttributes redirect) {
        lessons.refuse(id);
        Notices.warn(redirect, "Refused: the edit will not be used.");
        return "redirect:/lessons/" + id;
    }

    private static String step(long id, RedirectAttributes redirect, String done, Runnable step) {
        try {
            step.run();
            Notices.good(redirect, done);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            Notices.stop(redirect, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
        return "redirect:/denials/" + id;
    }
}
