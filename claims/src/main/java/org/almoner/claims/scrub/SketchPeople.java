package org.almoner.claims.scrub;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.jspecify.annotations.Nullable;

/** The invented people of sketches; a sketch says only what a rule looks at. */
final class SketchPeople {

    static final Address HOME = new Address("4 Lantern Lane", null, "Camden", "ME", "04843");
    static final Address STREET = new Address("12 Pier Road", null, "Rockland", "ME", "048411234");
    static final ProfessionalClaim.Provider CLINIC =
            new ProfessionalClaim.Provider(
                    "Harbor Clinic",
                    null,
                    "1234567893",
                    "261QM1300X",
                    "010203040",
                    STREET,
                    "2075550100");
    static final ProfessionalClaim.Provider DOCTOR =
            new ProfessionalClaim.Provider(
                    "Lindqvist", "Maren", "1999999992", "207Q00000X", null, null, null);

    private SketchPeople() {}

    /** A person by NPI, with the taxonomy if one follows. */
    static ProfessionalClaim.Provider provider(
            SketchWords words, String lastName, String firstName) {
        return new ProfessionalClaim.Provider(
                lastName, firstName, words.next("the NPI"), taxonomy(words), null, null, null);
    }

    /** An organization by NPI, with the taxonomy if one follows. */
    static ProfessionalClaim.Provider group(SketchWords words) {
        String npi = words.next("the NPI");
        String taxonomy = taxonomy(words);
        return new ProfessionalClaim.Provider(
                CLINIC.name(),
                null,
                npi,
                taxonomy == null ? CLINIC.taxonomy() : taxonomy,
                CLINIC.taxId(),
                CLINIC.address(),
                CLINIC.phone());
    }

    /** The next words when they are {@code as TAXONOMY}. */
    static @Nullable String taxonomy(SketchWords words) {
        return words.isNext("as") ? words.next("the taxonomy") : null;
    }
}
