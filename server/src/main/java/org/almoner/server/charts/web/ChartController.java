package org.almoner.server.charts.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Approvals;
import org.almoner.server.charts.Bytes;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.charts.VisitPanel;
import org.almoner.server.frame.Notices;
import org.almoner.server.frame.Typed;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.trust.Audit;
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

import java.util.List;
import java.util.Map;

/** A visit's chart to read: its documents, what was found and what was done. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR})
class ChartController {

    private final Encounters encounters;
    private final Charts charts;
    private final Patients patients;
    private final Approvals approvals;
    private final ReferrerKeying referrers;
    private final List<VisitPanel> panels;
    private final Audit audit;

    ChartController(
            Encounters encounters,
            Charts charts,
            Patients patients,
            Approvals approvals,
            ReferrerKeying referrers,
            List<VisitPanel> panels,
            Audit audit) {
        this.encounters = encounters;
        this.charts = charts;
        this.patients = patients;
        this.approvals = approvals;
        this.referrers = referrers;
        this.panels = List.copyOf(panels);
        this.audit = audit;
    }

    @GetMapping("/visits/{encounterId}")
    String chart(@PathVariable long encounterId, Model model) {
        Encounter visit = encounters.getEncounter(encounterId);
        audit.saw("chart", String.valueOf(encounterId), visit.patientId());
        model.addAttribute("visit", visit);
        model.addAttribute("patient", patients.getName(visit.patientId()));
        model.addAttribute("referrers", referrers.form(visit));
        model.addAttribute("documents", charts.listDocuments(encounterId));
        model.addAttribute("conditions", charts.listConditions(encounterId));
        model.addAttribute("procedures", charts.listProcedures(encounterId));
        SignedIn person = Tenancy.getCurrent();
        model.addAttribute(
                "panels",
                panels.stream().flatMap(panel -> panel.of(visit, person).stream()).toList());
        return "charts/chart";
    }

    /** Keys the authorization and the referral number; claims built from now on carry them. */
    @PostMapping("/visits/{encounterId}/approval")
    String approve(
            @PathVariable long encounterId,
            @RequestParam(defaultValue = "") String authorization,
            @RequestParam(defaultValue = "") String referral,
            RedirectAttributes redirect) {
        try {
            boolean changed =
                    approvals.record(encounterId, Approval.typed(authorization, referral));
            if (changed) {
                Notices.good(
                        redirect, "Kept. A claim that is built from now on carries these numbers.");
            }
        } catch (IllegalArgumentException refused) {
            Notices.stop(redirect, String.valueOf(refused.getMessage()));
        }
        return "redirect:/visits/" + encounterId;
    }

    /**
     * Keys who ordered and who referred; claims built from now on carry them.
     *
     * @param own the NPI of who saw the patient, when they ordered it
     * @param back where the form stood, when that was not the visit's page
     */
    @PostMapping("/visits/{encounterId}/referrers")
    String refer(
            @PathVariable long encounterId,
            @RequestParam(defaultValue = "") String ordering,
            @RequestParam(defaultValue = "") String referring,
            @RequestParam(defaultValue = "") String own,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        try {
            if (referrers.record(encounterId, own.isEmpty() ? ordering : own, referring)) {
                Notices.good(
                        redirect, "Kept. A claim that is built from now on names who sent it.");
            }
        } catch (IllegalArgumentException refused) {
            Notices.again(
                    redirect,
                    new Typed(Map.of("ordering", ordering, "referring", referring)),
                    String.valueOf(refused.getMessage()));
        }
        return "redirect:/%s/%d".formatted(back.equals("desk") ? "charts" : "visits", encounterId);
    }

    /** A file as it came, to be saved and never opened in the page. */
    @GetMapping("/documents/{documentId}/content")
    @Allowed({Role.CODER, Role.BILLER, Role.SUPERVISOR})
    ResponseEntity<byte[]> content(@PathVariable long documentId) {
        ChartDocument document = charts.findDocument(documentId).orElseThrow();
        Bytes bytes = charts.findContent(documentId).orElseThrow();
        audit.saw("document", String.valueOf(documentId), document.patientId());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("document-%d%s".formatted(documentId, ending(document)))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes.toByteArray());
    }

    private static String ending(ChartDocument document) {
        List<String> known = List.of("pdf", "png", "jpeg", "tiff", "rtf", "xml");
        return known.stream()
                .filter(kind -> document.contentType().endsWith("/" + kind))
                .findFirst()
                .map(kind -> "." + kind)
                .orElse("");
    }
}
