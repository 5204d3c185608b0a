package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirResource.PersonFacts;
import org.almoner.server.charts.intake.Identities.Target;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** Reads a Coverage: who pays, for whom, by which number. */
final class CoverageReader {

    private CoverageReader() {}

    static @Nullable FhirResource read(Reading reading, Coverage coverage) {
        if (coverage.getStatus() == CoverageStatus.ENTEREDINERROR) {
            return reading.withdraw("entered in error");
        }
        if (coverage.getStatus() == null) {
            reading.stop("status", "A coverage must say whether it is active; there is no status.");
        }
        Ref patient = reading.require("beneficiary", "Patient", coverage.getBeneficiary());
        if (!coverage.hasPayor()) {
            reading.stop("payor", "A coverage must say who pays; there is no payor.");
        }
        if (patient == null || reading.isBroken()) {
            return null;
        }
        if (paysThemself(reading, coverage)) {
            return reading.leaveOut("the patient pays: no payer to bill");
        }
        Ref payer = reading.find("payor", "Organization", coverage.getPayorFirstRep());
        LocalDate from = reading.day(coverage.getPeriod().getStartElement());
        LocalDate to = reading.day(coverage.getPeriod().getEndElement());
        if (from != null && to != null && to.isBefore(from)) {
            reading.stop("period.end", "The coverage ends before it begins.");
        }
        if (reading.isBroken()) {
            return null;
        }
        if (coverage.getStatus() != CoverageStatus.ACTIVE && to == null) {
            return reading.withdraw("not active, and no last day given");
        }
        return new FhirResource.Coverage(
                reading.header(),
                patient,
                payer,
                type(coverage),
                memberId(coverage),
                ofClass(coverage, "group"),
                ofClass(coverage, "plan"),
                relationship(coverage),
                subscriber(reading, coverage).orElse(null),
                coverage.hasOrder() ? coverage.getOrder() : null,
                from,
                to);
    }

    private static boolean paysThemself(Reading reading, Coverage coverage) {
        String literal = coverage.getPayorFirstRep().getReference();
        boolean person =
                literal != null
                        && (literal.startsWith("Patient/") || literal.startsWith("RelatedPerson/"));
        return person
                || reading.target(coverage.getPayorFirstRep())
                        .map(target -> target.header().type())
                        .filter(type -> type.equals("Patient") || type.equals("RelatedPerson"))
                        .isPresent();
    }

    private static @Nullable String type(Coverage coverage) {
        if (!coverage.hasType()) {
            return null;
        }
        return coverage.getType().hasCoding()
                ? coverage.getType().getCodingFirstRep().getCode()
                : coverage.getType().getText();
    }

    private static @Nullable String memberId(Coverage coverage) {
        if (coverage.hasSubscriberId()) {
            return coverage.getSubscriberId();
        }
        return coverage.getIdentifier().stream()
                .filter(identifier -> identifier.getType().hasCoding(null, "MB"))
                .map(Identifier::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String ofClass(Coverage coverage, String kind) {
        return coverage.getClass_().stream()
                .filter(part -> kind.equals(part.getType().getCodingFirstRep().getCode()))
                .map(part ->
                        kind.equals("plan") && part.hasName() ? part.getName() : part.getValue())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String relationship(Coverage coverage) {
        if (coverage.getRelationship().hasCoding()) {
            return coverage.getRelationship().getCodingFirstRep().getCode();
        }
        String subscriber = coverage.getSubscriber().getReference();
        boolean same =
                subscriber != null && subscriber.equals(coverage.getBeneficiary().getReference());
        return same ? "self" : null;
    }

    private static Optional<PersonFacts> subscriber(Reading reading, Coverage coverage) {
        Reference reference = coverage.getSubscriber();
        if (reference.getResource() instanceof RelatedPerson contained) {
            return PeopleReader.relatedPerson(reading, contained);
        }
        Optional<Target> target = reading.target(reference);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        return switch (FhirReader.parseQuietly(target.get().entry().resource())) {
            case RelatedPerson related -> PeopleReader.relatedPerson(reading, related);
            case Patient patient -> PeopleReader.subscriber(reading, patient);
            case null, default -> Optional.empty();
        };
    }
}
