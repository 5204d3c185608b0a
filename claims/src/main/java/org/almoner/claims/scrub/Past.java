package org.almoner.claims.scrub;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.jspecify.annotations.Nullable;

/**
 * Who did the services of a claim and those before it. What is not known is not the same: a history
 * without groups or specialties knows only persons.
 */
public final class Past {

    private Past() {}

    /** The same person. */
    public static boolean isSamePerson(HistoryLine before, Service service) {
        ProfessionalClaim.Provider rendering = service.rendering();
        return rendering != null && isKnown(before.renderingNpi(), rendering.npi());
    }

    /**
     * The same person, or one of the same group and specialty, whom Medicare pays as if they were
     * one.
     *
     * <p>Source: Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section 30.6.5.
     */
    public static boolean isSamePractice(HistoryLine before, Subject subject, Service service) {
        ProfessionalClaim.Provider rendering = service.rendering();
        return isSamePerson(before, service)
                || (rendering != null
                        && isKnown(before.billingNpi(), subject.claim().billing().npi())
                        && isKnown(before.taxonomy(), rendering.taxonomy()));
    }

    /** Two services of one claim by the same person. */
    public static boolean isSamePerson(Service one, Service other) {
        ProfessionalClaim.Provider first = one.rendering();
        ProfessionalClaim.Provider second = other.rendering();
        return first != null && second != null && isKnown(first.npi(), second.npi());
    }

    /** Two services of one claim by the same person, or by two of one specialty. */
    public static boolean isSamePractice(Service one, Service other) {
        ProfessionalClaim.Provider first = one.rendering();
        ProfessionalClaim.Provider second = other.rendering();
        return first != null
                && second != null
                && (isKnown(first.npi(), second.npi())
                        || isKnown(first.taxonomy(), second.taxonomy()));
    }

    private static boolean isKnown(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() && one.equals(other);
    }
}
