package org.almoner.claims.scrub.icd;

/** Where the treatment of an injury stands, as the seventh character says. */
enum Phase {
    ACTIVE("under active treatment"),
    HEALING("in routine care while it heals"),
    SEQUELA("a sequela"),
    NONE("in no phase");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * A, and B and C of fractures, are active treatment; of broken bones, D to R the healing.
     *
     * <p>Source: ICD-10-CM Official Guidelines FY 2026, sections I.C.19.a and I.C.19.c.1.
     */
    static Phase of(DiagnosisFacts facts) {
        char seventh = facts.seventh();
        if (seventh == 'A' || seventh == 'B' || seventh == 'C') {
            return ACTIVE;
        }
        if (seventh == 'S') {
            return SEQUELA;
        }
        return seventh >= 'D' && seventh <= 'R' ? HEALING : NONE;
    }
}
