package org.almoner.server.charts.intake;

import org.almoner.server.charts.Charts;
import org.almoner.server.charts.DocumentedCondition;
import org.almoner.server.charts.DocumentedProcedure;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.NewDocument;
import org.almoner.server.charts.NewDocument.Content;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.charts.Practitioners;
import org.almoner.server.charts.Practitioners.Practitioner;
import org.almoner.server.charts.intake.FhirResource.Coded;
import org.almoner.server.charts.intake.FhirResource.Part;
import org.almoner.server.charts.intake.KnownResources.Known;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads what happened: visits, what was found and done in them, and what was written about them.
 */
@Component
class VisitLoader {

    private static final List<String> DOCUMENT_TYPES =
            List.of("Composition", "DiagnosticReport", "DocumentReference");

    /** Medicare takes a claim for one calendar year; where no payer is known, that is the limit. */
    private static final int FILING_LIMIT_DAYS = 365;

    private final KnownResources knownResources;
    private final Encounters encounters;
    private final Charts charts;
    private final Practitioners practitioners;
    private final PeopleLoader people;
    private final Practice practice;
    private final Clock clock;

    VisitLoader(
            KnownResources knownResources,
            Encounters encounters,
            Charts charts,
            Practitioners practitioners,
            PeopleLoader people,
            Practice practice,
            Clock clock) {
        this.knownResources = knownResources;
        this.encounters = encounters;
        this.charts = charts;
        this.practitioners = practitioners;
        this.people = people;
        this.practice = practice;
        this.clock = clock;
    }

    List<Long> load(
            FhirResource.Encounter visit, long patientId, @Nullable Known known, Loading loading) {
        Long practitionerId = people.practitionerId(visit.practitioner(), loading);
        Coded reason = visit.reason() == null ? visit.type() : visit.reason();
        boolean over = visit.status().equals("finished");
        NewEncounter written =
                new NewEncounter(
                        patientId,
                        visit.serviceDate(),
                        over && visit.lastDate() == null ? visit.serviceDate() : visit.lastDate(),
                        visit.startedAt(),
                        visit.endedAt(),
                        firstStatus(visit.status()),
                        placeOfService(visit.classCode()),
                        visit.classCode(),
                        providerOf(practitionerId),
                        practitionerId,
                        reason == null ? "" : reason.display(),
                        reason == null ? null : reason.system(),
                        reason == null ? null : reason.code(),
                        visit.location(),
                        null);
        if (known == null) {
            long encounterId = encounters.add(written);
            loading.touchEncounter(encounterId);
            return List.of(encounterId);
        }
        change(known.rowId(), written, visit, loading);
        return known.rowIds();
    }

    private void change(
            long encounterId, NewEncounter written, FhirResource.Encounter visit, Loading loading) {
        Optional<Encounter> before = encounters.findEncounter(encounterId);
        Long accident = before.map(Encounter::accidentCoverageId).orElse(null);
        encounters.change(encounterId, accident == null ? written : written.dueTo(accident));
        EncounterStatus was = before.map(Encounter::status).orElse(EncounterStatus.CANCELLED);
        if (was == EncounterStatus.CODED) {
            loading.notice(
                    visit.header().place(),
                    "The visit was coded before this change; look whether its codes still hold.");
        } else if (was != EncounterStatus.WAITING || !visit.status().equals("finished")) {
            encounters.move(encounterId, written.status());
        }
        loading.touchEncounter(encounterId);
    }

    private @Nullable Long providerOf(@Nullable Long practitionerId) {
        return practitionerId == null
                ? null
                : practitioners
                        .findPractitioner(practitionerId)
                        .map(Practitioner::providerId)
                        .orElse(null);
    }

    /** A finished visit is put on the queue when the file is in, if its note came with it. */
    private static EncounterStatus firstStatus(String status) {
        return switch (status) {
            case "planned" -> EncounterStatus.PLANNED;
            case "cancelled" -> EncounterStatus.CANCELLED;
            case "unknown" -> EncounterStatus.HISTORICAL;
            default -> EncounterStatus.IN_PROGRESS;
        };
    }

    /** A proposal; the coder has the last word. */
    private static String placeOfService(String classCode) {
        return switch (classCode) {
            case "EMER" -> "23";
            case "IMP", "ACUTE", "NONAC" -> "21";
            case "OBSENC", "SS" -> "22";
            case "HH" -> "12";
            case "VR" -> "10";
            default -> "11";
        };
    }

    /**
     * Puts a visit where it belongs once its file is in. Over, with a note, and young enough for a
     * payer of the practice to take a claim: it waits to be coded. Older than every payer's filing
     * limit: history, which a coder may look up but need not clear away. Without a note it stays in
     * progress until one comes.
     */
    void queue(long encounterId) {
        Encounter visit = encounters.findEncounter(encounterId).orElse(null);
        if (visit == null
                || visit.status() != EncounterStatus.IN_PROGRESS
                || visit.lastDate() == null) {
            return;
        }
        if (visit.serviceDate().isBefore(oldestToCode())) {
            encounters.move(encounterId, EncounterStatus.HISTORICAL);
        } else if (!charts.listDocuments(encounterId).isEmpty()) {
            encounters.move(encounterId, EncounterStatus.WAITING);
        }
    }

    private LocalDate oldestToCode() {
        int days =
                practice.listPayers().stream()
                        .mapToInt(Payer::filingLimitDays)
                        .max()
                        .orElse(FILING_LIMIT_DAYS);
        return LocalDate.now(clock).minusDays(days);
    }

    List<Long> load(
            FhirResource.Condition condition,
            long patientId,
            @Nullable Long encounterId,
            @Nullable Known known) {
        withdraw(Charts.Entry.CONDITION, known, List.of("Condition"));
        return List.of(
                charts.add(
                        new DocumentedCondition(
                                0,
                                patientId,
                                encounterId,
                                condition.code().system(),
                                condition.code().code(),
                                condition.code().display(),
                                condition.laterality(),
                                condition.clinicalStatus(),
                                condition.verification(),
                                condition.onset(),
                                condition.recorded())));
    }

    List<Long> load(
            FhirResource.Procedure procedure,
            long patientId,
            @Nullable Long encounterId,
            @Nullable Known known,
            Loading loading) {
        withdraw(Charts.Entry.PROCEDURE, known, List.of("Procedure"));
        return List.of(
                charts.add(
                        new DocumentedProcedure(
                                0,
                                patientId,
                                encounterId,
                                procedure.code().system(),
                                procedure.code().code(),
                                procedure.code().display(),
                                procedure.bodySite(),
                                procedure.laterality(),
                                procedure.status(),
                                procedure.performedFrom(),
                                procedure.performedTo(),
                                people.practitionerId(procedure.practitioner(), loading))));
    }

    /**
     * Files the parts of a document. Words that already stand in the visit's chart are not filed
     * again under another name: systems often send one note as a report and as a document.
     *
     * @param twice told when nothing of it was filed
     */
    List<Long> load(
            FhirResource.Document document,
            long patientId,
            @Nullable Long encounterId,
            @Nullable Known known,
            Runnable twice) {
        withdraw(Charts.Entry.DOCUMENT, known, DOCUMENT_TYPES);
        List<Long> ids = new ArrayList<>();
        int filed = 0;
        for (Part part : document.parts()) {
            NewDocument written = written(document, part, patientId, encounterId);
            Optional<Long> same = charts.findSame(written);
            if (same.isEmpty()) {
                filed++;
            }
            ids.add(same.orElseGet(() -> charts.add(written)));
        }
        if (filed == 0) {
            twice.run();
        }
        return ids;
    }

    private static NewDocument written(
            FhirResource.Document document, Part part, long patientId, @Nullable Long encounterId) {
        Coded kind = document.kind();
        Content content =
                part.text() != null
                        ? new Content.Text(part.text())
                        : new Content.File(
                                part.contentType(), java.util.Objects.requireNonNull(part.bytes()));
        return new NewDocument(
                patientId,
                encounterId,
                kind == null ? document.title() : kind.display(),
                kind == null ? null : kind.code(),
                document.parts().size() > 1 && part.title() != null
                        ? part.title()
                        : document.title(),
                document.status(),
                document.written(),
                document.writtenAt(),
                document.author(),
                content);
    }

    /** Takes out of the chart what a known resource became, unless another resource says it too. */
    void withdraw(Charts.Entry entry, @Nullable Known known, List<String> types) {
        if (known != null) {
            charts.withdraw(entry, knownResources.onlyOf(known, types));
        }
    }

    void withdraw(FhirResource.Header header, Known known, Loading loading) {
        String type = header.type();
        switch (type) {
            case "Encounter" -> withdrawVisit(header.place(), known.rowId(), loading);
            case "Condition" -> withdraw(Charts.Entry.CONDITION, known, List.of(type));
            case "Procedure" -> withdraw(Charts.Entry.PROCEDURE, known, List.of(type));
            case "Coverage" -> people.withdrawCoverage(known);
            default -> withdraw(Charts.Entry.DOCUMENT, known, DOCUMENT_TYPES);
        }
    }

    private void withdrawVisit(Place place, long encounterId, Loading loading) {
        Optional<Encounter> before = encounters.findEncounter(encounterId);
        before.ifPresent(visit -> loading.touchPatient(visit.patientId()));
        if (before.map(Encounter::status).filter(EncounterStatus.CODED::equals).isPresent()) {
            loading.notice(
                    place,
                    "The source takes back a visit that was coded. Look whether it was billed, and"
                            + " take the bill back.");
        }
        encounters.withdraw(encounterId);
    }
}
