package org.almoner.claims;

import org.almoner.claims.Remittance.Claim;
import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an 835 005010X221A1. A segment that is unknown, or that stands where the guide does not
 * expect it, never stops the file; only an amount or a date that is none does, because guessing
 * about money is worse than asking.
 */
public final class Remittance835 {

    private final RemittanceHeading heading;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Segment> adjustments = new ArrayList<>();

    private Remittance835(TransactionSet set) {
        heading = new RemittanceHeading(set);
    }

    /**
     * Reads one transaction set.
     *
     * @throws UnreadableTransactionException when it is no 835, has no BPR, or holds an amount or a
     *     date that is none; names the place
     */
    public static Remittance read(TransactionSet set) {
        if (!set.id().equals("835")) {
            throw UnreadableTransactionException.of(set, "it is no 835");
        }
        Remittance835 reader = new Remittance835(set);
        reader.take(set.segments());
        return reader.remittance();
    }

    private void take(List<Segment> segments) {
        int at = 0;
        while (at < segments.size()) {
            Segment segment = segments.get(at);
            int end = at + 1;
            switch (segment.id()) {
                case "CLP" -> {
                    end = endOfClaim(segments, at);
                    claims.add(RemittedClaimReader.read(segments.subList(at, end)));
                }
                case "PLB" -> adjustments.add(segment);
                default -> {
                    if (claims.isEmpty()) {
                        heading.take(segment);
                    }
                }
            }
            at = end;
        }
    }

    private static int endOfClaim(List<Segment> segments, int clp) {
        int end = clp + 1;
        while (end < segments.size()
                && switch (segments.get(end).id()) {
                    case "CLP", "PLB", "SE" -> false;
                    default -> true;
                }) {
            end++;
        }
        return end;
    }

    private Remittance remittance() {
        Remittance payment = heading.remittance(claims, List.of());
        if (adjustments.isEmpty()) {
            return payment;
        }
        List<ProviderAdjustment> taken = new ArrayList<>();
        for (Segment plb : adjustments) {
            taken.addAll(RemittanceHeading.adjustments(plb, payment.date()));
        }
        return heading.remittance(claims, taken);
    }
}
