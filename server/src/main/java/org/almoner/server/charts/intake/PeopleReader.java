package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirResource.AddressFacts;
import org.almoner.server.charts.intake.FhirResource.PersonFacts;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads who is who: patients, practitioners and their roles, organizations. */
final class PeopleReader {

    private static final String NPI_SYSTEM = "http://hl7.org/fhir/sid/us-npi";
    private static final String TAXONOMY_SYSTEM = "http://nucc.org/provider-taxonomy";

    private record Name(String last, String first, @Nullable String middle) {}

    private PeopleReader() {}

    static @Nullable FhirResource patient(Reading reading, Patient patient) {
        Optional<Name> name = bestName(patient.getName());
        if (name.isEmpty()) {
            reading.stop("name", "A patient needs a name; there is none.");
            return null;
        }
        if (patient.hasActive() && !patient.getActive()) {
            reading.notice("active", "The source marks this patient's record as no longer in use.");
        }
        PersonFacts person =
                person(
                        name.get(),
                        birthDate(reading, patient.getBirthDateElement()),
                        gender(patient.getGender()),
                        bestAddress(patient.getAddress()),
                        patient.getTelecom());
        return new FhirResource.Patient(reading.header(), person);
    }

    static Optional<PersonFacts> relatedPerson(Reading reading, RelatedPerson related) {
        return bestName(related.getName())
                .map(name ->
                        person(
                                name,
                                birthDate(reading, related.getBirthDateElement()),
                                gender(related.getGender()),
                                bestAddress(related.getAddress()),
                                related.getTelecom()));
    }

    static Optional<PersonFacts> subscriber(Reading reading, Patient patient) {
        return bestName(patient.getName())
                .map(name ->
                        person(
                                name,
                                birthDate(reading, patient.getBirthDateElement()),
                                gender(patient.getGender()),
                                bestAddress(patient.getAddress()),
                                patient.getTelecom()));
    }

    static @Nullable FhirResource practitioner(Reading reading, Practitioner practitioner) {
        Optional<Name> name = bestName(practitioner.getName());
        String npi = identifier(practitioner.getIdentifier(), NPI_SYSTEM);
        if (name.isEmpty() && npi == null) {
            reading.stop("name", "A practitioner needs a name or an NPI; there is neither.");
            return null;
        }
        Name known = name.orElse(new Name("", "", null));
        String display =
                name.isPresent() ? (known.first() + " " + known.last()).strip() : "NPI " + npi;
        return new FhirResource.Practitioner(
                reading.header(), npi, known.last(), known.first(), display);
    }

    static @Nullable FhirResource role(Reading reading, PractitionerRole role) {
        Ref practitioner = reading.find("practitioner", "Practitioner", role.getPractitioner());
        String taxonomy = taxonomy(role.getSpecialty());
        if (taxonomy == null) {
            taxonomy = taxonomy(role.getCode());
        }
        if (practitioner == null || practitioner.key() == null || taxonomy == null) {
            return reading.isBroken()
                    ? null
                    : reading.leaveOut("a role without a practitioner and a taxonomy code");
        }
        return new FhirResource.PractitionerRole(reading.header(), practitioner, taxonomy);
    }

    static @Nullable FhirResource organization(Reading reading, Organization organization) {
        String npi = identifier(organization.getIdentifier(), NPI_SYSTEM);
        if (!organization.hasName() && npi == null) {
            reading.stop("name", "An organization needs a name; there is none.");
            return null;
        }
        return new FhirResource.Organization(
                reading.header(),
                organization.hasName() ? organization.getName() : "NPI " + npi,
                npi);
    }

    private static PersonFacts person(
            Name name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            @Nullable AddressFacts address,
            List<ContactPoint> telecom) {
        return new PersonFacts(
                name.last(),
                name.first(),
                name.middle(),
                birthDate,
                gender,
                address,
                contact(telecom, ContactPointSystem.PHONE),
                contact(telecom, ContactPointSystem.EMAIL));
    }

    private static @Nullable LocalDate birthDate(Reading reading, @Nullable DateType value) {
        String text = value == null ? null : value.getValueAsString();
        if (text != null && FhirTime.isPartial(text)) {
            reading.notice(
                    "birthDate", "Only a year or month of birth is given; a claim needs the day.");
        }
        return reading.time().findDay(text).orElse(null);
    }

    private static Optional<Name> bestName(List<HumanName> names) {
        HumanName best = null;
        for (HumanName name : names) {
            boolean usable = name.hasFamily() || name.hasText() || name.hasGiven();
            if (usable && (best == null || rank(name) < rank(best))) {
                best = name;
            }
        }
        return best == null ? Optional.empty() : Optional.of(name(best));
    }

    /** The name a payer has on file is the official one. */
    private static int rank(HumanName name) {
        NameUse use = name.getUse();
        int byUse =
                use == NameUse.OFFICIAL
                        ? 0
                        : use == NameUse.USUAL ? 1 : use == null ? 2 : use == NameUse.OLD ? 9 : 3;
        return name.getPeriod().hasEnd() ? byUse + 5 : byUse;
    }

    private static Name name(HumanName name) {
        if (name.hasFamily()) {
            List<String> given =
                    name.getGiven().stream().map(g -> g.getValueNotNull().strip()).toList();
            return new Name(
                    name.getFamily().strip(),
                    given.isEmpty() ? "" : given.getFirst(),
                    given.size() < 2 ? null : String.join(" ", given.subList(1, given.size())));
        }
        String text = (name.hasText() ? name.getText() : name.getGivenAsSingleString()).strip();
        int comma = text.indexOf(',');
        if (comma > 0) {
            return new Name(
                    text.substring(0, comma).strip(), text.substring(comma + 1).strip(), null);
        }
        int blank = text.lastIndexOf(' ');
        return blank < 0
                ? new Name(text, "", null)
                : new Name(text.substring(blank + 1), text.substring(0, blank).strip(), null);
    }

    private static @Nullable String gender(@Nullable AdministrativeGender gender) {
        return gender == null
                ? null
                : switch (gender) {
                    case MALE -> "M";
                    case FEMALE -> "F";
                    case OTHER, UNKNOWN, NULL -> "U";
                };
    }

    private static @Nullable AddressFacts bestAddress(List<Address> addresses) {
        Address best = null;
        for (Address address : addresses) {
            boolean current =
                    !address.getPeriod().hasEnd() && address.getUse() != Address.AddressUse.OLD;
            if (best == null || (current && best.getPeriod().hasEnd())) {
                best = address;
            }
        }
        if (best == null || best.isEmpty()) {
            return null;
        }
        List<String> lines = best.getLine().stream().map(l -> l.getValueNotNull()).toList();
        return new AddressFacts(
                lines.isEmpty() ? null : lines.getFirst(),
                lines.size() < 2 ? null : lines.get(1),
                best.getCity(),
                best.getState(),
                best.getPostalCode());
    }

    private static @Nullable String contact(List<ContactPoint> telecom, ContactPointSystem system) {
        return telecom.stream()
                .filter(point -> point.getSystem() == system && point.hasValue())
                .map(ContactPoint::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String identifier(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier ->
                        system.equals(identifier.getSystem()) && identifier.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String taxonomy(List<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> TAXONOMY_SYSTEM.equals(coding.getSystem()) && coding.hasCode())
                .map(coding -> coding.getCode())
                .findFirst()
                .orElse(null);
    }
}
