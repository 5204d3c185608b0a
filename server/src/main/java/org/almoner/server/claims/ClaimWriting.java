package org.almoner.server.claims;

import org.almoner.claims.LineDetail;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.VisitDetail;
import org.almoner.claims.scrub.services.Laboratory;
import org.almoner.claims.scrub.services.OrderedService;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Encounter;
import org.almoner.server.coding.CodedService;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.practice.OutsideProviders;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a claim's text from what is registered, charted, coded and priced. What is missing stays
 * empty, for the scrub to say.
 */
@Component
class ClaimWriting {

    /** SBR01 by the order of paying. */
    private static final List<Sequence> IN_ORDER =
            List.of(Sequence.PRIMARY, Sequence.SECONDARY, Sequence.TERTIARY);

    private final Practice practice;
    private final OutsideProviders directory;
    private final Patients patients;

    ClaimWriting(Practice practice, OutsideProviders directory, Patients patients) {
        this.practice = practice;
        this.directory = directory;
        this.patients = patients;
    }

    /** A coded service with its price. */
    record PricedService(CodedService service, Money amount) {}

    /**
     * What a claim is written from.
     *
     * @param coverages who pays for the visit, the first to pay first; all with a payer on our list
     */
    record Source(
            String number,
            Encounter encounter,
            List<Coverage> coverages,
            List<String> diagnoses,
            List<PricedService> services) {}

    ProfessionalClaim write(Source source) {
        Encounter encounter = source.encounter();
        Patient patient = patients.getPatient(encounter.patientId());
        Coverage first = source.coverages().getFirst();
        Payer payer = payer(first);
        AccidentFacts accident = first.terms().accident();
        return new ProfessionalClaim(
                source.number(),
                Frequency.ORIGINAL,
                encounter.placeOfService(),
                null,
                encounter.approval().authorization(),
                encounter.approval().referral(),
                accident(first, accident),
                accident == null ? null : accident.claimNumber(),
                null,
                source.diagnoses(),
                billing(),
                rendering(encounter),
                sender(encounter.referrers().referring()),
                subscriber(first, payer, patient, Sequence.PRIMARY),
                patient.person().forClaim(),
                relationship(first),
                text(payer),
                others(source.coverages(), patient, encounter.serviceDate()),
                lines(source),
                detail(source));
    }

    /** The laboratory's certificate, on a claim that has a test in it. */
    private VisitDetail detail(Source source) {
        String clia = practice.getProfile().clia();
        boolean isTested =
                source.services().stream()
                        .map(PricedService::service)
                        .anyMatch(one -> Laboratory.isOwnTest(one.code(), one.modifiers()));
        return clia == null || !isTested ? VisitDetail.NONE : VisitDetail.NONE.withClia(clia);
    }

    /** A coverage as one of several payers: where it stands in their order, and why. */
    OtherPayer payerAt(int position, List<Coverage> coverages, Encounter encounter) {
        return payerAt(
                position,
                coverages,
                patients.getPatient(encounter.patientId()),
                encounter.serviceDate());
    }

    private OtherPayer payerAt(
            int position, List<Coverage> coverages, Patient patient, LocalDate day) {
        Coverage coverage = coverages.get(position);
        Payer payer = payer(coverage);
        Subscriber subscriber = subscriber(coverage, payer, patient, IN_ORDER.get(position));
        return new OtherPayer(
                text(payer),
                new Subscriber(
                        subscriber.sequence(),
                        subscriber.person(),
                        subscriber.memberId(),
                        subscriber.group(),
                        subscriber.filingIndicator(),
                        MedicareSecond.why(payer, position, coverages.getFirst(), patient, day)),
                relationship(coverage),
                null,
                null,
                List.of());
    }

    /** The same claim again, with other numbers: nothing that the payer decides about changes. */
    ProfessionalClaim again(
            ProfessionalClaim before,
            Frequency frequency,
            @Nullable String payerClaimNumber,
            Approval approval,
            @Nullable String note) {
        return new ProfessionalClaim(
                before.number(),
                frequency,
                before.placeOfService(),
                payerClaimNumber,
                approval.authorization(),
                approval.referral(),
                before.accident(),
                before.propertyCasualtyNumber(),
                note,
                before.diagnoses(),
                before.billing(),
                before.rendering(),
                before.referring(),
                before.subscriber(),
                before.patient(),
                before.relationship(),
                before.payer(),
                before.otherPayers(),
                before.lines(),
                before.detail());
    }

    private List<OtherPayer> others(List<Coverage> coverages, Patient patient, LocalDate day) {
        List<OtherPayer> others = new ArrayList<>();
        for (int i = 1; i < coverages.size() && i < IN_ORDER.size(); i++) {
            others.add(payerAt(i, coverages, patient, day));
        }
        return others;
    }

    /** Who sent the patient or ordered a service; null when nobody is named. */
    private ProfessionalClaim.@Nullable Provider sender(@Nullable String npi) {
        return npi == null
                ? null
                : directory
                        .find(npi)
                        .map(one ->
                                new ProfessionalClaim.Provider(
                                        one.lastName(),
                                        one.firstName(),
                                        one.npi(),
                                        null,
                                        null,
                                        null,
                                        null))
                        .orElse(null);
    }

    private static LineDetail detail(String code, ProfessionalClaim.@Nullable Provider ordering) {
        return ordering == null || !OrderedService.is(code)
                ? LineDetail.NONE
                : new LineDetail(
                        LineDetail.UNITS,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ordering,
                        null);
    }

    private List<Line> lines(Source source) {
        List<Line> lines = new ArrayList<>();
        LocalDate from = source.encounter().serviceDate();
        LocalDate last = source.encounter().lastDate();
        ProfessionalClaim.Provider ordering = sender(source.encounter().referrers().ordering());
        for (int i = 0; i < source.services().size(); i++) {
            PricedService priced = source.services().get(i);
            lines.add(
                    new Line(
                            "%s-%d".formatted(source.number(), i + 1),
                            priced.service().code(),
                            priced.service().modifiers(),
                            priced.amount(),
                            priced.service().units(),
                            priced.service().pointers(),
                            from,
                            last == null ? from : last,
                            null,
                            null,
                            List.of(),
                            detail(priced.service().code(), ordering)));
        }
        return lines;
    }

    private static @Nullable Accident accident(Coverage coverage, @Nullable AccidentFacts facts) {
        if (facts == null || facts.date() == null) {
            return null;
        }
        boolean atWork = coverage.terms().kind() == CoverageKind.WORKERS_COMP;
        return new Accident(atWork ? "EM" : "AA", atWork ? null : facts.state(), facts.date());
    }

    private static Subscriber subscriber(
            Coverage coverage, Payer payer, Patient patient, Sequence sequence) {
        Coverage.Terms terms = coverage.terms();
        String member = terms.memberId();
        AccidentFacts accident = terms.accident();
        if (member == null && accident != null) {
            member = accident.claimNumber();
        }
        return new Subscriber(
                sequence,
                subscriberPerson(terms, patient),
                member == null ? "" : member,
                terms.group(),
                payer.filingIndicator());
    }

    private static Person subscriberPerson(Coverage.Terms terms, Patient patient) {
        PersonFacts subscriber = terms.subscriber();
        if (subscriber != null) {
            return subscriber.forClaim();
        }
        AccidentFacts accident = terms.accident();
        if (terms.kind() == CoverageKind.WORKERS_COMP
                && terms.relationship() == Relationship.EMPLOYEE
                && accident != null
                && accident.employer() != null) {
            return new Person(accident.employer(), "", null, null, null, null);
        }
        return patient.person().forClaim();
    }

    private static Relationship relationship(Coverage coverage) {
        Relationship relationship = coverage.terms().relationship();
        return relationship == null ? Relationship.SELF : relationship;
    }

    private Payer payer(Coverage coverage) {
        Long payerId = coverage.terms().payerId();
        if (payerId == null) {
            throw new IllegalStateException("The coverage's payer is not on the practice's list.");
        }
        return practice.getPayer(payerId);
    }

    private static ProfessionalClaim.Payer text(Payer payer) {
        return new ProfessionalClaim.Payer(
                payer.code(),
                payer.name(),
                new Address(payer.address(), null, payer.city(), payer.state(), payer.zip()));
    }

    private ProfessionalClaim.Provider billing() {
        Profile profile = practice.getProfile();
        return new ProfessionalClaim.Provider(
                profile.name(),
                null,
                profile.npi(),
                profile.taxonomy(),
                profile.taxId(),
                new Address(
                        profile.address(), null, profile.city(), profile.state(), profile.zip()),
                profile.phone());
    }

    private ProfessionalClaim.Provider rendering(Encounter encounter) {
        Long providerId = encounter.providerId();
        if (providerId == null) {
            throw new IllegalStateException("The visit's provider is not on the practice's list.");
        }
        Provider provider = practice.getProvider(providerId);
        return new ProfessionalClaim.Provider(
                provider.lastName(),
                provider.firstName(),
                provider.npi(),
                provider.taxonomy(),
                null,
                null,
                null);
    }

    /** The next version of a claim: the same visit, coded anew. */
    ProfessionalClaim rewrite(
            ProfessionalClaim before,
            Source source,
            Frequency frequency,
            @Nullable String payerClaimNumber,
            @Nullable String note) {
        ProfessionalClaim fresh = write(source);
        return new ProfessionalClaim(
                fresh.number(),
                frequency,
                fresh.placeOfService(),
                payerClaimNumber,
                fresh.authorization(),
                fresh.referral(),
                fresh.accident(),
                fresh.propertyCasualtyNumber(),
                note,
                fresh.diagnoses(),
                fresh.billing(),
                fresh.rendering(),
                fresh.referring(),
                fresh.subscriber(),
                fresh.patient(),
                fresh.relationship(),
                fresh.payer(),
                fresh.otherPayers(),
                fresh.lines(),
                fresh.detail());
    }
}
