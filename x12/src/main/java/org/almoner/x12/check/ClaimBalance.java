package org.almoner.x12.check;

import org.almoner.x12.Amount;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An 837's sums (005010X222A1, section 1.4.4; X223 and X224 likewise): the claim's charge is its
 * lines', and what another payer paid and adjusted makes up the charge, for a line (SVD02 and its
 * CAS) and for the claim (AMT*D and every CAS of that payer).
 */
final class ClaimBalance implements Balance {

    private static final long CLM = Packed.pack("CLM");
    private static final long HL = Packed.pack("HL");
    private static final long LX = Packed.pack("LX");
    private static final long SV1 = Packed.pack("SV1");
    private static final long SV2 = Packed.pack("SV2");
    private static final long SV3 = Packed.pack("SV3");
    private static final long SBR = Packed.pack("SBR");
    private static final long CAS = Packed.pack("CAS");
    private static final long AMT = Packed.pack("AMT");
    private static final long NM1 = Packed.pack("NM1");
    private static final long SVD = Packed.pack("SVD");
    private static final long PAYER = Packed.pack("PR");
    private static final long PAYER_PAID = Packed.pack("D");
    private static final int PAYERS_MOST = 10;

    private final Findings findings;
    private final Map<String, OtherPayer> payers = new LinkedHashMap<>();
    private final Map<String, long[]> decisions = new LinkedHashMap<>();
    private OtherPayer payer = new OtherPayer();

    /** Before 5010, which has no ST03, an SVD01 could be another of the payer's numbers. */
    private boolean namesGuide;

    private boolean claimOpen;
    private boolean whole;
    private long charge;
    private long offset;
    private long number;
    private boolean hasLines;
    private long lineCharges;

    private boolean insideOther;
    private boolean strangers;
    private boolean lineOpen;
    private boolean lineWhole;
    private long lineCharge;
    private long lineOffset;
    private long lineNumber;
    private String decidedBy = "";
    private long claims;

    ClaimBalance(Findings findings) {
        this.findings = findings;
    }

    /** One loop 2320: what a payer before us paid and adjusted on the claim as a whole. */
    private static final class OtherPayer {
        boolean paidKnown;
        boolean whole = true;
        long paid;
        long adjusted;
        boolean decidedLines;
    }

    @Override
    public void begin(SegmentReader st) {
        claimOpen = false;
        claims = 0;
        namesGuide = st.has(3);
    }

    @Override
    public void segment(SegmentReader view) {
        long id = view.packedId();
        if (id == CLM) {
            closeClaim();
            openClaim(view);
        } else if (!claimOpen) {
            return;
        } else if (id == HL) {
            closeClaim();
        } else if (id == LX) {
            closeLine();
            openLine(view);
        } else if (id == SV1 || id == SV3) {
            charge(view, 2);
        } else if (id == SV2) {
            charge(view, 3);
        } else if (lineOpen) {
            decision(view, id);
        } else {
            otherPayer(view, id);
        }
    }

    private void openClaim(SegmentReader view) {
        claims++;
        claimOpen = true;
        charge = view.cents(2);
        whole = charge != Amount.NONE;
        offset = view.offset();
        number = view.number();
        hasLines = false;
        lineCharges = 0;
        insideOther = false;
        strangers = false;
        payers.clear();
    }

    private void openLine(SegmentReader view) {
        lineOpen = true;
        lineWhole = true;
        lineCharge = Amount.NONE;
        lineOffset = view.offset();
        lineNumber = view.number();
        decidedBy = "";
        decisions.clear();
    }

    private void charge(SegmentReader view, int element) {
        hasLines = true;
        lineCharge = view.cents(element);
        whole &= lineCharge != Amount.NONE;
        lineCharges += lineCharge == Amount.NONE ? 0 : lineCharge;
    }

    private void otherPayer(SegmentReader view, long id) {
        if (id == SBR) {
            insideOther = true;
            payer = new OtherPayer();
        } else if (!insideOther) {
            return;
        } else if (id == CAS) {
            payer.adjusted += adjusted(view, payer);
        } else if (id == AMT && view.packed(1) == PAYER_PAID) {
            payer.paid = view.cents(2);
            payer.paidKnown = payer.paid != Amount.NONE;
        } else if (id == NM1 && view.packed(1) == PAYER && payers.size() < PAYERS_MOST) {
            payers.put(view.element(9), payer);
        }
    }

    private static long adjusted(SegmentReader view, OtherPayer by) {
        long sum = 0;
        for (int element = 3; element <= 18; element += 3) {
            if (view.has(element)) {
                long cents = view.cents(element);
                by.whole &= cents != Amount.NONE;
                sum += cents == Amount.NONE ? 0 : cents;
            }
        }
        return sum;
    }

    private void decision(SegmentReader view, long id) {
        if (id == SVD) {
            decidedBy = view.element(1);
            long paid = view.cents(2);
            lineWhole &= paid != Amount.NONE;
            OtherPayer by = payers.get(decidedBy);
            if (by == null) {
                stranger(view);
            } else {
                by.decidedLines = true;
                long[] sum = decisions.computeIfAbsent(decidedBy, payerId -> new long[1]);
                sum[0] += paid == Amount.NONE ? 0 : paid;
            }
        } else if (id == CAS) {
            OtherPayer by = payers.get(decidedBy);
            long[] sum = decisions.get(decidedBy);
            if (by != null && sum != null) {
                long cents = adjusted(view, by);
                by.adjusted += cents;
                sum[0] += cents;
            }
        }
    }

    /** Whose decision it is stays open, so that no sum of another payer can be proved. */
    private void stranger(SegmentReader view) {
        strangers = true;
        if (namesGuide) {
            findings.at(
                    view,
                    Level.ERROR,
                    4,
                    "",
                    1,
                    0,
                    "I12",
                    "SVD01 is the number of none of the other payers that the claim names"
                            + " (NM109 in loop 2330B).");
        }
    }

    private void closeLine() {
        if (lineOpen && lineWhole && lineCharge != Amount.NONE) {
            decisions.forEach((payerId, sum) -> {
                if (sum[0] != lineCharge) {
                    report(
                            lineOffset,
                            lineNumber,
                            "SVD",
                            2,
                            ("The line's charge of %s is not what the other payer paid"
                                            + " and adjusted on it, %s.")
                                    .formatted(Amount.write(lineCharge), Amount.write(sum[0])));
                }
            });
        }
        lineOpen = false;
    }

    private void closeClaim() {
        closeLine();
        if (claimOpen && whole) {
            if (hasLines && lineCharges != charge) {
                report(
                        offset,
                        number,
                        "CLM",
                        2,
                        "The claim's charge of %s is not its lines', %s."
                                .formatted(Amount.write(charge), Amount.write(lineCharges)));
            }
            if (!strangers) {
                payers.values().forEach(this::provePayer);
            }
        }
        claimOpen = false;
    }

    private void provePayer(OtherPayer by) {
        boolean said = by.paidKnown && by.whole && (by.decidedLines || by.adjusted != 0);
        if (said && by.paid + by.adjusted != charge) {
            report(
                    offset,
                    number,
                    "CLM",
                    2,
                    "The claim's charge of %s is not what another payer paid, %s, and adjusted, %s."
                            .formatted(
                                    Amount.write(charge),
                                    Amount.write(by.paid),
                                    Amount.write(by.adjusted)));
        }
    }

    @Override
    public void end() {
        closeClaim();
    }

    @Override
    public long claims() {
        return claims;
    }

    private void report(long at, long segmentNumber, String segment, int element, String message) {
        findings.accept(
                new X12Finding(
                        Level.ERROR, 3, at, segmentNumber, "", segment, element, 0, "", message));
    }
}
