package org.almoner.server.remittance;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.Remittance;
import org.almoner.ledger.KnownClaim;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimVersion;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Ledger;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our claims as a posting plan needs them: every line ever sent, and what the ledger knows. */
@Component
class KnownClaims {

    private final Claims claims;
    private final Ledger ledger;

    KnownClaims(Claims claims, Ledger ledger) {
        this.claims = claims;
        this.ledger = ledger;
    }

    /** By the number that the payer uses; locked until the commit. */
    Map<String, KnownClaim> of(Remittance remittance, Map<String, String> assignments) {
        Map<String, Claim> found = new LinkedHashMap<>();
        for (Remittance.Claim decided : remittance.claims()) {
            String number = assignments.getOrDefault(decided.number(), decided.number());
            find(number).ifPresent(claim -> found.put(decided.number(), claim));
        }
        ledger.lock(found.values().stream().map(Claim::number).toList());
        Map<String, KnownClaim> known = new LinkedHashMap<>();
        found.forEach((number, claim) -> known.put(number, known(claim)));
        return known;
    }

    /** A claim that was charged; one that never was has nothing to decide. */
    private Optional<Claim> find(String number) {
        return claims.findByNumber(number)
                .filter(claim -> ledger.findAccount(claim.number()).isPresent());
    }

    private KnownClaim known(Claim claim) {
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
