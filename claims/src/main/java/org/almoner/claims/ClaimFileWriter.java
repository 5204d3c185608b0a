package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.ProfessionalClaims837.Batch;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The hierarchy of an 837: file, billing providers, subscribers, patients. What stands inside a
 * claim is the writer's of that kind of claim.
 */
final class ClaimFileWriter<C extends HealthCareClaim> {

    private final Batch batch;
    private final SegmentPen pen;
    private final String guide;
    private final Consumer<C> claimLoop;

    /** Claims with the same key stand under one 2000B. REF*Y4 is the patient's, so it is in it. */
    private record SubscriberKey(
            Subscriber subscriber,
            Payer payer,
            boolean isPatient,
            @Nullable String propertyCasualty,
            @Nullable LocalDate died) {}

    /** Claims with the same key stand under one 2000C. */
    private record PatientKey(
            Person patient,
            Relationship relationship,
            @Nullable String propertyCasualty,
            @Nullable LocalDate died) {}

    /**
     * @param guide GS08 and ST03
     * @param claimLoop makes what writes one claim, CLM first
     */
    ClaimFileWriter(Batch batch, String guide, Function<SegmentPen, Consumer<C>> claimLoop) {
        this.batch = batch;
        this.guide = guide;
        this.pen = new SegmentPen(batch.envelope());
        this.claimLoop = claimLoop.apply(pen);
    }

    String write(List<C> claims) {
        pen.writing(claims.getFirst().number());
        return pen.onlySet(
                "HC",
                batch.groupControl(),
                "837",
                batch.setControl(),
                guide,
                () -> {
                    writeHeading();
                    grouped(claims, HealthCareClaim::billing).forEach(this::writeBilling);
                });
    }

    private void writeHeading() {
        var at = batch.envelope().at();
        pen.segment("BHT")
                .add("0019")
                .add("00")
                .add(pen.need(batch.reference(), "the batch reference", 30))
                .date(at.toLocalDate())
                .add(DateTimeFormatter.ofPattern("HHmm").format(at))
                .add("CH")
                .end();
        var submitter = batch.submitter();
        pen.segment("NM1")
                .add("41")
                .add("2")
                .add(pen.need(submitter.name(), "the submitter's name", 60))
                .skip(4)
                .add("46")
                .add(pen.identifier(submitter.id(), "the submitter's identifier"))
                .end();
        pen.segment("PER")
                .add("IC")
                .add(pen.need(submitter.contactName(), "the submitter's contact", 60))
                .add("TE")
                .add(pen.digits(submitter.phone(), "the submitter's phone number", 10))
                .end();
        var receiver = batch.receiver();
        pen.segment("NM1")
                .add("40")
                .add("2")
                .add(pen.need(receiver.name(), "the receiver's name", 60))
                .skip(4)
                .add("46")
                .add(pen.identifier(receiver.id(), "the receiver's identifier"))
                .end();
    }

    private void writeBilling(ProfessionalClaim.Provider billing, List<C> claims) {
        pen.writing(claims.getFirst().number());
        int level = pen.level(0, "20", true);
        String taxonomy = pen.maybe(billing.taxonomy(), "the billing provider's taxonomy", 10);
        if (taxonomy != null) {
            pen.segment("PRV").add("BI").add("PXC").add(taxonomy).end();
        }
        pen.provider("85", billing, "the billing provider's");
        pen.address(
                pen.given(billing.address(), "the billing provider's address"),
                "the billing provider's");
        pen.segment("REF")
                .add("EI")
                .add(pen.digits(billing.taxId(), "the billing provider's tax id", 9))
                .end();
        String phone = pen.maybe(billing.phone(), "the billing provider's phone number", 10);
        if (phone != null) {
            String name = billing.name().length() > 60 ? null : billing.name();
            pen.segment("PER").add("IC").add(name).add("TE").add(phone).end();
        }
        grouped(claims, ClaimFileWriter::subscriberKey)
                .forEach((key, theirs) -> writeSubscriber(level, key, theirs));
    }

    private void writeSubscriber(int parent, SubscriberKey key, List<C> claims) {
        pen.writing(claims.getFirst().number());
        Subscriber subscriber = key.subscriber();
        int level = pen.level(parent, "22", !key.isPatient());
        writeSubscriberInformation(subscriber, key.isPatient());
        if (key.died() != null) {
            writePatientInformation(null, key.died());
        }
        Person person = subscriber.person();
        pen.person("IL", person, memberId(subscriber), "the subscriber's");
        if (key.isPatient()) {
            pen.address(pen.given(person.address(), "the patient's address"), "the patient's");
            pen.demographics(person, "the patient's");
            pen.reference("Y4", key.propertyCasualty(), "the property and casualty number", 50);
        }
        writePayer(key.payer());
        if (key.isPatient()) {
            claims.forEach(claimLoop);
        } else {
            grouped(claims, ClaimFileWriter::patientKey)
                    .forEach((patient, theirs) -> writePatient(level, patient, theirs));
        }
    }

    private void writeSubscriberInformation(Subscriber subscriber, boolean isPatient) {
        pen.segment("SBR")
                .add(subscriber.sequence().code())
                .add(isPatient ? Relationship.SELF.code() : null)
                .add(pen.maybe(subscriber.group(), "the group number", 50))
                .skip(1)
                .add(pen.maybe(subscriber.insuranceType(), "the insurance type", 3))
                .skip(3)
                .add(pen.need(subscriber.filingIndicator(), "the claim filing indicator", 2))
                .end();
    }

    private String memberId(Subscriber subscriber) {
        return pen.identifier(subscriber.memberId(), "the member id");
    }

    private void writePayer(Payer payer) {
        pen.segment("NM1")
                .add("PR")
                .add("2")
                .add(pen.need(payer.name(), "the payer's name", 60))
                .skip(4)
                .add("PI")
                .add(pen.identifier(payer.id(), "the payer's identifier"))
                .end();
        if (payer.address() != null) {
            pen.address(payer.address(), "the payer's");
        }
    }

    private void writePatient(int parent, PatientKey key, List<C> claims) {
        pen.writing(claims.getFirst().number());
        pen.level(parent, "23", false);
        writePatientInformation(key.relationship().code(), key.died());
        Person patient = key.patient();
        pen.person("QC", patient, null, "the patient's");
        pen.address(pen.given(patient.address(), "the patient's address"), "the patient's");
        pen.demographics(patient, "the patient's");
        pen.reference("Y4", key.propertyCasualty(), "the property and casualty number", 50);
        claims.forEach(claimLoop);
    }

    private void writePatientInformation(@Nullable String relationship, @Nullable LocalDate died) {
        SegmentBuilder pat = pen.segment("PAT").add(relationship);
        if (died != null) {
            pat.skip(3).add("D8").date(died);
        }
        pat.end();
    }

    private static SubscriberKey subscriberKey(HealthCareClaim claim) {
        boolean isPatient = claim.relationship() == Relationship.SELF;
        if (isPatient && !claim.patient().equals(claim.subscriber().person())) {
            throw new UnwritableClaimException(
                    claim.number(), "the patient", "is the subscriber, but differs from it");
        }
        return new SubscriberKey(
                claim.subscriber(),
                claim.payer(),
                isPatient,
                isPatient ? claim.propertyCasualtyNumber() : null,
                isPatient ? claim.died() : null);
    }

    private static PatientKey patientKey(HealthCareClaim claim) {
        return new PatientKey(
                claim.patient(),
                claim.relationship(),
                claim.propertyCasualtyNumber(),
                claim.died());
    }

    private <K> Map<K, List<C>> grouped(List<C> claims, Function<? super C, K> key) {
        Map<K, List<C>> groups = new LinkedHashMap<>();
        for (C claim : claims) {
            groups.computeIfAbsent(key.apply(claim), absent -> new ArrayList<>()).add(claim);
        }
        return groups;
    }
}
