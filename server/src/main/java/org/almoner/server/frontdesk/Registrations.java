package org.almoner.server.frontdesk;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says what is still missing from a registration. A claim is not built while anything is. */
@Service
public class Registrations {

    private final Patients patients;
    private final Coverages coverages;

    Registrations(Patients patients, Coverages coverages) {
        this.patients = patients;
        this.coverages = coverages;
    }

    /** What is missing before a visit of this day can become a claim; empty when nothing is. */
    public List<Gap> listGaps(long patientId, LocalDate dateOfService) {
        return listGaps(patientId, dateOfService, null);
    }

    /** As {@link #listGaps(long, LocalDate)}, for a visit due to an accident. */
    public List<Gap> listGaps(
            long patientId, LocalDate dateOfService, @Nullable Long accidentCoverageId) {
        List<Gap> gaps = new ArrayList<>(patientGaps(patients.getPatient(patientId)));
        List<Coverage> inForce = coverages.listFor(patientId, dateOfService, accidentCoverageId);
        inForce.forEach(coverage -> gaps.addAll(coverageGaps(coverage)));
        List<Integer> positions =
                inForce.stream()
                        .filter(coverage -> !coverage.terms().kind().isForAnAccident())
                        .map(coverage -> coverage.terms().position())
                        .toList();
        if (positions.stream().distinct().count() < positions.size()) {
            gaps.add(
                    new Gap(
                            "position",
                            "Two health plans in force that day claim the same place. Say which"
                                    + " pays first, or end the one that is over.",
                            null));
        }
        return gaps;
    }

    static List<Gap> patientGaps(Patient patient) {
        List<Gap> gaps = new ArrayList<>();
        PersonFacts person = patient.person();
        if (person.firstName().isBlank()) {
            gaps.add(new Gap("firstName", "The patient's first name is missing.", null));
        }
        if (person.birthDate() == null) {
            gaps.add(new Gap("birthDate", "The patient's date of birth is missing.", null));
        }
        if (person.gender() == null) {
            gaps.add(
                    new Gap("gender", "The patient's sex is missing; unknown is an answer.", null));
        }
        if (!person.address().isComplete()) {
            gaps.add(
                    new Gap(
                            "address",
                            "The patient's address is not complete: a claim needs street, city,"
                                    + " state and ZIP code.",
                            null));
        }
        Guarantor guarantor = patient.guarantor();
        if (guarantor.relationship() != Guarantor.Relationship.SELF
                && (guarantor.lastName() == null || !guarantor.address().isComplete())) {
            gaps.add(
                    new Gap(
                            "guarantor",
                            "The guarantor's name or address is missing, so there is nobody to"
                                    + " send a statement to.",
                            null));
        }
        return gaps;
    }

    static List<Gap> coverageGaps(Coverage coverage) {
        List<Gap> gaps = new ArrayList<>();
        Terms terms = coverage.terms();
        if (terms.payerId() == null) {
            add(gaps, coverage, "payer", "the payer is not on the practice's list; choose one");
        }
        boolean memberNumber = terms.memberId() != null && !terms.memberId().isBlank();
        if (!memberNumber && !terms.kind().isForAnAccident()) {
            add(gaps, coverage, "memberId", "the member id is missing; it is on the card");
        }
        if (terms.relationship() == null) {
            add(
                    gaps,
                    coverage,
                    "relationship",
                    "the patient's relationship to the subscriber is missing");
        } else if (terms.relationship() != Relationship.SELF && needsSubscriber(terms)) {
            add(gaps, coverage, "subscriber", "the subscriber's name or date of birth is missing");
        }
        if (terms.kind().isForAnAccident()) {
            accidentGaps(gaps, coverage, terms.accident());
        }
        return gaps;
    }

    private static boolean needsSubscriber(Terms terms) {
        PersonFacts subscriber = terms.subscriber();
        // The employer stands for the subscriber of a workers' compensation policy.
        return terms.kind() != CoverageKind.WORKERS_COMP
                && (subscriber == null || subscriber.birthDate() == null);
    }

    private static void accidentGaps(
            List<Gap> gaps, Coverage coverage, @Nullable AccidentFacts accident) {
        if (accident == null || accident.claimNumber() == null) {
            add(
                    gaps,
                    coverage,
                    "claimNumber",
                    "the payer's claim number is missing; ask the adjuster");
        }
        if (accident == null || accident.date() == null) {
            add(gaps, coverage, "accidentDate", "the date of the accident is missing");
        }
        boolean auto = coverage.terms().kind() == CoverageKind.AUTO;
        if (auto && (accident == null || accident.state() == null)) {
            add(gaps, coverage, "accidentState", "the state of the accident is missing");
        }
        if (!auto && (accident == null || accident.employer() == null)) {
            add(gaps, coverage, "employer", "the employer is missing");
        }
    }

    private static void add(List<Gap> gaps, Coverage coverage, String field, String what) {
        gaps.add(
                new Gap(
                        field,
                        "%s: %s.".formatted(coverage.terms().payerName(), what),
                        coverage.coverageId()));
    }
}
