package org.almoner.claims;

import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an 835 005010X221A1. A segment that is unknown, or that stands where the guide does not
 * expect it, never stops the file; only an amount or a date that is none does, because guessing
 * about money is worse than asking.
 */
public final class Remittance835 {

    private static final int PLB_PAIRS_MAX = 6;

    private final TransactionSet set;
    private @Nullable Segment bpr;
    private @Nullable Segment trn;
    private @Nullable Segment payer;
    private @Nullable Segment payee;
    private @Nullable String payerReference;
    private @Nullable LocalDate produced;
    private String party = "";
    private @Nullable String currency;
    private RemittanceDetail.@Nullable Delivery delivery;
    private final List<RemittanceDetail.Reference> references = new ArrayList<>();
    private final List<RemittedClaimReader> claims = new ArrayList<>();
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();

    /** Whether the segments now belong to the last CLP. */
    private boolean isInClaim;

    private Remittance835(TransactionSet set) {
        this.set = set;
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
        set.segments().forEach(reader::take);
        return reader.remittance();
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "CLP" -> {
                claims.add(new RemittedClaimReader(segment));
                isInClaim = true;
            }
            case "SE" -> isInClaim = false;
            case "PLB" -> {
                isInClaim = false;
                takeProviderAdjustments(segment);
            }
            default -> {
                if (isInClaim) {
                    claims.getLast().take(segment);
                } else if (claims.isEmpty()) {
                    takeHeading(segment);
                }
            }
        }
    }

    private void takeHeading(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> bpr = segment;
            case "TRN" -> trn = trn == null ? segment : trn;
            case "DTM" -> {
                if (segment.element(1).equals("405")) {
                    produced = SegmentValues.date(segment, 2);
                }
            }
            case "N1" -> takeParty(segment);
            case "REF" -> {
                if (party.equals("PR") && segment.element(1).equals("2U")) {
                    payerReference = SegmentValues.text(segment, 2);
                }
                references.add(DetailValues.reference(segment));
            }
            case "CUR" -> currency = SegmentValues.text(segment, 2);
            case "RDM" ->
                    delivery =
                            new RemittanceDetail.Delivery(
                                    segment.element(1).strip(),
                                    SegmentValues.text(segment, 2),
                                    SegmentValues.text(segment, 3));
            default -> {
                // Contacts and addresses have no place in the record.
            }
        }
    }

    private void takeParty(Segment n1) {
        party = n1.element(1);
        switch (party) {
            case "PR" -> payer = n1;
            case "PE" -> payee = n1;
            default -> {
                // Another party, such as a corrected crossover carrier.
            }
        }
    }

    /** The up to six pairs of a PLB, at its elements 3 and 4, 5 and 6, and so on. */
    private void takeProviderAdjustments(Segment plb) {
        LocalDate period = SegmentValues.date(plb, 2);
        for (int pair = 0; pair < PLB_PAIRS_MAX; pair++) {
            int reason = 3 + 2 * pair;
            Money amount = SegmentValues.money(plb, reason + 1);
            if (amount == null && !plb.has(reason)) {
                continue;
            }
            providerAdjustments.add(
                    new ProviderAdjustment(
                            plb.element(1).strip(),
                            period == null ? paymentDate() : period,
                            plb.component(reason, 1).strip(),
                            SegmentValues.component(plb, reason, 2),
                            amount == null ? Money.ZERO : amount));
        }
    }

    private Remittance remittance() {
        Segment payment = bpr;
        if (payment == null) {
            throw UnreadableTransactionException.of(set, "it has no BPR segment");
        }
        Money paid = SegmentValues.money(payment, 2);
        if (paid == null) {
            throw UnreadableTransactionException.at(payment, 2, "is missing");
        }
        return new Remittance(
                set.control(),
                payment.element(1).strip(),
                paid,
                payment.element(4).strip(),
                paymentDate(),
                element(trn, 2),
                element(payer, 2),
                payerId(),
                element(payee, 2),
                element(payee, 4),
                claims.stream().map(RemittedClaimReader::claim).toList(),
                providerAdjustments,
                new RemittanceDetail.OfPayment(currency, delivery, references));
    }

    /** BPR16; where a sender leaves it out, the day the file was produced. */
    private LocalDate paymentDate() {
        LocalDate date = bpr == null ? null : SegmentValues.date(bpr, 16);
        if (date != null) {
            return date;
        }
        if (produced != null) {
            return produced;
        }
        throw UnreadableTransactionException.of(set, "it has no payment date (BPR16)");
    }

    private String payerId() {
        if (payerReference != null) {
            return payerReference;
        }
        String identifier = element(payer, 4);
        return identifier.isEmpty() ? element(trn, 3) : identifier;
    }

    private static String element(@Nullable Segment segment, int position) {
        return segment == null ? "" : segment.element(position).strip();
    }
}
