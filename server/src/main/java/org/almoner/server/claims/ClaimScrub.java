package org.almoner.server.claims;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.claims.UnwritableClaimException;
import org.almoner.x12.Envelope;
import org.springframework.stereotype.Component;

/** Everything that is asked of a claim before it may leave. */
@Component
class ClaimScrub {

    List<Finding> check(Claim claim, ProfessionalClaim text) {
        return new ArrayList<>(unwritable(text));
    }

    /** A claim that cannot be written as an 837P must not wait for the batch to find out. */
    private static List<Finding> unwritable(ProfessionalClaim text) {
        var envelope =
                new Envelope(
                        "ZZ",
                        "TRIAL",
                        "ZZ",
                        "TRIAL",
                        1,
                        LocalDateTime.of(2026, 1, 1, 0, 0),
                        false,
                        "T");
        var trial =
                new ProfessionalClaims837.Batch(
                        envelope,
                        new ProfessionalClaims837.Submitter("TRIAL", "TRIAL", "TRIAL", null),
                        new ProfessionalClaims837.Receiver("TRIAL", "TRIAL"),
                        1,
                        "0001");
        try {
            ProfessionalClaims837.write(List.of(text), trial);
            return List.of();
        } catch (UnwritableClaimException bad) {
            return List.of(
                    new Finding(
                            "can-be-written",
                            Severity.STOP,
                            null,
                            "The claim cannot be written as a file: look at " + bad.field() + ".",
                            "Mend it where it was registered or coded, then build the claim again.",
                            "ASC X12N 005010X222A1",
                            null));
        }
    }
}
