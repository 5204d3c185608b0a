package org.almoner.server.statements;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * What a patient owes, visit by visit.
 *
 * @param owed for visits that insurance has decided
 * @param credit paid and not used yet
 * @param due what a statement asks for: owed less credit, never below zero
 */
public record PatientAccount(
        long patientId, Money owed, Money credit, Money due, boolean pending, List<Visit> visits) {

    public PatientAccount {
        visits = List.copyOf(visits);
    }

    public boolean isZero() {
        return due.isZero() && credit.isZero() && !pending;
    }

    /**
     * One visit, told in plain sentences.
     *
     * @param done what was done, one service a line
     * @param story what insurance did and why, sentence by sentence, each with its amount
     * @param pending whether insurance still decides; then nothing is asked of the patient
     */
    public record Visit(
            String claim,
            LocalDate day,
            String provider,
            List<String> done,
            List<Sentence> story,
            Money owed,
            boolean pending) {

        public Visit {
            done = List.copyOf(done);
            story = List.copyOf(story);
        }
    }

    /** A sentence and the amount it is about. */
    public record Sentence(String words, Money amount) {}
}
