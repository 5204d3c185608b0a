package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.Remittance.Claim;
import org.almoner.claims.RemittanceProof.Notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a careful biller would stop at in a remittance that adds up. */
final class RemittanceNotices {

    /** CR was a group until 5010 and still comes from older senders. */
    private static final Set<String> GROUPS = Set.of("CO", "PR", "OA", "PI", "CR");

    private static final Set<String> STATUSES =
            Set.of("1", "2", "3", "4", "19", "20", "21", "22", "23", "25");

    private final Remittance remittance;
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int claimIndex = -1;

    RemittanceNotices(Remittance remittance) {
        this.remittance = remittance;
    }

    List<Notice> notices() {
        if (remittance.paid().isNegative()) {
            person(
                    "negative-transfer",
                    "BPR02 is negative; a payment cannot be less than nothing.");
        }
        if (remittance.trace().isEmpty()) {
            person("no-trace", "TRN02 is missing, so the payment cannot be matched to the bank.");
        }
        for (Claim claim : remittance.claims()) {
            claimIndex++;
            look(claim);
        }
        claimIndex = -1;
        if (!remittance.providerAdjustments().isEmpty()) {
            person(
                    "provider-adjustment",
                    "%d provider-level adjustments (PLB) change the payment; each needs its account."
                            .formatted(remittance.providerAdjustments().size()));
        }
        return List.copyOf(notices);
    }

    private void look(Claim claim) {
        if (claim.number().isEmpty() || claim.number().equals("0")) {
            person("no-claim-number", "A claim came back without our claim number (CLP01).");
        }
        if (!STATUSES.contains(claim.status())) {
            person(
                    "unknown-status",
                    "Claim %s has the status %s, which the guide does not list."
                            .formatted(claim.number(), claim.status()));
        }
        lookAtSigns(claim);
        lookAtShare(claim);
        for (Adjustment adjustment : claim.allAdjustments()) {
            if (!GROUPS.contains(adjustment.group())) {
                person(
                        "unknown-group",
                        "Claim %s has an adjustment of %s with the group '%s'; only CO, PR, OA and PI say who bears it."
                                .formatted(
                                        claim.number(), adjustment.amount(), adjustment.group()));
            }
        }
        String key =
                claim.number() + "\u001f" + claim.status() + "\u001f" + claim.payerClaimNumber();
        if (!seen.add(key)) {
            person(
                    "claim-twice",
                    "Claim %s stands twice in this remittance with the same status and payer number."
                            .formatted(claim.number()));
        }
    }

    private void lookAtSigns(Claim claim) {
        if (claim.isReversal()) {
            if (claim.paid().isPositive() || claim.charge().isPositive()) {
                person(
                        "positive-reversal",
                        "Claim %s is a reversal (status 22), but its amounts are not negative."
                                .formatted(claim.number()));
            }
            return;
        }
        if (claim.paid().isNegative()) {
            person(
                    "negative-payment",
                    "Claim %s is paid %s without being a reversal (status 22)."
                            .formatted(claim.number(), claim.paid()));
        }
        if (claim.charge().isNegative()) {
            person(
                    "negative-charge",
                    "Claim %s is charged %s without being a reversal (status 22)."
                            .formatted(claim.number(), claim.charge()));
        } else if (claim.paid().compareTo(claim.charge()) > 0) {
            person(
                    "paid-above-charge",
                    "Claim %s is paid %s, more than its charge of %s."
                            .formatted(claim.number(), claim.paid(), claim.charge()));
        }
        if (claim.isDenial() && claim.paid().isPositive()) {
            person(
                    "denied-but-paid",
                    "Claim %s is denied (status 4) and yet paid %s."
                            .formatted(claim.number(), claim.paid()));
        }
    }

    private void lookAtShare(Claim claim) {
        Money share = RemittanceBalance.patientShare(claim);
        if (claim.patientResponsibility().isZero() && !share.isZero()) {
            notices.add(
                    new Notice(
                            "no-patient-share",
                            claimIndex,
                            "Claim %s gives no patient responsibility (CLP05), but its PR adjustments come to %s; those are used."
                                    .formatted(claim.number(), share),
                            false));
        }
    }

    private void person(String kind, String sentence) {
        notices.add(new Notice(kind, claimIndex, sentence, true));
    }
}
