package org.almoner.claims;

import org.almoner.claims.ClaimStatus.Inquiry;
import org.almoner.x12.Envelope;

/** Writes a 276 005010X212 that asks about one claim. */
public final class ClaimStatus276 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X212";

    private ClaimStatus276() {}

    /**
     * Writes one interchange with one inquiry.
     *
     * @throws UnwritableClaimException when something is missing or cannot be carried; names the
     *     inquiry's trace number and the field
     */
    public static String write(
            Inquiry inquiry, Envelope envelope, long groupControl, String setControl) {
        SegmentPen pen = new SegmentPen(envelope);
        pen.writing(inquiry.trace());
        return pen.onlySet(
                "HR",
                groupControl,
                "276",
                setControl,
                GUIDE,
                () -> {
                    pen.question("0010", inquiry.trace(), envelope.at());
                    writeParties(pen, inquiry);
                    writeClaim(pen, inquiry);
                });
    }

    private static void writeParties(SegmentPen pen, Inquiry inquiry) {
        pen.level(0, "20", true);
        pen.payer("PR", inquiry.payer());
        pen.level(1, "21", true);
        pen.segment("NM1")
                .add("41")
                .add("2")
                .add(pen.need(inquiry.receiverName(), "the receiver's name", 60))
                .skip(4)
                .add("46")
                .add(pen.identifier(inquiry.receiverId(), "the receiver's identifier"))
                .end();
        pen.level(2, "19", true);
        pen.provider("1P", inquiry.provider(), "the provider's");
        pen.level(3, "22", false);
        pen.demographics(inquiry.subscriber(), "the subscriber's");
        String memberId = pen.identifier(inquiry.memberId(), "the member id");
        pen.person("IL", inquiry.subscriber(), memberId, "the subscriber's");
    }

    private static void writeClaim(SegmentPen pen, Inquiry inquiry) {
        pen.segment("TRN").add("1").add(inquiry.trace().strip()).end();
        pen.reference("1K", inquiry.payerClaimNumber(), "the payer's claim number", 50);
        pen.reference("BLT", inquiry.billType(), "the type of bill", 50);
        pen.reference("EJ", inquiry.claimNumber(), "the claim number", 50);
        pen.segment("AMT").add("T3").cents(inquiry.charge().cents()).end();
        if (inquiry.to().isBefore(inquiry.from())) {
            throw pen.refusal("the last date of service", "is before the first");
        }
        pen.dates("472", inquiry.from(), inquiry.to());
    }
}
