package org.almoner.claims;

import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentView;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Reads an 835 one claim at a time: the heading, the claims, the provider adjustments. */
final class RemittanceSetStream implements SetStream {

    private static final long CLP = Packed.pack("CLP");
    private static final long PLB = Packed.pack("PLB");

    private final TransactionSet opening;
    private final OneClaim hand;
    private final ClaimListener listener;
    private Stage stage = Stage.HEADING;
    private @Nullable LocalDate paymentDate;

    private enum Stage {
        HEADING,
        CLAIM,
        BETWEEN,
        UNREADABLE
    }

    RemittanceSetStream(TransactionSet opening, OneClaim hand, ClaimListener listener) {
        this.opening = opening;
        this.hand = hand;
        this.listener = listener;
    }

    @Override
    public void take(SegmentView segment) {
        boolean beginsClaim = segment.is(CLP);
        switch (stage) {
            case HEADING -> {
                if (beginsClaim) {
                    endHeading();
                } else {
                    hand.add(segment);
                }
            }
            case CLAIM -> {
                if (beginsClaim || segment.is(PLB)) {
                    endClaim();
                } else {
                    hand.add(segment);
                }
            }
            case BETWEEN, UNREADABLE -> {
                // What stands behind a PLB and is no claim belongs to nothing.
            }
        }
        if (stage == Stage.BETWEEN && segment.is(PLB)) {
            takeAdjustments(segment);
        } else if (stage == Stage.BETWEEN && beginsClaim) {
            stage = Stage.CLAIM;
            hand.add(segment);
        }
    }

    @Override
    public void end() {
        if (stage == Stage.HEADING) {
            endHeading();
        } else if (stage == Stage.CLAIM) {
            endClaim();
        }
    }

    /** Without claims the adjustments may stand in the middle of the heading. */
    private void endHeading() {
        Remittance payment = readHeading();
        if (payment == null) {
            stage = Stage.UNREADABLE;
        } else {
            stage = Stage.BETWEEN;
            paymentDate = payment.date();
            listener.payment(payment, opening.segments().getFirst().number());
            for (SegmentView segment : hand.segments()) {
                if (segment.is(PLB)) {
                    takeAdjustments(segment);
                }
            }
        }
        hand.clear();
    }

    private @Nullable Remittance readHeading() {
        try {
            RemittanceHeading heading = new RemittanceHeading(opening);
            if (!hand.isEmpty()) {
                for (SegmentView segment : hand.segments()) {
                    heading.take(segment);
                }
            }
            return heading.remittance(List.of(), List.of());
        } catch (UnreadableTransactionException e) {
            listener.unread(Unread.of(Unread.Part.SET, opening.segments().getFirst(), e));
            return null;
        }
    }

    private void endClaim() {
        stage = Stage.BETWEEN;
        long number = hand.first().number();
        Remittance.Claim claim = readClaim();
        hand.clear();
        if (claim != null) {
            listener.remitted(claim, number);
        }
    }

    private Remittance.@Nullable Claim readClaim() {
        try {
            return RemittedClaimReader.read(hand.segments());
        } catch (UnreadableTransactionException e) {
            listener.unread(Unread.of(Unread.Part.REMITTED_CLAIM, hand.first(), e));
            return null;
        }
    }

    private void takeAdjustments(SegmentView plb) {
        LocalDate date = paymentDate;
        if (date == null) {
            return;
        }
        List<ProviderAdjustment> found;
        try {
            found = RemittanceHeading.adjustments(plb, date);
        } catch (UnreadableTransactionException e) {
            listener.unread(Unread.of(Unread.Part.PROVIDER_ADJUSTMENT, plb, e));
            return;
        }
        found.forEach(adjustment -> listener.adjusted(adjustment, plb.number()));
    }
}
