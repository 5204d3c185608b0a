package org.almoner.claims;

import org.almoner.claims.Remittance.Claim;
import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.SegmentView;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what an 835 says before its first claim: who pays whom, how much and when. */
final class RemittanceHeading {

    private static final int PLB_PAIRS_MAX = 6;

    private final TransactionSet set;
    private @Nullable SegmentView bpr;
    private @Nullable SegmentView trn;
    private @Nullable SegmentView payer;
    private @Nullable SegmentView payee;
    private @Nullable String payerReference;
    private @Nullable LocalDate produced;
    private String party = "";
    private @Nullable String currency;
    private RemittanceDetail.@Nullable Delivery delivery;
    private final List<RemittanceDetail.Reference> references = new ArrayList<>();

    /**
     * @param set names the set in a refusal; its segments are not looked at
     */
    RemittanceHeading(TransactionSet set) {
        this.set = set;
    }

    /** Takes a segment, which has to stay what it is until {@link #remittance} is asked for. */
    void take(SegmentView segment) {
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

    private void takeParty(SegmentView n1) {
        party = n1.element(1);
        switch (party) {
            case "PR" -> payer = n1;
            case "PE" -> payee = n1;
            default -> {
                // Another party, such as a corrected crossover carrier.
            }
        }
    }

    /** What was read, with the claims and adjustments that follow it, or with none of them. */
    Remittance remittance(List<Claim> claims, List<ProviderAdjustment> adjustments) {
        SegmentView payment = bpr;
        if (payment == null) {
            throw UnreadableTransactionException.of(set, "it has no BPR segment");
        }
        return new Remittance(
                set.control(),
                payment.element(1).strip(),
                SegmentValues.amount(payment, 2),
                payment.element(4).strip(),
                paymentDate(payment),
                element(trn, 2),
                element(payer, 2),
                payerId(),
                element(payee, 2),
                element(payee, 4),
                claims,
                adjustments,
                new RemittanceDetail.OfPayment(currency, delivery, references));
    }

    /** BPR16; where a sender leaves it out, the day the file was produced. */
    private LocalDate paymentDate(SegmentView payment) {
        LocalDate date = SegmentValues.date(payment, 16);
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

    private static String element(@Nullable SegmentView segment, int position) {
        return segment == null ? "" : segment.element(position).strip();
    }

    /**
     * The up to six pairs of a PLB, at its elements 3 and 4, 5 and 6, and so on.
     *
     * @param paymentDate stands for a fiscal period that is not given
     */
    static List<ProviderAdjustment> adjustments(SegmentView plb, LocalDate paymentDate) {
        List<ProviderAdjustment> found = new ArrayList<>();
        LocalDate period = SegmentValues.date(plb, 2);
        for (int pair = 0; pair < PLB_PAIRS_MAX; pair++) {
            int reason = 3 + 2 * pair;
            Money amount = SegmentValues.money(plb, reason + 1);
            if (amount == null && !plb.has(reason)) {
                continue;
            }
            found.add(
                    new ProviderAdjustment(
                            plb.element(1).strip(),
                            period == null ? paymentDate : period,
                            plb.component(reason, 1).strip(),
                            SegmentValues.component(plb, reason, 2),
                            amount == null ? Money.ZERO : amount));
        }
        return found;
    }
}
