package org.almoner.server.charts.intake;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Practitioners;
import org.almoner.server.charts.intake.FhirResource.AddressFacts;
import org.almoner.server.charts.intake.KnownResources.Known;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patient.Registration;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.frontdesk.PostalAddress;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Loads who is who: organizations, practitioners, patients, and who pays for them. */
@Component
class PeopleLoader {

    private static final String NPI_SYSTEM = "http://hl7.org/fhir/sid/us-npi";
    private static final int POSITION_MAX = 9;

    private final KnownResources knownResources;
    private final Patients patients;
    private final Coverages coverages;
    private final Practitioners practitioners;
    private final Practice practice;
    private final JdbcClient jdbc;

    PeopleLoader(
            KnownResources knownResources,
            Patients patients,
            Coverages coverages,
            Practitioners practitioners,
            Practice practice,
            JdbcClient jdbc) {
        this.knownResources = knownResources;
        this.patients = patients;
        this.coverages = coverages;
        this.practitioners = practitioners;
        this.practice = practice;
        this.jdbc = jdbc;
    }

    List<Long> load(FhirResource.Organization organization, @Nullable Known known) {
        if (known == null) {
            return List.of(
                    jdbc.sql(
                                    "insert into charts.organization (practice_id, name, npi)"
                                            + " values (?, ?, ?) returning organization_id")
                            .params(
                                    Arrays.asList(
                                            Tenancy.practiceId(),
                                            organization.name(),
                                            organization.npi()))
                            .query(Long.class)
                            .single());
        }
        jdbc.sql(
                        "update charts.organization set name = ?, npi = ? where practice_id = ? and"
                                + " organization_id = ?")
                .params(
                        Arrays.asList(
                                organization.name(),
                                organization.npi(),
                                Tenancy.practiceId(),
                                known.rowId()))
                .update();
        return known.rowIds();
    }

    List<Long> load(FhirResource.Practitioner practitioner, @Nullable Known known) {
        String npi = practitioner.npi();
        String last = practitioner.lastName();
        String first = practitioner.firstName();
        if (known == null) {
            return List.of(practitioners.add(npi, last, first, practitioner.display()));
        }
        practitioners.change(known.rowId(), npi, last, first, practitioner.display());
        return known.rowIds();
    }

    List<Long> load(FhirResource.PractitionerRole role, Loading loading) {
        Long practitionerId = practitionerId(role.practitioner(), loading);
        if (practitionerId == null || role.taxonomy() == null) {
            return List.of();
        }
        practitioners.specialize(practitionerId, role.taxonomy());
        return List.of(practitionerId);
    }

    /** The practitioner a reference names; one that nobody has sent yet is noted by name. */
    @Nullable Long practitionerId(@Nullable Ref ref, Loading loading) {
        if (ref == null) {
            return null;
        }
        Key key = ref.key();
        if (key == null) {
            if (ref.display() == null) {
                return null;
            }
            key = new Key("urn:name", "Practitioner", ref.display());
        }
        Key wanted = key;
        Optional<Long> rowId =
                loading.rowId(wanted).or(() -> knownResources.find(wanted).map(Known::rowId));
        if (rowId.isPresent()) {
            return rowId.get();
        }
        String npi = wanted.system().equals(NPI_SYSTEM) ? wanted.value() : null;
        String display =
                ref.display() != null
                        ? ref.display()
                        : npi != null ? "NPI " + npi : "a practitioner without a name";
        long practitionerId = practitioners.add(npi, "", "", display);
        knownResources.rememberNamed(wanted, practitionerId);
        loading.loaded(wanted, practitionerId);
        return practitionerId;
    }

    List<Long> load(FhirResource.Patient resource, @Nullable Known known, Loading loading) {
        PersonFacts person = person(resource.person());
        Place place = resource.header().place();
        if (known == null) {
            List<PatientName> likely = patients.listLikely(person, null);
            if (!likely.isEmpty()) {
                loading.notice(
                        place,
                        "May be the patient with number %s, born the same day and called alike."
                                .formatted(likely.getFirst().mrn()));
            }
            return List.of(
                    patients.register(
                            new Registration(
                                    person,
                                    resource.person().phone(),
                                    resource.person().email(),
                                    Guarantor.SELF)));
        }
        Patient before = patients.getPatient(known.rowId());
        if (isSomebodyElse(before.person(), person)) {
            throw loading.refuse(
                    place.at("identifier"),
                    "Under this id another person, with another name and another date of birth, is"
                            + " known. If the files come from another system, give that source a"
                            + " name of its own.");
        }
        patients.change(known.rowId(), merged(before, person, resource.person()));
        return known.rowIds();
    }

    private static boolean isSomebodyElse(PersonFacts before, PersonFacts now) {
        return before.birthDate() != null
                && now.birthDate() != null
                && !before.birthDate().equals(now.birthDate())
                && !before.lastName().equalsIgnoreCase(now.lastName());
    }

    /** What the source does not say stays as the front desk wrote it. */
    private static Registration merged(
            Patient before, PersonFacts now, FhirResource.PersonFacts source) {
        PersonFacts old = before.person();
        PersonFacts person =
                new PersonFacts(
                        now.lastName(),
                        now.firstName().isEmpty() ? old.firstName() : now.firstName(),
                        now.middleName() == null ? old.middleName() : now.middleName(),
                        now.birthDate() == null ? old.birthDate() : now.birthDate(),
                        now.gender() == null ? old.gender() : now.gender(),
                        source.address() == null ? old.address() : now.address());
        return new Registration(
                person,
                source.phone() == null ? before.phone() : source.phone(),
                source.email() == null ? before.email() : source.email(),
                before.guarantor());
    }

    List<Long> load(
            FhirResource.Coverage coverage,
            long patientId,
            @Nullable Known known,
            Loading loading) {
        Terms terms = terms(coverage, patientId, known, loading);
        return List.of(
                known == null
                        ? coverages.add(patientId, terms)
                        : coverages.putRight(known.rowId(), terms));
    }

    void withdrawCoverage(Known known) {
        known.rowIds().forEach(coverages::withdraw);
    }

    private Terms terms(
            FhirResource.Coverage coverage,
            long patientId,
            @Nullable Known known,
            Loading loading) {
        String payerName = payerName(coverage.payer(), loading);
        Optional<Payer> payer = payer(coverage.payer(), payerName);
        Relationship relationship = relationship(coverage.relationship());
        CoverageKind kind = kind(coverage.type());
        FhirResource.PersonFacts subscriber = coverage.subscriber();
        return new Terms(
                kind,
                position(coverage, patientId, known, kind),
                payer.map(Payer::payerId).orElse(null),
                payer.map(Payer::name).orElse(payerName),
                coverage.memberId(),
                coverage.group(),
                coverage.plan(),
                relationship,
                relationship == Relationship.SELF || subscriber == null ? null : person(subscriber),
                coverage.from(),
                coverage.to(),
                null);
    }

    private String payerName(@Nullable Ref ref, Loading loading) {
        if (ref == null) {
            return "a payer without a name";
        }
        Key key = ref.key();
        if (key != null) {
            Optional<Long> id =
                    loading.rowId(key).or(() -> knownResources.find(key).map(Known::rowId));
            if (id.isPresent()) {
                return jdbc.sql(
                                "select name from charts.organization where practice_id = ? and"
                                        + " organization_id = ?")
                        .params(Tenancy.practiceId(), id.get())
                        .query(String.class)
                        .single();
            }
        }
        return ref.display() != null ? ref.display() : "a payer without a name";
    }

    private Optional<Payer> payer(@Nullable Ref ref, String name) {
        String number = ref == null || ref.key() == null ? "" : ref.key().value();
        return practice.listPayers().stream()
                .filter(payer ->
                        payer.code().equals(number) || plain(payer.name()).equals(plain(name)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The order the source gives, else the first place that is free on the policy's first day. */
    private int position(
            FhirResource.Coverage coverage,
            long patientId,
            @Nullable Known known,
            CoverageKind kind) {
        if (coverage.order() != null) {
            return Math.clamp(coverage.order(), 1, POSITION_MAX);
        }
        if (known != null) {
            return coverages.getCoverage(known.rowId()).terms().position();
        }
        if (kind.isForAnAccident()) {
            return 1;
        }
        List<Integer> taken = new ArrayList<>();
        LocalDate from = coverage.from();
        coverages.listOf(patientId).stream()
                .map(other -> other.terms())
                .filter(other -> !other.kind().isForAnAccident())
                .filter(other -> from == null || other.isInForceOn(from))
                .forEach(other -> taken.add(other.position()));
        int position = 1;
        while (taken.contains(position) && position < POSITION_MAX) {
            position++;
        }
        return position;
    }

    private static CoverageKind kind(@Nullable String type) {
        return switch (Objects.requireNonNullElse(type, "")) {
            case "WCBPOL" -> CoverageKind.WORKERS_COMP;
            case "AUTOPOL" -> CoverageKind.AUTO;
            default -> CoverageKind.HEALTH;
        };
    }

    private static @Nullable Relationship relationship(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "self" -> Relationship.SELF;
            case "spouse", "common" -> Relationship.SPOUSE;
            case "child" -> Relationship.CHILD;
            default -> Relationship.OTHER;
        };
    }

    private static PersonFacts person(FhirResource.PersonFacts facts) {
        AddressFacts home = facts.address();
        return new PersonFacts(
                facts.lastName(),
                facts.firstName(),
                facts.middleName(),
                facts.birthDate(),
                facts.gender(),
                home == null
                        ? PostalAddress.UNKNOWN
                        : new PostalAddress(
                                home.line(), home.line2(), home.city(), home.state(), home.zip()));
    }
}
