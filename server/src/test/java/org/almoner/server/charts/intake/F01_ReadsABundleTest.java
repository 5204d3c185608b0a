package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** A small clinic's bundle, read resource by resource; nothing is stored. */
class F01_ReadsABundleTest {

    private static final String BUNDLE =
            """
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000001", "resource": {
                "resourceType": "Patient",
                "identifier": [
                  {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "000-00-0000"},
                  {"system": "urn:clinic:mrn", "value": "77", "type": {"coding": [{"code": "MR"}]}}],
                "name": [{"use": "old", "family": "Before"},
                         {"use": "official", "family": "Odell", "given": ["Nora", "June"]}],
                "gender": "female", "birthDate": "1961-04-09",
                "address": [{"line": ["4 Quarry Ln"], "city": "Dublin", "state": "OH", "postalCode": "43017"}]}},
              {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000002", "resource": {
                "resourceType": "Encounter", "status": "finished", "class": {"code": "AMB"},
                "subject": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000001"},
                "period": {"start": "2026-11-03T22:30:00-05:00", "end": "2026-11-03T23:10:00-05:00"},
                "reasonCode": [{"text": "Painful knees"}]}},
              {"resource": {
                "resourceType": "Procedure", "id": "p1", "status": "completed",
                "code": {"coding": [{"system": "http://snomed.info/sct", "code": "112790001",
                         "display": "Arthrocentesis of knee"}]},
                "bodySite": [{"text": "Left knee"}, {"text": "Right knee"}],
                "subject": {"reference": "Patient?identifier=urn:clinic:mrn|77"},
                "encounter": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000002"},
                "performedDateTime": "2026-11-04T03:40:00Z"}},
              {"resource": {
                "resourceType": "Condition", "id": "c1",
                "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M17.0",
                         "display": "Bilateral primary osteoarthritis of knee"}]},
                "subject": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000001"},
                "encounter": {"reference": "urn:uuid:00000000-0000-4000-8000-000000000002"}}},
              {"resource": {"resourceType": "Claim", "id": "x"}},
              {"resource": {"resourceType": "Observation", "id": "y"}}
            ]}
            """;

    private static FhirFile read(String zone) {
        return FhirReader.read(
                "b.json",
                BUNDLE.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "test",
                ZoneId.of(zone));
    }

    @Test
    void whatIsKeptIsReadAndWhatIsNotIsCountedWithItsReason() {
        FhirFile file = read("America/New_York");
        assertThat(file.findings()).isEmpty();
        assertThat(file.readByType().toString())
                .isEqualTo(
                        "{Claim=1, Condition=1, Encounter=1, Observation=1, Patient=1,"
                                + " Procedure=1}");
        assertThat(file.setAside().stream().map(a -> a.type() + ": " + a.reason()))
                .containsExactly(
                        "Claim: a bill made elsewhere: claims are made here, from the chart",
                        "Observation: not part of what is coded and billed");
    }

    @Test
    void aPatientIsKnownByTheClinicsNumberAndNeverByTheSocialSecurityNumber() {
        FhirResource.Patient patient = (FhirResource.Patient) read("UTC").resources().getFirst();
        assertThat(patient.header().key()).isEqualTo(new Key("urn:clinic:mrn", "Patient", "77"));
        assertThat(patient.header().aliases().stream().map(Key::system).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("urn:clinic:mrn", "urn:uuid");
        assertThat(patient.person().lastName()).isEqualTo("Odell");
        assertThat(patient.person().middleName()).isEqualTo("June");
    }

    @Test
    void aTimeWithItsOwnOffsetNamesTheDayAtThePlaceOfTheVisit() {
        for (String zone : List.of("UTC", "America/New_York", "Asia/Tokyo")) {
            FhirResource.Encounter visit = only(read(zone), FhirResource.Encounter.class);
            assertThat(visit.serviceDate()).as(zone).hasToString("2026-11-03");
            assertThat(visit.startedAt()).hasToString("2026-11-04T03:30:00Z");
        }
    }

    @Test
    void aTimeInUtcNamesTheDayOfThePractice() {
        assertThat(only(read("America/New_York"), FhirResource.Procedure.class).performedFrom())
                .hasToString("2026-11-03");
        assertThat(only(read("UTC"), FhirResource.Procedure.class).performedFrom())
                .hasToString("2026-11-04");
    }

    @Test
    void twoSidesOfABodyAreOneBilateralProcedure() {
        FhirResource.Procedure procedure = only(read("UTC"), FhirResource.Procedure.class);
        assertThat(procedure.laterality()).hasToString("BILATERAL");
        assertThat(procedure.code().system()).isEqualTo("SNOMED");
        FhirResource.Condition condition = only(read("UTC"), FhirResource.Condition.class);
        assertThat(condition.code().code()).isEqualTo("M170");
        assertThat(condition.laterality()).hasToString("BILATERAL");
    }

    private static <T extends FhirResource> T only(FhirFile file, Class<T> type) {
        return file.resources().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
