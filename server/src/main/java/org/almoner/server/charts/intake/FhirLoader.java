package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirFile.SetAside;
import org.almoner.server.charts.intake.FhirResource.Header;
import org.almoner.server.charts.intake.FhirResource.Withdrawn;
import org.almoner.server.charts.intake.IntakeReport.FileReport;
import org.almoner.server.charts.intake.IntakeReport.Line;
import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.almoner.server.charts.intake.KnownResources.Known;
import org.almoner.server.charts.intake.Loading.RefusedException;
import org.almoner.server.charts.intake.Loading.UnresolvedException;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads one file: all of it in one transaction, or nothing. */
@Component
class FhirLoader {

    private final TransactionTemplate transaction;
    private final KnownResources knownResources;
    private final PeopleLoader people;
    private final VisitLoader visits;
    private final Audit audit;

    FhirLoader(
            TransactionTemplate transaction,
            KnownResources knownResources,
            PeopleLoader people,
            VisitLoader visits,
            Audit audit) {
        this.transaction = transaction;
        this.knownResources = knownResources;
        this.people = people;
        this.visits = visits;
        this.audit = audit;
    }

    /**
     * What became of the file.
     *
     * @param mayResolveLater whether it only lacks what another file may bring
     */
    record Result(FileReport report, boolean mayResolveLater) {}

    Result load(FhirFile file, long runId) {
        if (file.isBroken()) {
            return refused(file, file.findings(), false);
        }
        Loading loading = new Loading(file);
        try {
            transaction.executeWithoutResult(status -> loadAll(file, loading, runId));
        } catch (UnresolvedException _) {
            return refused(file, loading.findings(), true);
        } catch (RefusedException _) {
            return refused(file, loading.findings(), false);
        } catch (DataAccessException failed) {
            loading.refuse(
                    loading.at().orElse(Place.of(file.name())),
                    "The database could not take this: a value is of a kind it cannot hold, or the"
                            + " same file was being read elsewhere. Nothing of the file was"
                            + " loaded; read it again.");
            return refused(file, loading.findings(), false);
        }
        Outcome outcome = loading.isNothingNew() ? Outcome.NOTHING_NEW : Outcome.LOADED;
        return new Result(
                new FileReport(file.name(), outcome, loading.counts(), lines(loading.findings())),
                false);
    }

    private static Result refused(
            FhirFile file, List<IntakeFinding> findings, boolean mayResolveLater) {
        return new Result(
                new FileReport(
                        file.name(),
                        Outcome.REFUSED,
                        Loading.countsOfNothing(file),
                        lines(findings)),
                mayResolveLater);
    }

    /** What stopped the file first, then the rest. */
    private static List<Line> lines(List<IntakeFinding> findings) {
        List<Line> lines = new ArrayList<>();
        for (IntakeFinding.Weight weight : IntakeFinding.Weight.values()) {
            findings.stream().filter(f -> f.weight() == weight).map(Line::of).forEach(lines::add);
        }
        return lines;
    }

    private void loadAll(FhirFile file, Loading loading, long runId) {
        for (FhirResource resource : file.resources()) {
            loading.isAt(resource.header().place());
            load(resource, loading);
        }
        loading.throwIfUnresolved();
        loading.touchedEncounters().forEach(visits::queue);
        loading.touchedPatients()
                .forEach(patientId ->
                        audit.did(
                                "read into the chart",
                                "patient",
                                String.valueOf(patientId),
                                patientId,
                                "FHIR intake " + runId));
    }

    private void load(FhirResource resource, Loading loading) {
        Header header = resource.header();
        Known known = knownResources.find(header).orElse(null);
        if (known != null && known.hash().equals(header.hash())) {
            loading.same(header.type());
            if (!known.rowIds().isEmpty()) {
                loading.loaded(header.key(), known.rowId());
            }
            return;
        }
        if (resource instanceof Withdrawn withdrawn) {
            withdraw(withdrawn, known, loading);
            return;
        }
        int asideBefore = loading.asideCount(header.type());
        List<Long> rowIds = rowsOf(resource, known, loading);
        if (rowIds.isEmpty()) {
            // What it points to is missing; the whole file waits or is refused.
            return;
        }
        remember(header, known, rowIds, loading);
        if (loading.asideCount(header.type()) > asideBefore) {
            return;
        }
        if (known == null || known.isOnlyNamed()) {
            loading.added(header.type());
        } else {
            loading.changed(header.type());
        }
    }

    private void remember(
            Header header, @Nullable Known known, List<Long> rowIds, Loading loading) {
        Optional<Key> anothers =
                known == null
                        ? knownResources.remember(header, rowIds)
                        : knownResources.update(known, header, rowIds);
        if (anothers.isPresent()) {
            throw loading.refuse(
                    header.place().at("id"),
                    "This id already names another resource of the same source. If the files come"
                            + " from another system, give that source a name of its own.");
        }
        loading.loaded(header.key(), rowIds.getFirst());
    }

    private void withdraw(Withdrawn withdrawn, @Nullable Known known, Loading loading) {
        Header header = withdrawn.header();
        if (known == null) {
            loading.setAside(new SetAside(header.type(), withdrawn.reason()));
            return;
        }
        visits.withdraw(header, known, loading);
        knownResources.update(known, header, known.rowIds());
        loading.changed(header.type());
    }

    private List<Long> rowsOf(FhirResource resource, @Nullable Known known, Loading loading) {
        return switch (resource) {
            case FhirResource.Organization organization -> people.load(organization, known);
            case FhirResource.Practitioner practitioner -> people.load(practitioner, known);
            case FhirResource.PractitionerRole role -> people.load(role, loading);
            case FhirResource.Patient patient -> {
                List<Long> ids = people.load(patient, known, loading);
                loading.touchPatient(ids.getFirst());
                yield ids;
            }
            case FhirResource.Coverage coverage ->
                    ofPatient(coverage, coverage.patient(), null, known, loading);
            case FhirResource.Encounter visit ->
                    ofPatient(visit, visit.patient(), null, known, loading);
            case FhirResource.Condition condition ->
                    ofPatient(
                            condition, condition.patient(), condition.encounter(), known, loading);
            case FhirResource.Procedure procedure ->
                    ofPatient(
                            procedure, procedure.patient(), procedure.encounter(), known, loading);
            case FhirResource.Document document ->
                    ofPatient(document, document.patient(), document.encounter(), known, loading);
            case Withdrawn _ ->
                    throw new IllegalStateException("A withdrawn resource has no rows.");
        };
    }

    private List<Long> ofPatient(
            FhirResource resource,
            Ref patient,
            @Nullable Ref encounter,
            @Nullable Known known,
            Loading loading) {
        Header header = resource.header();
        Optional<Long> patientId = rowId(patient, "Patient", header, loading);
        Long encounterId = null;
        if (encounter != null && encounter.kind() != Ref.Kind.NOT_KEPT && encounter.key() != null) {
            encounterId = rowId(encounter, "Encounter", header, loading).orElse(null);
            if (encounterId == null) {
                return List.of();
            }
            loading.touchEncounter(encounterId);
        }
        if (patientId.isEmpty()) {
            return List.of();
        }
        loading.touchPatient(patientId.get());
        return switch (resource) {
            case FhirResource.Coverage coverage ->
                    people.load(coverage, patientId.get(), known, loading);
            case FhirResource.Encounter one -> visits.load(one, patientId.get(), known, loading);
            case FhirResource.Condition condition ->
                    visits.load(condition, patientId.get(), encounterId, known);
            case FhirResource.Procedure procedure ->
                    visits.load(procedure, patientId.get(), encounterId, known, loading);
            case FhirResource.Document document ->
                    visits.load(
                            document,
                            patientId.get(),
                            encounterId,
                            known,
                            () ->
                                    loading.setAside(
                                            new SetAside(
                                                    header.type(),
                                                    "the same words as another document of the"
                                                            + " visit")));
            default -> throw new IllegalStateException("Belongs to no patient: " + header.type());
        };
    }

    private Optional<Long> rowId(Ref ref, String type, Header header, Loading loading) {
        Key key = ref.key();
        if (key == null) {
            return Optional.empty();
        }
        Optional<Long> rowId =
                loading.rowId(key).or(() -> knownResources.find(key).map(Known::rowId));
        if (rowId.isEmpty()) {
            loading.unresolved(header.place(), ref, type);
        }
        return rowId;
    }
}
