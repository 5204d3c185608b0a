package org.almoner.claims;

import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12Finding;

/**
 * Hears what a {@link ClaimStream} reads, in the order of the file. A segment is told by its number
 * in the file, from 1.
 */
public interface ClaimListener {

    /**
     * An 837 or an 835 begins; sets of other kinds are passed by.
     *
     * @param opening the set as far as it is known: its group's header and its ST
     */
    default void beginSet(TransactionSet opening) {}

    /**
     * A claim of an 837, of the kind that the set's guide says.
     *
     * @param segment the CLM
     */
    default void claim(HealthCareClaim claim, long segment) {}

    /**
     * What an 835 says before its first claim.
     *
     * @param heading a remittance without claims and without provider adjustments: they follow
     * @param segment the ST
     */
    default void payment(Remittance heading, long segment) {}

    /**
     * A claim of an 835.
     *
     * @param segment the CLP
     */
    default void remitted(Remittance.Claim claim, long segment) {}

    /**
     * One pair of a PLB.
     *
     * @param segment the PLB
     */
    default void adjusted(ProviderAdjustment adjustment, long segment) {}

    /** What could not be read; the file goes on behind it. */
    default void unread(Unread unread) {}

    /** The set that was begun last has ended, if only because the file has. */
    default void endSet() {}

    /** What is wrong with the envelopes, or with the bytes between them. */
    default void finding(X12Finding finding) {}
}
