package org.almoner.claims.scrub;

/**
 * One rule about a claim: what it says of itself, and how it looks. Holds nothing that changes, so
 * it is safe in many threads.
 */
public interface Rule {

    /** The same each time. */
    RuleText text();

    /**
     * Of the diagnoses' traits as one number, those of which one is there wherever it speaks; 0
     * when it does not go by them. Beside {@link RuleText#where}, so that most rules are not asked.
     */
    default long diagnosisTraits() {
        return 0;
    }

    /**
     * Tells what is wrong with the claim in this rule's eyes. Asked only about claims of its kinds,
     * on days on which it is in force and the published sets that it needs are loaded.
     */
    void check(Subject subject, Findings findings);
}
