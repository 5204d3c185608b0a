package org.almoner.bench;

import org.almoner.claims.ClaimListener;
import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.Remittance;
import org.almoner.claims.Unread;

/** Counts the lines of the records that are made of a file; everything has to be readable. */
final class TypedClaims implements ClaimListener {

    private long lines;

    long lines() {
        return lines;
    }

    @Override
    public void claim(HealthCareClaim claim, long segment) {
        lines +=
                switch (claim) {
                    case ProfessionalClaim professional -> professional.lines().size();
                    case InstitutionalClaim institutional -> institutional.lines().size();
                    case DentalClaim dental -> dental.lines().size();
                };
    }

    @Override
    public void remitted(Remittance.Claim claim, long segment) {
        lines += claim.lines().size();
    }

    @Override
    public void unread(Unread unread) {
        throw new IllegalStateException(unread.why());
    }
}
