package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the scrub may know beside the claim itself.
 *
 * @param today the day the scrub runs, in the practice's time zone
 * @param timelyFilingDays the payer's limit for a claim of this frequency, from the service date
 * @param documented procedures as the chart documents them, with their laterality
 * @param history lines of the same patient that were sent before, on other claims, in the order of
 *     their days
 * @param learned the practice's own edits, learned from denials
 * @param noteText all documents of the visit, for learned edits that look for words
 * @param authorizedFirst codes that this payer wants to be asked about before the service
 * @param payer what else is known of the payer, and of patient and providers in its eyes
 */
public record ScrubContext(
        LocalDate today,
        int timelyFilingDays,
        List<DocumentedProcedure> documented,
        List<HistoryLine> history,
        List<LearnedEdit> learned,
        String noteText,
        Set<String> authorizedFirst,
        PayerFacts payer) {

    public ScrubContext {
        documented = List.copyOf(documented);
        history = HistoryLines.of(history);
        learned = List.copyOf(learned);
        authorizedFirst = Set.copyOf(authorizedFirst);
    }

    /** Nothing is known of the payer but its filing limit. */
    public ScrubContext(
            LocalDate today,
            int timelyFilingDays,
            List<DocumentedProcedure> documented,
            List<HistoryLine> history,
            List<LearnedEdit> learned,
            String noteText) {
        this(
                today,
                timelyFilingDays,
                documented,
                history,
                learned,
                noteText,
                Set.of(),
                PayerFacts.UNKNOWN);
    }

    /** Nothing is known but the day. */
    public static ScrubContext on(LocalDate today) {
        return new ScrubContext(
                today, 0, List.of(), List.of(), List.of(), "", Set.of(), PayerFacts.UNKNOWN);
    }

    /** The history by its days. */
    public HistoryLines past() {
        return HistoryLines.of(history);
    }

    public ScrubContext withHistory(List<HistoryLine> lines) {
        return new ScrubContext(
                today,
                timelyFilingDays,
                documented,
                lines,
                learned,
                noteText,
                authorizedFirst,
                payer);
    }

    /**
     * A payer as the practice knows it, and what it knows of the patient's coverage and the
     * providers' enrolment with it.
     *
     * @param contractor the Medicare contractor's number, whose coverage articles count; null for
     *     another payer, or when it is not known
     * @param hasSexEdits whether it still refuses codes by the patient's sex
     * @param referredFirst codes that it pays only with a referral
     * @param covered the days on which it said that the patient was covered; empty when it was not
     *     asked
     * @param enrolments of the practice's providers; one who has none is not known to be enrolled
     */
    public record PayerFacts(
            @Nullable String contractor,
            boolean hasSexEdits,
            Set<String> referredFirst,
            List<Days> covered,
            List<Enrolment> enrolments) {

        public static final PayerFacts UNKNOWN =
                new PayerFacts(null, false, Set.of(), List.of(), List.of());

        public PayerFacts {
            referredFirst = Set.copyOf(referredFirst);
            covered = List.copyOf(covered);
            enrolments = List.copyOf(enrolments);
        }
    }

    /**
     * A stretch of time.
     *
     * @param to the last day; null when it is open
     */
    public record Days(LocalDate from, @Nullable LocalDate to) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Since when, and until when, a payer pays this provider. */
    public record Enrolment(String npi, Days days) {}

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

    /**
     * A line that was sent before.
     *
     * @param units as billed
     * @param placeOfService of the line, else of its claim
     * @param billingNpi the group's
     * @param taxonomy the rendering provider's; null when the claim does not say
     */
    public record HistoryLine(
            String claimNumber,
            String code,
            List<String> modifiers,
            LocalDate from,
            String renderingNpi,
            int units,
            String placeOfService,
            String billingNpi,
            @Nullable String taxonomy) {

        public HistoryLine {
            modifiers = List.copyOf(modifiers);
        }

        /** One unit in the office, of a group that is not told. */
        public HistoryLine(
                String claimNumber,
                String code,
                List<String> modifiers,
                LocalDate from,
                String renderingNpi) {
            this(claimNumber, code, modifiers, from, renderingNpi, 1, "11", "", null);
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
