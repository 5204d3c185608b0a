package org.almoner.server.charts.web;

import org.almoner.server.access.Allowed;
import org.almoner.server.access.Role;
import org.almoner.server.charts.Bytes;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
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

import java.util.List;

/** A visit's chart to read: its documents, what was found and what was done. */
@Controller
@Allowed({Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR})
class ChartController {

    private final Encounters encounters;
    private final Charts charts;
    private final Patients patients;
    private final Audit audit;

    ChartController(Encounters encounters, Charts charts, Patients patients, Audit audit) {
        this.encounters = encounters;
        this.charts = charts;
        this.patients = patients;
        this.audit = audit;
    }

    @GetMapping("/visits/{encounterId}")
    String chart(@PathVariable long encounterId, Model model) {
        Encounter visit = encounters.getEncounter(encounterId);
        audit.saw("chart", String.valueOf(encounterId), visit.patientId());
        model.addAttribute("visit", visit);
        model.addAttribute("patient", patients.getName(visit.patientId()));
        model.addAttribute("documents", charts.listDocuments(encounterId));
        model.addAttribute("conditions", charts.listConditions(encounterId));
        model.addAttribute("procedures", charts.listProcedures(encounterId));
        return "charts/chart";
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
