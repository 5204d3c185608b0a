package org.almoner.server.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the patient's share of a bill. For {@link Relationship#SELF} it is the patient,
 * and nothing else is kept.
 */
public record Guarantor(
        Relationship relationship,
        @Nullable String lastName,
        @Nullable String firstName,
        PostalAddress address,
        @Nullable String phone) {

    public static final Guarantor SELF =
            new Guarantor(Relationship.SELF, null, null, PostalAddress.UNKNOWN, null);

    /** What the guarantor is to the patient. */
    public enum Relationship {
        SELF("the patient"),
        SPOUSE("spouse"),
        PARENT("parent"),
        OTHER("another person");

        private final String title;

        Relationship(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
