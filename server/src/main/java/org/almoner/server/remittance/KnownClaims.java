package org.almoner.server.remittance;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.Remittance;
import org.almoner.ledger.KnownClaim;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimVersion;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Our claims as a posting plan needs them: every line ever sent, and what the ledger knows. */
@Component
class KnownClaims {

    /** CLP02: processed as secondary or tertiary, and the same forwarded. */
    private static final Set<String> LATER = Set.of("2", "3", "20", "21");

    private final Claims claims;
    private final Ledger ledger;
    private final Practice practice;

    KnownClaims(Claims claims, Ledger ledger, Practice practice) {
        this.claims = claims;
        this.ledger = ledger;
        this.practice = practice;
    }

    /** By the number that the payer uses; locked until the commit. */
    Map<String, KnownClaim> of(Remittance remittance, Map<String, String> assignments) {
        Map<String, Claim> found = new LinkedHashMap<>();
        for (Remittance.Claim decided : remittance.claims()) {
            String assigned = assignments.get(decided.number());
            Optional<Claim> claim =
                    assigned == null
                            ? find(decided.number())
                                    .flatMap(one -> meant(one, decided, remittance.payerId()))
                            : find(assigned);
            claim.ifPresent(one -> found.put(decided.number(), one));
        }
        ledger.lock(found.values().stream().map(Claim::number).toList());
        Map<String, KnownClaim> known = new LinkedHashMap<>();
        found.forEach((number, claim) -> known.put(number, known(claim)));
        return known;
    }

    /**
     * A payer to which an earlier one forwarded our claim answers under the earlier claim's number:
     * it means the claim that follows. Until that one is there, it means none of ours.
     */
    private Optional<Claim> meant(Claim claim, Remittance.Claim decided, String payerId) {
        Optional<Claim> follower = claims.findFollower(claim.claimId());
        boolean byLater = LATER.contains(decided.status()) && claim.follows() == null;
        boolean byFollower =
                follower.isPresent()
                        && practice.getPayer(follower.get().payerId()).code().equals(payerId)
                        && !practice.getPayer(claim.payerId()).code().equals(payerId);
        return byLater || byFollower
                ? follower.flatMap(next -> find(next.number()))
                : Optional.of(claim);
    }

    /** A claim that was charged; one that never was has nothing to decide. */
    private Optional<Claim> find(String number) {
        return claims.findByNumber(number)
                .filter(claim -> ledger.findAccount(claim.number()).isPresent());
    }

    KnownClaim known(Claim claim) {
        List<KnownClaim.Line> lines = new ArrayList<>();
        for (ClaimVersion version : claims.listVersions(claim.claimId()).reversed()) {
            for (ProfessionalClaim.Line line : version.claim().lines()) {
                lines.add(
                        new KnownClaim.Line(
                                line.control(),
                                line.code(),
                                line.modifiers(),
                                line.from(),
                                line.charge()));
            }
        }
        return new KnownClaim(claim.number(), lines, ledger.bookOf(claim.number()));
    }
}
