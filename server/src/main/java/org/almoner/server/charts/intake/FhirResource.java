package org.almoner.server.charts.intake;

import org.almoner.server.charts.Bytes;
import org.almoner.server.charts.Laterality;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One resource, reduced to what a chart keeps of it. */
sealed interface FhirResource {

    Header header();

    /**
     * Who the resource is.
     *
     * @param aliases every other key by which another resource may point to it
     * @param hash of the whole resource as it was written, so that any change is seen
     */
    record Header(Key key, List<Key> aliases, String hash, Place place) {
        public Header {
            aliases = List.copyOf(aliases);
        }

        String type() {
            return key.type();
        }
    }

    /**
     * A code as the source wrote it. {@code system} is short: SNOMED, ICD10CM, CPT, HCPCS, LOINC or
     * a URI.
     */
    record Coded(@Nullable String system, @Nullable String code, String display) {}

    /** A name, and an address as far as it is known. */
    record PersonFacts(
            String lastName,
            String firstName,
            @Nullable String middleName,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable AddressFacts address,
            @Nullable String phone,
            @Nullable String email) {}

    record AddressFacts(
            @Nullable String line,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String state,
            @Nullable String zip) {}

    /** The source says that it should never have been written. */
    record Withdrawn(Header header, String reason) implements FhirResource {}

    record Organization(Header header, String name, @Nullable String npi) implements FhirResource {}

    record Practitioner(
            Header header, @Nullable String npi, String lastName, String firstName, String display)
            implements FhirResource {}

    record PractitionerRole(Header header, @Nullable Ref practitioner, @Nullable String taxonomy)
            implements FhirResource {}

    record Patient(Header header, PersonFacts person) implements FhirResource {}

    /**
     * Who pays, for whom, by which number.
     *
     * @param relationship to the subscriber, as FHIR's code: self, spouse, child, other...
     */
    record Coverage(
            Header header,
            Ref patient,
            @Nullable Ref payer,
            @Nullable String type,
            @Nullable String memberId,
            @Nullable String group,
            @Nullable String plan,
            @Nullable String relationship,
            @Nullable PersonFacts subscriber,
            @Nullable Integer order,
            @Nullable LocalDate from,
            @Nullable LocalDate to)
            implements FhirResource {}

    record Encounter(
            Header header,
            Ref patient,
            String status,
            String classCode,
            LocalDate serviceDate,
            @Nullable LocalDate lastDate,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Coded type,
            @Nullable Coded reason,
            @Nullable Ref practitioner,
            @Nullable String location)
            implements FhirResource {}

    record Condition(
            Header header,
            Ref patient,
            @Nullable Ref encounter,
            Coded code,
            @Nullable Laterality laterality,
            @Nullable String clinicalStatus,
            @Nullable String verification,
            @Nullable LocalDate onset,
            @Nullable LocalDate recorded)
            implements FhirResource {}

    record Procedure(
            Header header,
            Ref patient,
            @Nullable Ref encounter,
            Coded code,
            @Nullable String bodySite,
            @Nullable Laterality laterality,
            String status,
            @Nullable LocalDate performedFrom,
            @Nullable LocalDate performedTo,
            @Nullable Ref practitioner)
            implements FhirResource {}

    /** One or more parts of a note, report or composition. */
    record Document(
            Header header,
            Ref patient,
            @Nullable Ref encounter,
            @Nullable Coded kind,
            String title,
            String status,
            @Nullable LocalDate written,
            @Nullable Instant writtenAt,
            @Nullable String author,
            List<Part> parts)
            implements FhirResource {
        public Document {
            parts = List.copyOf(parts);
        }
    }

    /** One attachment: text as text, anything else as its bytes. */
    record Part(
            String contentType,
            @Nullable String title,
            @Nullable String text,
            @Nullable Bytes bytes) {}
}
