package org.almoner.payer;

import org.almoner.x12.Segment;
import org.almoner.x12.X12File;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an 835 anew, by itself, and says what does not balance. It shares nothing with the writer
 * but the text layer, so that it can disagree.
 */
final class Remits {

    /** One CLP: its number, its status and what was paid. */
    record Paid(String payerClaimNumber, String status, long paidCents) {}

    private final List<String> faults = new ArrayList<>();
    private final List<Paid> claims = new ArrayList<>();
    private String claim = "";
    private String status = "";
    private long claimCharge;
    private long claimPaid;
    private long claimPatient;
    private long claimAdjusted;
    private long claimAdjustedPatient;
    private long claimLineCharges;
    private boolean lineOpen;
    private long lineOpenCents;
    private long total;
    private long payment;
    private String trace = "";

    private Remits() {}

    static Remits read(String interchange) {
        var remits = new Remits();
        X12File file = X12File.read(interchange.getBytes(StandardCharsets.ISO_8859_1));
        file.findings().forEach(finding -> remits.faults.add(finding.line()));
        file.sets().forEach(set -> set.segments().forEach(remits::take));
        return remits;
    }

    /** What does not add up, one sentence each; empty when everything balances. */
    List<String> faults() {
        return faults;
    }

    List<Paid> claims() {
        return claims;
    }

    long payment() {
        return payment;
    }

    String trace() {
        return trace;
    }

    private void take(Segment s) {
        switch (s.id()) {
            case "BPR" -> {
                payment = cents(s, 2);
                if (payment < 0 || (payment == 0) != s.element(4).equals("NON")) {
                    faults.add("BPR pays " + payment + " by " + s.element(4));
                }
            }
            case "TRN" -> trace = s.element(2);
            case "CLP" -> openClaim(s);
            case "SVC" -> {
                closeLine();
                lineOpen = true;
                lineOpenCents = cents(s, 2) - cents(s, 3);
                claimLineCharges += cents(s, 2);
            }
            case "CAS" -> takeAdjustments(s);
            case "PLB" -> {
                closeClaim();
                for (int at = 4; at <= s.size(); at += 2) {
                    total -= cents(s, at);
                }
            }
            case "SE" -> {
                closeClaim();
                if (total != payment) {
                    faults.add("BPR02 is %d, claims less PLB are %d".formatted(payment, total));
                }
            }
            default -> {
                // Nothing else is a sum.
            }
        }
    }

    private void openClaim(Segment s) {
        closeClaim();
        claim = s.element(7);
        status = s.element(2);
        claimCharge = cents(s, 3);
        claimPaid = cents(s, 4);
        claimPatient = cents(s, 5);
        claimAdjusted = 0;
        claimAdjustedPatient = 0;
        claimLineCharges = 0;
        total += claimPaid;
        claims.add(new Paid(claim, status, claimPaid));
    }

    private void takeAdjustments(Segment s) {
        for (int at = 3; at <= s.size(); at += 3) {
            long cents = cents(s, at);
            claimAdjusted += cents;
            claimAdjustedPatient += s.element(1).equals("PR") ? cents : 0;
            lineOpenCents -= lineOpen ? cents : 0;
            if (cents == 0 || (cents < 0) != status.equals("22")) {
                faults.add("claim %s has a CAS of %d".formatted(claim, cents));
            }
        }
    }

    private void closeLine() {
        if (lineOpen && lineOpenCents != 0) {
            faults.add("a line of claim %s is off by %d".formatted(claim, lineOpenCents));
        }
        lineOpen = false;
    }

    private void closeClaim() {
        closeLine();
        if (claim.isEmpty()) {
            return;
        }
        if (claimCharge - claimAdjusted != claimPaid) {
            faults.add("claim %s does not balance".formatted(claim));
        }
        if (claimLineCharges != claimCharge) {
            faults.add("claim %s is not the sum of its lines".formatted(claim));
        }
        if (claimAdjustedPatient != claimPatient) {
            faults.add("claim %s: CLP05 is not the sum of its PR".formatted(claim));
        }
        claim = "";
    }

    private static long cents(Segment s, int element) {
        return s.findCents(element).orElse(0);
    }
}
