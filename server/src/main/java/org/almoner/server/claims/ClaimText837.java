package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.claims.UnwritableClaimException;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.x12.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Shows a version of a claim as X12 carries it, one segment on a line, with an envelope for show.
 */
@Service
public class ClaimText837 {

    private static final Envelope FOR_SHOW =
            new Envelope(
                    "ZZ",
                    "SHOWN",
                    "ZZ",
                    "SHOWN",
                    1,
                    LocalDateTime.of(2026, 1, 1, 0, 0),
                    false,
                    "T");

    private final Claims claims;
    private final Practice practice;

    ClaimText837(Claims claims, Practice practice) {
        this.claims = claims;
        this.practice = practice;
    }

    /**
     * @param version null for the newest
     */
    public String text(long claimId, @Nullable Integer version) {
        ProfessionalClaim claim =
                version == null
                        ? claims.currentVersion(claimId)
                        : claims.getVersion(claimId, version);
        Profile profile = practice.getProfile();
        try {
            String text =
                    ProfessionalClaims837.write(
                            List.of(claim),
                            new ProfessionalClaims837.Batch(
                                    FOR_SHOW,
                                    new ProfessionalClaims837.Submitter(
                                            profile.name(),
                                            profile.submitter(),
                                            "BILLING",
                                            profile.phone()),
                                    new ProfessionalClaims837.Receiver("SHOWN", "SHOWN"),
                                    1,
                                    "0001"));
            return text.replace("~", "~\n").replaceAll("\n+", "\n");
        } catch (UnwritableClaimException bad) {
            return "It cannot be written yet: look at %s.".formatted(bad.field());
        }
    }
}
