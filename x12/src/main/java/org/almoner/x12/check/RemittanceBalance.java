package org.almoner.x12.check;

import org.almoner.x12.Amount;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

/**
 * An 835 proves itself three times (005010X221A1, section 1.10.2.1): for each line the charge less
 * the adjustments is what was paid, for each claim likewise, and the payment (BPR02) is the claims'
 * payments less the provider adjustments (PLB).
 */
final class RemittanceBalance implements Balance {

    private static final long BPR = Packed.pack("BPR");
    private static final long CLP = Packed.pack("CLP");
    private static final long CAS = Packed.pack("CAS");
    private static final long SVC = Packed.pack("SVC");
    private static final long PLB = Packed.pack("PLB");
    private static final long LX = Packed.pack("LX");

    private final Findings findings;
    private final Place claim = new Place();
    private final Place line = new Place();
    private final Place payment = new Place();
    private long lineCharges;
    private boolean linesWhole;
    private long claimsPaid;
    private long providerAdjusted;
    private boolean whole;
    private boolean debit;
    private long claims;

    RemittanceBalance(Findings findings) {
        this.findings = findings;
    }

    /** An open sum, and where to point when it does not come out. */
    private static final class Place {
        boolean open;
        boolean whole;
        long charge;
        long paid;
        long adjusted;
        long offset;
        long number;

        void begin(SegmentReader view, long charged, long given) {
            open = true;
            whole = charged != Amount.NONE && given != Amount.NONE;
            charge = charged;
            paid = given;
            adjusted = 0;
            offset = view.offset();
            number = view.number();
        }
    }

    @Override
    public void begin(SegmentReader st) {
        claim.open = false;
        line.open = false;
        payment.open = false;
        claimsPaid = 0;
        providerAdjusted = 0;
        whole = true;
        claims = 0;
    }

    @Override
    public void segment(SegmentReader view) {
        long id = view.packedId();
        if (id == CAS) {
            adjust(view);
        } else if (id == SVC) {
            closeLine();
            line.begin(view, view.cents(2), view.cents(3));
            lineCharges += line.whole ? line.charge : 0;
            linesWhole &= line.whole;
        } else if (id == CLP) {
            closeClaim();
            claims++;
            claim.begin(view, view.cents(3), view.cents(4));
            lineCharges = 0;
            linesWhole = true;
            claimsPaid += claim.whole ? claim.paid : 0;
            whole &= claim.whole;
        } else if (id == LX) {
            closeClaim();
        } else if (id == PLB) {
            closeClaim();
            providerAdjustments(view);
        } else if (id == BPR) {
            payment.begin(view, 0, view.cents(2));
            debit = view.element(3).equals("D");
        }
    }

    private void adjust(SegmentReader view) {
        for (int element = 3; element <= 18; element += 3) {
            if (!view.has(element)) {
                continue;
            }
            long cents = view.cents(element);
            if (line.open) {
                line.whole &= cents != Amount.NONE;
                line.adjusted += cents == Amount.NONE ? 0 : cents;
            }
            if (claim.open) {
                claim.whole &= cents != Amount.NONE;
                claim.adjusted += cents == Amount.NONE ? 0 : cents;
            }
        }
    }

    private void providerAdjustments(SegmentReader view) {
        for (int element = 4; element <= 14; element += 2) {
            if (view.has(element)) {
                long cents = view.cents(element);
                whole &= cents != Amount.NONE;
                providerAdjusted += cents == Amount.NONE ? 0 : cents;
            }
        }
    }

    private void closeLine() {
        if (line.open && line.whole && line.charge - line.adjusted != line.paid) {
            report(
                    line,
                    "SVC",
                    3,
                    "The line does not balance: charged %s less adjusted %s is not the paid %s."
                            .formatted(
                                    Amount.write(line.charge),
                                    Amount.write(line.adjusted),
                                    Amount.write(line.paid)),
                    Level.ERROR);
        }
        line.open = false;
    }

    private void closeClaim() {
        boolean hadLines = line.open;
        closeLine();
        if (claim.open && claim.whole && claim.charge - claim.adjusted != claim.paid) {
            report(
                    claim,
                    "CLP",
                    4,
                    "The claim does not balance: charged %s less adjusted %s is not the paid %s."
                            .formatted(
                                    Amount.write(claim.charge),
                                    Amount.write(claim.adjusted),
                                    Amount.write(claim.paid)),
                    Level.ERROR);
        }
        if (claim.open && hadLines && linesWhole && claim.whole && lineCharges != claim.charge) {
            report(
                    claim,
                    "CLP",
                    3,
                    "The lines' charges make %s, the claim's is %s."
                            .formatted(Amount.write(lineCharges), Amount.write(claim.charge)),
                    Level.WARNING);
        }
        claim.open = false;
    }

    @Override
    public void end() {
        closeClaim();
        long proved = claimsPaid - providerAdjusted;
        boolean equal = proved == payment.paid || (debit && proved == -payment.paid);
        if (payment.open && payment.whole && whole && !equal) {
            report(
                    payment,
                    "BPR",
                    2,
                    "The payment of %s is not the claims' %s less the provider adjustments of %s."
                            .formatted(
                                    Amount.write(payment.paid),
                                    Amount.write(claimsPaid),
                                    Amount.write(providerAdjusted)),
                    Level.ERROR);
        }
    }

    @Override
    public long claims() {
        return claims;
    }

    private void report(Place place, String segment, int element, String message, Level level) {
        findings.accept(
                new X12Finding(
                        level,
                        3,
                        place.offset,
                        place.number,
                        "",
                        segment,
                        element,
                        0,
                        "",
                        message));
    }
}
