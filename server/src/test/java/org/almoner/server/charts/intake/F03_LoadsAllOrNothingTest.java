package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.junit.jupiter.api.Test;

/** One file is one transaction: it goes in whole, twice without doubling, or not at all. */
class F03_LoadsAllOrNothingTest {

    static final String PATIENT =
            """
            {"resourceType": "Patient", "id": "p1",
             "identifier": [{"system": "urn:clinic:mrn", "value": "501"}],
             "name": [{"family": "Vance", "given": ["Iris"]}], "gender": "female",
             "birthDate": "1970-05-06",
             "address": [{"line": ["9 Elm St"], "city": "Delaware", "state": "OH", "postalCode": "43015"}]}
            """;
    static final String VISIT =
            """
            {"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"code": "AMB"},
             "subject": {"reference": "Patient/p1"}, "period": {"start": "2026-11-02"},
             "participant": [{"individual": {"reference":
                "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1234567893", "display": "Dr. Lin"}}],
             "reasonCode": [{"text": "Cough"}]}
            """;
    static final String NOTE =
            """
            {"resourceType": "DocumentReference", "id": "d1", "status": "current",
             "type": {"text": "Progress note"}, "subject": {"reference": "Patient/p1"},
             "date": "2026-11-02T15:00:00Z", "context": {"encounter": [{"reference": "Encounter/e1"}]},
             "content": [{"attachment": {"contentType": "text/plain", "data": "Q291Z2ggZm9yIHR3byB3ZWVrcy4="}}]}
            """;
    static final String COVERAGE =
            """
            {"resourceType": "Coverage", "id": "k1", "status": "active", "subscriberId": "M-1",
             "beneficiary": {"reference": "Patient/p1"}, "relationship": {"coding": [{"code": "self"}]},
             "payor": [{"display": "Lakeview Health"}], "period": {"start": "2026-01-01"}}
            """;

    static String bundle(String... resources) {
        StringBuilder text =
                new StringBuilder(
                        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        for (int i = 0; i < resources.length; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"resource\":")
                    .append(resources[i])
                    .append('}');
        }
        return text.append("]}").toString();
    }

    private final IntakeBench bench = new IntakeBench("2026-11-20");

    @Test
    void itGoesInAndTheSecondTimeNothingIsNew() {
        String all = bundle(NOTE, VISIT, PATIENT, COVERAGE);
        assertThat(bench.read(all))
                .isEqualTo(
                        "loaded; 1 Coverage new; 1 DocumentReference new; 1 Encounter new; 1"
                                + " Patient new");
        String rows = bench.rows();
        assertThat(rows)
                .isEqualTo(
                        "1 patient, 1 coverage, 1 encounter, 0 condition, 0 procedure, 1 document");
        assertThat(bench.read(all))
                .isEqualTo(
                        "nothing new; 1 Coverage unchanged; 1 DocumentReference unchanged; 1"
                                + " Encounter unchanged; 1 Patient unchanged");
        assertThat(bench.rows()).isEqualTo(rows);
    }

    @Test
    void whatChangedIsChangedInPlaceAndCounted() {
        bench.read(bundle(PATIENT, VISIT, NOTE, COVERAGE));
        assertThat(
                        bench.read(
                                bundle(
                                        PATIENT.replace("9 Elm St", "12 Oak St"),
                                        VISIT.replace("Cough", "Cough, better"),
                                        NOTE.replace(
                                                "Q291Z2ggZm9yIHR3byB3ZWVrcy4=", "QWRkZW5kdW0u"),
                                        COVERAGE.replace("M-1", "M-2"))))
                .isEqualTo(
                        "loaded; 1 Coverage changed; 1 DocumentReference changed; 1 Encounter"
                                + " changed; 1 Patient changed");
        PatientName name =
                bench.as(() -> bench.bean(Patients.class).search("vance", null, 5)).getFirst();
        Encounter visit =
                bench.as(() -> bench.bean(Encounters.class).listOf(name.patientId())).getFirst();
        assertThat(visit.reason()).isEqualTo("Cough, better");
        assertThat(bench.as(() -> bench.bean(Charts.class).listDocuments(visit.encounterId())))
                .singleElement()
                .satisfies(document -> assertThat(document.text()).isEqualTo("Addendum."));
        assertThat(bench.as(() -> bench.bean(Coverages.class).listOf(name.patientId())))
                .extracting(coverage -> coverage.terms().memberId())
                .containsExactly("M-2");
    }

    @Test
    void aCoverageThatChangedKeepsWhatWasBilledToTheOldRow() {
        bench.read(bundle(PATIENT, COVERAGE));
        PatientName name =
                bench.as(() -> bench.bean(Patients.class).search("vance", null, 5)).getFirst();
        Coverages coverages = bench.bean(Coverages.class);
        Coverage old = bench.as(() -> coverages.listOf(name.patientId())).getFirst();
        bench.read(bundle(PATIENT, COVERAGE.replace("M-1", "M-2")));
        Coverage kept = bench.as(() -> coverages.getCoverage(old.coverageId()));
        assertThat(kept.terms()).isEqualTo(old.terms());
        assertThat(kept.withdrawn()).isTrue();
    }

    @Test
    void ofABrokenFileNothingIsLoadedAndTheOthersGoOn() {
        bench.file(
                        "in/1-broken.json",
                        bundle(PATIENT.replace("501", "1"), VISIT.replace("2026-11-02", "soon")))
                .file("in/2-whole.json", bundle(PATIENT, VISIT))
                .file("in/3-readme.txt", "hello");
        IntakeReport report = bench.read(bench.folder().resolve("in"));
        assertThat(report.closing()).isEqualTo("3 files: 1 loaded, 1 refused, 1 passed over.");
        assertThat(IntakeBench.told(report))
                .startsWith(
                        "refused\n"
                            + "  ! entry 2, Encounter.period.start: The value is not of the form"
                            + " that FHIR asks for here.");
        assertThat(bench.rows()).startsWith("1 patient, 0 coverage, 1 encounter");
    }

    @Test
    void aFileThatPointsOutsideWaitsForTheOtherWhateverTheirOrder() {
        bench.file("in/1-note.json", NOTE)
                .file("in/2-visit.json", VISIT)
                .file("in/3-patient.json", PATIENT);
        assertThat(bench.read(bench.folder().resolve("in")).closing())
                .isEqualTo("3 files: 3 loaded.");
        assertThat(bench.rows()).endsWith("1 encounter, 0 condition, 0 procedure, 1 document");
    }

    @Test
    void aFileThatPointsToNothingIsRefusedWithThePlace() {
        assertThat(bench.read(bundle(PATIENT, NOTE)))
                .isEqualTo(
                        "refused\n"
                                + "  ! entry 2, DocumentReference.context.encounter: The reference"
                                + " leads to an Encounter that stands neither in this file nor in"
                                + " anything read before. Read the file that holds it first, or"
                                + " together with this one.");
        assertThat(bench.rows()).startsWith("0 patient");
    }

    @Test
    void theSameNoteAsReportAndAsDocumentIsFiledOnce() {
        String report =
                """
                {"resourceType": "DiagnosticReport", "id": "r1", "status": "final",
                 "code": {"text": "Progress note"}, "subject": {"reference": "Patient/p1"},
                 "encounter": {"reference": "Encounter/e1"},
                 "presentedForm": [{"contentType": "text/plain", "data": "Q291Z2ggZm9yIHR3byB3ZWVrcy4="}]}
                """;
        assertThat(bench.read(bundle(PATIENT, VISIT, report, NOTE)))
                .isEqualTo(
                        "loaded; 1 DiagnosticReport new; 1 DocumentReference aside; 1 Encounter"
                                + " new; 1 Patient new");
        assertThat(bench.rows()).endsWith("1 document");
        bench.read(
                bundle(
                        PATIENT,
                        VISIT,
                        report.replace("Q291Z2ggZm9yIHR3byB3ZWVrcy4=", "QWRkZW5kdW0u")));
        assertThat(bench.as(() -> bench.bean(Charts.class).listDocumentsOf(patientId(), 9)))
                .extracting(document -> document.text())
                .containsExactlyInAnyOrder("Addendum.", "Cough for two weeks.");
    }

    @Test
    void whatTheSourceTakesBackIsTakenOutOfTheChart() {
        bench.read(bundle(PATIENT, VISIT, NOTE));
        assertThat(bench.read(bundle(PATIENT, VISIT, NOTE.replace("current", "entered-in-error"))))
                .contains("1 DocumentReference changed");
        assertThat(bench.as(() -> bench.bean(Charts.class).listDocumentsOf(patientId(), 9)))
                .isEmpty();
    }

    @Test
    void aVisitThatTheSourceGivesBackStandsAgain() {
        bench.read(bundle(PATIENT, VISIT, NOTE));
        String mistaken = VISIT.replace("finished", "entered-in-error");
        bench.read(bundle(PATIENT, mistaken));
        assertThat(bench.as(() -> bench.bean(Encounters.class).listOf(patientId()))).isEmpty();
        bench.read(bundle(PATIENT, VISIT));
        assertThat(statusOfTheVisit()).isEqualTo(EncounterStatus.WAITING);
    }

    @Test
    void takingBackAVisitThatWasCodedIsSaid() {
        bench.read(bundle(PATIENT, VISIT, NOTE));
        Encounters encounters = bench.bean(Encounters.class);
        bench.as(() -> {
            long visit = encounters.listOf(patientId()).getFirst().encounterId();
            encounters.move(visit, EncounterStatus.CODED);
            return visit;
        });
        assertThat(bench.read(bundle(PATIENT, VISIT.replace("finished", "entered-in-error"))))
                .contains("The source takes back a visit that was coded.");
    }

    @Test
    void aSecondPersonUnderTheSameIdIsRefused() {
        String plain = PATIENT.replaceAll("\"identifier\".*\\n", "");
        bench.read(plain);
        assertThat(bench.read(plain.replace("Vance", "Quill").replace("1970-05-06", "1988-01-02")))
                .startsWith("refused\n  ! Patient.identifier: Under this id another person");
        assertThat(bench.rows()).startsWith("1 patient");
    }

    @Test
    void aFinishedVisitWaitsToBeCodedWhenItsNoteIsInAndIsHistoryWhenItIsTooOldToBill() {
        bench.read(bundle(PATIENT, VISIT));
        assertThat(statusOfTheVisit()).isEqualTo(EncounterStatus.IN_PROGRESS);
        bench.read(bundle(PATIENT, VISIT, NOTE));
        assertThat(statusOfTheVisit()).isEqualTo(EncounterStatus.WAITING);

        IntakeBench later = new IntakeBench("2027-11-03");
        later.read(bundle(PATIENT, VISIT, NOTE));
        assertThat(
                        later.as(() ->
                                later.bean(Encounters.class).count(EncounterStatus.HISTORICAL, 9)))
                .isEqualTo(1);
    }

    private long patientId() {
        return bench.as(() -> bench.bean(Patients.class).search("vance", null, 5))
                .getFirst()
                .patientId();
    }

    private EncounterStatus statusOfTheVisit() {
        return bench.as(() -> bench.bean(Encounters.class).listOf(patientId())).getFirst().status();
    }
}
