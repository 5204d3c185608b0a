package org.almoner.claims;

import org.almoner.claims.Eligibility.Inquiry;
import org.almoner.x12.Envelope;

/**
 * Writes the question of a 270 005010X279A1: one payer, one provider who asks, one subscriber, one
 * day. The guide has no submitter beside the provider, so the envelope says who sends.
 */
public final class Eligibility270 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X279A1";

    private Eligibility270() {}

    /**
     * Writes one interchange with one inquiry.
     *
     * @throws UnwritableClaimException when a required field is missing or cannot be carried; names
     *     the inquiry's trace number and the field
     */
    public static String write(
            Inquiry inquiry, Envelope envelope, long groupControl, String setControl) {
        SegmentPen pen = new SegmentPen(envelope);
        pen.writing(inquiry.trace());
        return pen.onlySet(
                "HS",
                groupControl,
                "270",
                setControl,
                GUIDE,
                () -> {
                    pen.question("0022", inquiry.trace(), envelope.at());
                    writeSourceAndReceiver(pen, inquiry);
                    writeSubscriber(pen, inquiry);
                });
    }

    private static void writeSourceAndReceiver(SegmentPen pen, Inquiry inquiry) {
        pen.level(0, "20", true);
        pen.payer("PR", inquiry.payer());
        pen.level(1, "21", true);
        pen.provider("1P", inquiry.provider(), "the provider's");
    }

    private static void writeSubscriber(SegmentPen pen, Inquiry inquiry) {
        pen.level(2, "22", false);
        pen.segment("TRN")
                .add("1")
                .add(inquiry.trace().strip())
                .add(originator(inquiry.provider()))
                .end();
        String memberId = pen.identifier(inquiry.memberId(), "the member id");
        pen.person("IL", inquiry.person(), memberId, "the subscriber's");
        if (inquiry.person().birthDate() != null) {
            pen.segment("DMG")
                    .add("D8")
                    .date(inquiry.person().birthDate())
                    .add(gender(inquiry))
                    .end();
        }
        pen.date("291", inquiry.serviceDate());
        if (inquiry.serviceTypes().isEmpty()) {
            pen.segment("EQ").add("30").end();
        }
        for (String serviceType : inquiry.serviceTypes()) {
            pen.segment("EQ").add(pen.need(serviceType, "a service type", 2)).end();
        }
    }

    /** TRN03: 1 and a tax id, or 9 and nine digits of our own choice, here of the NPI. */
    private static String originator(ProfessionalClaim.Provider provider) {
        String taxId = provider.taxId();
        return taxId != null && taxId.length() == 9
                ? "1" + taxId
                : "9" + provider.npi().substring(1);
    }

    /** A 270 knows only F and M. */
    private static String gender(Inquiry inquiry) {
        String gender = inquiry.person().gender();
        return gender == null || gender.equals("U") ? "" : gender;
    }
}
