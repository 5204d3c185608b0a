package org.almoner.codes.find;

/** What is weighed when a code is judged as an answer. Each has one weight for all questions. */
enum Trait {
    /** The share of what is asked that its best term holds. */
    ASKED,
    /** The same where little is missing counts more than where much is. */
    ASKED_SQUARED,
    /** All of it. */
    ASKED_ALL,
    /** The share of its best term that is asked for. */
    TERM,
    TERM_SQUARED,
    TERM_ALL,
    /** Neither more nor less than what is asked. */
    SAME,
    /** The same words one by one, as they were typed. */
    LITERAL,
    /** The share of what is asked that term, title and the categories above hold together. */
    ASKED_TOGETHER,
    ASKED_TOGETHER_ALL,
    /** The share of what is asked that the title and those above it hold. */
    ASKED_TITLE,
    /** What of the code's own title nobody asked for. */
    TITLE_UNASKED,
    TITLE_UNASKED_SHARE,
    TITLE_DENIED_UNASKED,
    /** The part of TITLE_UNASKED that the matched category above does not say either. */
    BELOW_UNASKED,
    /** How far above it the best term stands. */
    ABOVE,
    ABOVE_TWO,
    /** Lucene's score, by the best of all. */
    LUCENE,
    /** Words stand side by side as they were asked. */
    ORDER,
    FIRST_WORD,
    TERM_LENGTH,
    /** Asked and share of the best term in one, as the harmonic mean. */
    HARMONIC,
    HARMONIC_TITLE,
    HARMONIC_BEST,
    /** What all its terms and the titles above hold together. */
    ASKED_ANYWHERE,
    /** The rarest word that is asked for stands nowhere. */
    RAREST_MISSING,
    TERM_OTHER_UNASKED,
    TERM_OTHER_ASKED,
    TERM_UNSPECIFIED,
    TERM_UNSPECIFIED_ASKED,
    FROM_INCLUSION,
    FROM_INDEX,
    FROM_SEE,
    FROM_NEOPLASM,
    FROM_DRUG,
    FROM_CAUSE,
    OTHERS_TOO,
    OTHER_UNASKED,
    OTHER_ASKED,
    OTHER_MISSING,
    UNSPECIFIED_UNASKED,
    UNSPECIFIED_ASKED,
    UNSPECIFIED_MISSING,
    /** "Not elsewhere classified" without "other". */
    NEC_UNASKED,
    /** One above it is a residual class. */
    OTHER_ABOVE_UNASKED,
    /** It is the plain one of those that stand beside it: "uncomplicated", "accidental". */
    PLAIN,
    PLAIN_ASKED,
    SEQUELA_UNASKED,
    /** A manifestation, "in diseases classified elsewhere". */
    ELSEWHERE_UNASKED,
    ELSEWHERE_ASKED,
    /** Assault, self-harm and so on, where nobody says how it came. */
    INTENT_UNASKED,
    ACCIDENT_UNASKED,
    NEWBORN_UNASKED,
    FAMILY_UNASKED,
    FIRST_MISSING,
    LAST_MISSING,
    SIDE_RIGHT,
    SIDE_WRONG,
    SIDE_UNASKED,
    SIDE_OPEN,
    SIDE_MISSING,
    BOTH_UNASKED,
    CONTRADICTS,
    CONTRADICTS_NUMBER,
    DENIED,
    NOT_DENIED,
    CHOSEN_UNASKED,
    TRUST,
    CONTRADICTS_PART,
    /** Among its siblings it is the one that leaves something open. */
    DEFAULT,
    /** It denies what a sibling affirms, and nothing was said of it. */
    DEFAULT_DENIES,
    DEFAULT_DENIES_ASKED,
    LAST_9,
    LAST_0,
    LAST_8,
    LENGTH,
    PREGNANCY_UNCUED,
    PREGNANCY_CUED,
    PERINATAL_UNCUED,
    PERINATAL_CUED,
    CONGENITAL_UNCUED,
    CONGENITAL_CUED,
    NEOPLASM_UNCUED,
    NEOPLASM_CUED,
    INJURY_UNCUED,
    INJURY_CUED,
    CAUSE_UNCUED,
    CAUSE_CUED,
    STATUS_UNCUED,
    STATUS_CUED,
    SYMPTOM,
    SEVENTH,
    SEVENTH_MISSING,
    /** How often the practice has used it. */
    PRACTICE;

    private static final int COUNT = values().length;

    /** Its place in the traits of a candidate, which live as long as one search. */
    @SuppressWarnings("EnumOrdinal") // Weights are kept by name, never by place.
    int place() {
        return ordinal();
    }

    static int count() {
        return COUNT;
    }
}
