package org.almoner.server.demo;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ScrubContext;
import org.almoner.payer.PayerContracts;
import org.almoner.server.charts.Approval;
import org.almoner.server.charts.Approvals;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.DocumentedProcedure;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.Laterality;
import org.almoner.server.charts.NewDocument;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.demo.DemoClinic.Coverage;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.demo.DemoClinic.Patient;
import org.almoner.server.demo.DemoClinic.WorkInjury;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.Patient.Registration;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.frontdesk.PostalAddress;
import org.almoner.server.practice.AuthorizationList;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.almoner.server.practice.Profile;
import org.almoner.server.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Locale;

/** Sets up the practice, registers its patients and takes their charts in. */
@Component
@org.springframework.context.annotation.Profile("demo")
final class FrontDeskSteps {

    private static final int CORRECTION_DAYS = 180;
    private static final int APPEAL_DAYS = 120;

    private final Practice practice;
    private final Prices prices;
    private final Patients patients;
    private final Coverages coverages;
    private final Encounters encounters;
    private final Charts charts;
    private final EligibilityChecks eligibility;
    private final Approvals approvals;
    private final AuthorizationList authorizations;

    FrontDeskSteps(
            Practice practice,
            Prices prices,
            Patients patients,
            Coverages coverages,
            Encounters encounters,
            Charts charts,
            EligibilityChecks eligibility,
            Approvals approvals,
            AuthorizationList authorizations) {
        this.practice = practice;
        this.prices = prices;
        this.patients = patients;
        this.coverages = coverages;
        this.encounters = encounters;
        this.charts = charts;
        this.eligibility = eligibility;
        this.approvals = approvals;
        this.authorizations = authorizations;
    }

    void open(DemoClinic clinic, Known known) {
        LocalDate from = LocalDate.of(clinic.today().getYear() - 1, 1, 1);
        Address at = clinic.practice().address();
        String line2 = at.line2();
        practice.describe(
                new Profile(
                        clinic.practice().name(),
                        clinic.practice().npi(),
                        clinic.practice().taxId(),
                        "261QP2300X",
                        line2 == null ? at.line() : at.line() + " " + line2,
                        at.city(),
                        at.state(),
                        at.zip(),
                        clinic.practice().phone(),
                        "RIVERSIDE01",
                        "39D9900117"));
        clinic.providers()
                .forEach(one ->
                        known.providers.put(
                                one.key(),
                                practice.add(
                                        new Provider(
                                                0,
                                                one.lastName(),
                                                one.firstName(),
                                                one.credential(),
                                                one.specialty(),
                                                one.npi(),
                                                one.taxonomy()))));
        clinic.charges()
                .forEach(charge -> prices.setCharge(charge.code(), "", charge.amount(), from));
        clinic.payers().forEach(payer -> known.payers.put(payer.id(), add(payer, from)));
    }

    private long add(DemoClinic.Payer payer, LocalDate from) {
        Address at = payer.address();
        long payerId =
                practice.add(
                        new Payer(
                                0,
                                payer.id(),
                                payer.name(),
                                payer.filingIndicator(),
                                at.line(),
                                at.city(),
                                at.state(),
                                at.zip(),
                                payer.timelyFilingDays(),
                                CORRECTION_DAYS,
                                APPEAL_DAYS));
        PayerContracts.of(payer.id())
                .forEach(line ->
                        prices.setAllowed(
                                payerId, line.code(), "", Money.cents(line.allowedCents()), from));
        PayerContracts.askedFirst(payer.id()).forEach(code -> authorizations.add(payerId, code));
        return payerId;
    }

    /** Registers a patient who comes for the first time that day. */
    void register(DemoClinic clinic, Patient patient, LocalDate day, Known known) {
        long patientId =
                patients.register(
                        new Registration(
                                facts(patient), patient.phone(), null, guarantor(clinic, patient)));
        known.patients.put(patient.number(), patientId);
        boolean forgotten =
                clinic.encounters().stream()
                        .filter(visit -> visit.patient() == patient.number())
                        .anyMatch(visit -> visit.mistake() == Mistake.MISSING_ACCIDENT);
        for (Coverage coverage : patient.coverages()) {
            long id = coverages.add(patientId, terms(clinic, coverage, known, forgotten));
            if (coverage.work() != null) {
                known.workCoverages.put(patient.number(), id);
            } else if (isAskedAbout(patient, coverage)) {
                eligibility.check(id, day);
            }
        }
    }

    /** The desk asks about every third plan; about one that has ended it did not. */
    private static boolean isAskedAbout(Patient patient, Coverage coverage) {
        return patient.number() % 3 == 1 && !coverage.expired() && !coverage.mistyped();
    }

    private static Terms terms(
            DemoClinic clinic, Coverage coverage, Known known, boolean accidentForgotten) {
        Integer holder = coverage.subscriber();
        WorkInjury work = coverage.work();
        return new Terms(
                work == null ? CoverageKind.HEALTH : CoverageKind.WORKERS_COMP,
                coverage.order(),
                Known.get(known.payers, coverage.payerId()),
                clinic.payers().stream()
                        .filter(payer -> payer.id().equals(coverage.payerId()))
                        .map(DemoClinic.Payer::name)
                        .findFirst()
                        .orElseThrow(),
                coverage.memberId(),
                coverage.group(),
                null,
                coverage.relationship(),
                holder == null ? null : facts(clinic.patients().get(holder - 1)),
                coverage.from(),
                coverage.to(),
                work == null ? null : accident(work, accidentForgotten));
    }

    private static AccidentFacts accident(WorkInjury work, boolean forgotten) {
        return new AccidentFacts(
                forgotten ? null : work.claimNumber(),
                forgotten ? null : work.accidentDate(),
                work.state(),
                work.employer(),
                work.adjuster(),
                work.adjusterPhone());
    }

    /**
     * A child's bill goes to the parent who holds the policy, else to an adult of the household.
     */
    private static Guarantor guarantor(DemoClinic clinic, Patient patient) {
        boolean child = patient.birthDate().plusYears(18).isAfter(clinic.today());
        if (!child) {
            return Guarantor.SELF;
        }
        return clinic.patients().stream()
                .filter(other -> other.phone().equals(patient.phone()))
                .filter(other -> !other.birthDate().plusYears(18).isAfter(clinic.today()))
                .findFirst()
                .map(parent -> parent(parent.firstName(), parent))
                .orElseGet(() -> parent("Parent of " + patient.firstName(), patient));
    }

    private static Guarantor parent(String firstName, Patient like) {
        return new Guarantor(
                Guarantor.Relationship.PARENT,
                like.lastName(),
                firstName,
                postal(like.address()),
                like.phone());
    }

    private static PersonFacts facts(Patient patient) {
        return new PersonFacts(
                patient.lastName(),
                patient.firstName(),
                null,
                patient.birthDate(),
                patient.gender(),
                postal(patient.address()));
    }

    private static PostalAddress postal(Address address) {
        return new PostalAddress(
                address.line(), address.line2(), address.city(), address.state(), address.zip());
    }

    /** The visit is over and its note is signed: it comes to the coders. */
    void takeIn(Encounter visit, Known known) {
        long patientId = Known.get(known.patients, visit.patient());
        long encounterId = encounters.add(newEncounter(visit, patientId, known));
        known.encounters.put(visit.number(), encounterId);
        approvals.record(encounterId, new Approval(visit.authorization(), null));
        DemoClinic.Provider provider = visit.provider();
        charts.add(
                NewDocument.note(
                        patientId,
                        encounterId,
                        isProcedure(visit) ? "Procedure note" : "Office note",
                        visit.date(),
                        "%s %s, %s"
                                .formatted(
                                        provider.firstName(),
                                        provider.lastName(),
                                        provider.credential()),
                        visit.noteText()));
        for (ScrubContext.DocumentedProcedure procedure : visit.documented()) {
            charts.add(documented(procedure, patientId, encounterId));
        }
    }

    private static NewEncounter newEncounter(Encounter visit, long patientId, Known known) {
        Long accident = visit.work() == null ? null : known.workCoverages.get(visit.patient());
        return new NewEncounter(
                patientId,
                visit.date(),
                null,
                null,
                null,
                EncounterStatus.WAITING,
                visit.placeOfService(),
                visit.placeOfService().equals("10") ? "VR" : "AMB",
                Known.get(known.providers, visit.provider().key()),
                null,
                visit.title(),
                null,
                null,
                null,
                accident);
    }

    private static boolean isProcedure(Encounter visit) {
        return visit.sections().stream()
                .anyMatch(section -> section.title().startsWith("Procedure"));
    }

    private static DocumentedProcedure documented(
            ScrubContext.DocumentedProcedure procedure, long patientId, long encounterId) {
        Laterality side =
                switch (procedure.side()) {
                    case LEFT -> Laterality.LEFT;
                    case RIGHT -> Laterality.RIGHT;
                    case BOTH -> Laterality.BILATERAL;
                };
        return new DocumentedProcedure(
                0,
                patientId,
                encounterId,
                system(procedure.code()),
                procedure.code(),
                procedure.quote(),
                side.words().toLowerCase(Locale.ROOT),
                side,
                "completed",
                procedure.performed(),
                null,
                null);
    }

    private static @Nullable String system(String code) {
        return Character.isDigit(code.charAt(0)) ? "CPT" : "HCPCS";
    }
}
