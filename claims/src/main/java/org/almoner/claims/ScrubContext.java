package org.almoner.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the scrub may know beside the claim itself.
 *
 * @param today the day the scrub runs, in the practice's time zone
 * @param timelyFilingDays the payer's limit for a claim of this frequency, from the service date
 * @param documented procedures as the chart documents them, with their laterality
 * @param history lines of the same patient that were sent before, on other claims
 * @param learned the practice's own edits, learned from denials
 * @param noteText all documents of the visit, for learned edits that look for words
 * @param authorizedFirst codes that this payer wants to be asked about before the service
 */
public record ScrubContext(
        LocalDate today,
        int timelyFilingDays,
        List<DocumentedProcedure> documented,
        List<HistoryLine> history,
        List<LearnedEdit> learned,
        String noteText,
        Set<String> authorizedFirst) {

    public ScrubContext {
        documented = List.copyOf(documented);
        history = List.copyOf(history);
        learned = List.copyOf(learned);
        authorizedFirst = Set.copyOf(authorizedFirst);
    }

    /** A payer that asks for nothing in advance. */
    public ScrubContext(
            LocalDate today,
            int timelyFilingDays,
            List<DocumentedProcedure> documented,
            List<HistoryLine> history,
            List<LearnedEdit> learned,
            String noteText) {
        this(today, timelyFilingDays, documented, history, learned, noteText, Set.of());
    }

    /** Which side a procedure was done on. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    /**
     * A procedure that the chart documents in coded form.
     *
     * @param code the HCPCS or CPT it stands for; empty when the chart names it in a code set that
     *     claims do not use, such as SNOMED CT
     * @param quote the words that say so
     */
    public record DocumentedProcedure(String code, Side side, LocalDate performed, String quote) {}

    /** A line that was sent before, for the duplicate check. */
    public record HistoryLine(
            String claimNumber,
            String code,
            List<String> modifiers,
            LocalDate from,
            String renderingNpi) {

        public HistoryLine {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * An edit that a practice learned from a denial: when this code is billed and the note says one
     * of these words, one of these modifiers must stand on the line.
     *
     * @param id such as {@code RF-12}
     * @param words lower case; matched as whole words, not inside a negation
     * @param modifier the one that was missing
     * @param since first date of service that it applies to
     * @param origin a sentence: which denial taught it
     */
    public record LearnedEdit(
            String id,
            String code,
            List<String> words,
            String modifier,
            LocalDate since,
            String origin) {

        public LearnedEdit {
            words = List.copyOf(words);
        }
    }
}
