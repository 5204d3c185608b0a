package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** A broken file says what is wrong and where, and never repeats what stands in the chart. */
class F02_SaysWhatIsBrokenTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    empty file | `` | : The file is empty.
                    blanks | ` ` | resourceType: This is not FHIR: it does not say which resource it is.
                    not JSON | hello | : This is not well-formed JSON at line 1, column 1. Export it again.
                    XML | <Patient/> | : This is XML. Almoner reads FHIR as JSON; export it as JSON.
                    other JSON | {"a": 1} | resourceType: This is not FHIR: it does not say which resource it is.
                    a list | [] | resourceType: This is not FHIR: it does not say which resource it is.
                    cut in an entry | {"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Patient"}},{"resource":{"resou | entry 2: The file is cut off at line 1, column 109. Export it again, or copy it again.
                    twice the same member | {"resourceType":"Patient","id":"1","id":"2"} | : This is not well-formed JSON at line 1, column 40. Export it again.
                    something after the end | {"resourceType":"Patient"} x | : This is not well-formed JSON at line 1, column 28. Export it again.
                    no bundle type | {"resourceType":"Bundle","entry":[]} | Bundle.type: The bundle does not say what type it is.
                    a subscription | {"resourceType":"Bundle","type":"history"} | Bundle.type: A bundle of this type is no chart content. These are read: batch, collection, document, searchset, transaction.
                    entries not a list | {"resourceType":"Bundle","type":"batch","entry":{}} | Bundle.entry: The entries of a bundle are a list; this is not one.
                    no resource | {"resourceType":"Bundle","type":"batch","entry":[{}]} | entry 1, resource: The entry has no resource.
                    unknown type | {"resourceType":"Patiant"} | resourceType: FHIR R4 has no resource of this type.
                    no name | {"resourceType":"Patient","id":"1"} | Patient.name: A patient needs a name; there is none.
                    impossible date | {"resourceType":"Patient","name":[{"family":"X"}],"birthDate":"1990-02-30"} | Patient.birthDate: The value is not of the form that FHIR asks for here.
                    wrong code | {"resourceType":"Patient","name":[{"family":"X"}],"gender":"femail"} | Patient.gender: The value is not of the form that FHIR asks for here.
                    object for a list | {"resourceType":"Patient","name":{"family":"X"}} | Patient.name: Expected a list here, found an object.
                    not base64 | {"resourceType":"DocumentReference","status":"current","subject":{"reference":"Patient/1"},"content":[{"attachment":{"data":"?"}}]} | DocumentReference.content[0].attachment.data: The value is not of the form that FHIR asks for here.
                    no subject | {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-01-01"}} | Encounter.subject: A required reference is missing: it must say which Patient.
                    no date | {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/1"}} | Encounter.period.start: A visit needs its day; without one it cannot be coded.
                    ends before it begins | {"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/1"},"period":{"start":"2026-01-02","end":"2026-01-01"}} | Encounter.period.end: The visit ends before it begins.
                    dangling | {"resourceType":"Condition","subject":{"reference":"urn:uuid:9"},"code":{"text":"x"}} | Condition.subject: The reference leads nowhere: no entry of this file has that address. Export the bundle with everything it points to.
                    wrong target | {"resourceType":"Condition","subject":{"reference":"Device/9"},"code":{"text":"x"}} | Condition.subject: The reference leads to a Device; a Patient belongs here.
                    no payor | {"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/1"}} | Coverage.payor: A coverage must say who pays; there is no payor.
                    """)
    void where(String what, String text, String told) {
        FhirFile file =
                FhirReader.read(
                        "f.json",
                        text.getBytes(StandardCharsets.UTF_8),
                        "test",
                        ZoneId.of("America/New_York"));
        assertThat(file.isBroken()).isTrue();
        assertThat(
                        file.findings().stream()
                                .map(f -> f.place().inFile() + ": " + f.message())
                                .collect(Collectors.joining("\n")))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"Secretname,1990-02-30", "Secretname,notadate"})
    void aFindingNeverRepeatsAValue(String name, String date) {
        String text =
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"%s\"}],\"birthDate\":\"%s\"}"
                        .formatted(name, date);
        FhirFile file =
                FhirReader.read(
                        "f.json", text.getBytes(StandardCharsets.UTF_8), "test", ZoneId.of("UTC"));
        assertThat(file.findings()).isNotEmpty();
        assertThat(file.findings().toString()).doesNotContain(name).doesNotContain(date);
    }

    @Test
    void moreLinesThanAreReadAreNotHalfRead() {
        byte[] lines =
                "{\"resourceType\":\"Basic\"}\n"
                        .repeat(FhirEntries.ENTRIES_MAX + 1)
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(FhirEntries.of("f.ndjson", lines).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("split the file"));
    }
}
