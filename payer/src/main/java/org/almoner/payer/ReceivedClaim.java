package org.almoner.payer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim as this payer reads it out of an 837P: only what it decides by.
 *
 * @param number CLM01
 * @param chargeCents CLM02; of a claim that is turned away it need not be the sum of the lines
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param originalNumber REF*F8
 * @param authorization REF*G1
 * @param caseNumber REF*Y4, the workers' compensation claim
 * @param accidentCause CLM11-1
 * @param diagnoses HI, in order
 * @param sequence SBR01 of this payer: P, S, T, A for the fourth and so on, U unknown
 * @param self whether the patient is the subscriber
 * @param others loops 2320
 */
record ReceivedClaim(
        Submitter submitter,
        String number,
        long chargeCents,
        String placeOfService,
        String frequency,
        String originalNumber,
        String authorization,
        String caseNumber,
        String accidentCause,
        @Nullable LocalDate accidentDate,
        List<String> diagnoses,
        String payerId,
        String payerName,
        String sequence,
        Person subscriber,
        String memberId,
        boolean self,
        Person patient,
        Organization billing,
        String renderingNpi,
        List<OtherCoverage> others,
        List<ReceivedLine> lines) {

    ReceivedClaim {
        diagnoses = List.copyOf(diagnoses);
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }

    LocalDate firstDay() {
        return lines.stream().map(ReceivedLine::from).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate lastDay() {
        return lines.stream().map(ReceivedLine::to).max(LocalDate::compareTo).orElseThrow();
    }

    /** Whether another payer comes before this one: every rank but the first, and the unknown. */
    boolean isAfterAnother() {
        return !sequence.equals("P") && !sequence.equals("U");
    }

    boolean isVoid() {
        return frequency.equals("8");
    }

    /**
     * The same services as the next payer hears of them from the one that decided first.
     *
     * @param next the other payer that is asked now
     */
    ReceivedClaim forwardedTo(OtherCoverage next, String nextName, Decision first) {
        List<ReceivedLine> told = new ArrayList<>();
        for (Decision.Line decided : first.lines()) {
            ReceivedLine line = decided.line();
            List<Prior> priors = new ArrayList<>(line.priors());
            priors.add(new Prior(decided.paidCents(), decided.adjustments()));
            told.add(line.with(priors));
        }
        return new ReceivedClaim(
                submitter,
                number,
                chargeCents,
                placeOfService,
                frequency,
                "",
                "",
                caseNumber,
                accidentCause,
                accidentDate,
                diagnoses,
                next.payerId(),
                nextName,
                "S",
                subscriber,
                next.memberId(),
                self,
                patient,
                billing,
                renderingNpi,
                List.of(new OtherCoverage(payerId, memberId, first.paidCents(), List.of())),
                told);
    }

    /** The diagnoses that a line points to; a pointer to nowhere points to nothing. */
    List<String> diagnosesOf(ReceivedLine line) {
        return line.pointers().stream()
                .filter(pointer -> pointer >= 1 && pointer <= diagnoses.size())
                .map(pointer -> diagnoses.get(pointer - 1))
                .toList();
    }

    /**
     * Who sent it, so that the answer finds its way.
     *
     * @param identifier NM109 of loop 1000A
     * @param qualifier ISA05
     * @param mailbox ISA06
     * @param usage ISA15
     * @param batch BHT03
     */
    record Submitter(
            String name,
            String identifier,
            String qualifier,
            String mailbox,
            String usage,
            String batch) {}

    /** A person as far as a payer tells people apart. */
    record Person(String lastName, String firstName, @Nullable LocalDate birthDate) {}

    /** Loop 2010AA. */
    record Organization(
            String name,
            String firstName,
            String npi,
            String taxId,
            String street,
            String city,
            String state,
            String zip) {}

    /**
     * Loop 2320: another payer.
     *
     * @param memberId NM109 of loop 2330A
     * @param paidCents AMT*D; null when it has not decided
     */
    record OtherCoverage(
            String payerId,
            String memberId,
            @Nullable Long paidCents,
            List<Adjustment> adjustments) {

        OtherCoverage {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * One line (loop 2400).
     *
     * @param index from 0
     * @param control REF*6R
     * @param authorization REF*G1 where it is this payer's: REF04 names another one
     * @param priors loops 2430
     */
    record ReceivedLine(
            int index,
            String control,
            String authorization,
            String code,
            List<String> modifiers,
            long chargeCents,
            int units,
            List<Integer> pointers,
            LocalDate from,
            LocalDate to,
            List<Prior> priors) {

        ReceivedLine {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
            priors = List.copyOf(priors);
        }

        ReceivedLine with(List<Prior> others) {
            return new ReceivedLine(
                    index,
                    control,
                    "",
                    code,
                    modifiers,
                    chargeCents,
                    units,
                    pointers,
                    from,
                    to,
                    others);
        }

        boolean hasModifier(String... any) {
            return modifiers.stream().anyMatch(modifier -> List.of(any).contains(modifier));
        }

        boolean isSameServiceAs(ReceivedLine other) {
            return code.equals(other.code)
                    && modifiers.equals(other.modifiers)
                    && from.equals(other.from);
        }
    }

    /** Loop 2430: what an earlier payer decided about a line. */
    record Prior(long paidCents, List<Adjustment> adjustments) {

        Prior {
            adjustments = List.copyOf(adjustments);
        }
    }
}
