package org.almoner.payer;

import org.almoner.x12.Delimiters;
import org.almoner.x12.Envelope;
import org.almoner.x12.Segment;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.X12Writer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Answers a 270 with a 271 005010X279A1: covered or not, and what the member still owes. */
final class EligibilityDesk {

    private static final String GUIDE = "005010X279A1";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final ClaimBook book;
    private final X12Writer out;
    private final Envelope envelope;
    private final LocalDate today;

    private EligibilityDesk(ClaimBook book, Envelope envelope) {
        this.book = book;
        this.envelope = envelope;
        this.out = new X12Writer(envelope, Delimiters.STANDARD);
        this.today = envelope.at().toLocalDate();
    }

    /** One answer for each question, each in a set of its own. */
    static String answer(ClaimBook book, List<Inquiry> inquiries, Envelope envelope) {
        var desk = new EligibilityDesk(book, envelope);
        desk.out.beginGroup("HB", envelope.interchangeControl(), GUIDE);
        int number = 0;
        for (Inquiry inquiry : inquiries) {
            number++;
            desk.out.beginSet("271", "%04d".formatted(number), GUIDE);
            desk.answer(inquiry);
            desk.out.endSet();
        }
        desk.out.endGroup();
        return desk.out.finish();
    }

    private void answer(Inquiry inquiry) {
        out.segment("BHT")
                .add("0022")
                .add("11")
                .add(Echo.clean(inquiry.reference(), 50))
                .date(today)
                .add(TIME.format(envelope.at()))
                .end();
        Optional<SimulatedPayer> payer = SimulatedPayer.find(inquiry.payerId());
        out.segment("HL").add("1").skip(1).add("20").add(payer.isPresent() ? "1" : "0").end();
        if (payer.isEmpty()) {
            writeName("PR", "2", inquiry.payerName(), "", "PI", inquiry.payerId());
            out.segment("AAA").add("N").skip(1).add("79").add("C").end();
            return;
        }
        writeName("PR", "2", payer.get().name(), "", "PI", payer.get().id());
        boolean known = Npi.isValid(inquiry.receiverNpi());
        out.segment("HL").add("2").add("1").add("21").add(known ? "1" : "0").end();
        writeName("1P", "2", inquiry.receiverName(), "", "XX", inquiry.receiverNpi());
        if (!known) {
            out.segment("AAA").add("N").skip(1).add("43").add("C").end();
            return;
        }
        writeSubscriber(payer.get(), inquiry);
    }

    private void writeSubscriber(SimulatedPayer payer, Inquiry inquiry) {
        ReceivedClaim.Person dependent = inquiry.dependent();
        Optional<String> rejection = rejection(payer, inquiry);
        boolean endsHere = dependent == null || rejection.isPresent();
        out.segment("HL").add("3").add("2").add("22").add(endsHere ? "0" : "1").end();
        if (endsHere) {
            writeTrace(inquiry.trace());
        }
        ReceivedClaim.Person subscriber = inquiry.subscriber();
        writeName(
                "IL", "1", subscriber.lastName(), subscriber.firstName(), "MI", inquiry.memberId());
        if (rejection.isPresent()) {
            out.segment("AAA").add("N").skip(1).add(rejection.get()).add("C").end();
            return;
        }
        if (dependent == null) {
            book.members().remember(inquiry.memberId(), subscriber);
            writeDemographics(subscriber.birthDate(), inquiry.gender());
        } else {
            out.segment("HL").add("4").add("3").add("23").add("0").end();
            writeTrace(inquiry.trace());
            writeName("03", "1", dependent.lastName(), dependent.firstName(), "", "");
            writeDemographics(dependent.birthDate(), inquiry.gender());
        }
        LocalDate asked = inquiry.day();
        writeBenefits(payer, inquiry.memberId(), asked == null ? today : asked);
    }

    /** AAA03: why there is no answer. */
    private Optional<String> rejection(SimulatedPayer payer, Inquiry inquiry) {
        if (inquiry.memberId().isEmpty()) {
            return Optional.of("72");
        }
        if (!MemberIds.isKnown(payer.id(), inquiry.memberId())) {
            return Optional.of("75");
        }
        if (inquiry.dependent() != null) {
            return Optional.empty();
        }
        if (inquiry.subscriber().birthDate() == null) {
            return Optional.of("58");
        }
        return switch (book.members().compare(inquiry.memberId(), inquiry.subscriber())) {
            case SAME -> Optional.empty();
            case OTHER_BIRTH_DATE -> Optional.of("71");
            case OTHER_NAME -> Optional.of("73");
        };
    }

    private void writeBenefits(SimulatedPayer payer, String memberId, LocalDate day) {
        MemberPlan plan = MemberPlan.of(payer, memberId, day);
        boolean active = plan.covers(day);
        SegmentBuilder period = out.segment("DTP");
        LocalDate end = plan.end();
        if (end == null) {
            period.add("346").add("D8").date(plan.begin()).end();
        } else {
            String range =
                    DateTimeFormatter.BASIC_ISO_DATE.format(plan.begin())
                            + "-"
                            + DateTimeFormatter.BASIC_ISO_DATE.format(end);
            period.add("291").add("RD8").add(range).end();
        }
        out.segment("EB")
                .add(active ? "1" : "6")
                .skip(1)
                .add("30")
                .add(insuranceType(payer))
                .add(plan.name())
                .end();
        if (!active) {
            return;
        }
        MemberYear year =
                MemberYear.of(payer, memberId, day, book.listInForce(payer.id(), memberId));
        out.segment("EB")
                .add("1")
                .skip(1)
                .add("98")
                .add(insuranceType(payer))
                .add(plan.name())
                .end();
        if (plan.deductibleCents() > 0) {
            writeAmount("C", "30", "23", plan.deductibleCents());
            writeAmount("C", "30", "29", year.deductibleLeftCents());
        }
        if (plan.outOfPocketMaxCents() > 0) {
            writeAmount("G", "30", "23", plan.outOfPocketMaxCents());
            writeAmount("G", "30", "29", year.outOfPocketLeftCents());
        }
        writeAmount("B", "98", "27", plan.visitCopayCents());
        writeShare(plan.coinsuranceBasisPoints());
        MemberPlan.OtherPayer other = plan.otherPayer();
        if (other != null) {
            writeOtherPayer(other);
        }
    }

    private void writeAmount(String information, String service, String period, long cents) {
        out.segment("EB")
                .add(information)
                .add("IND")
                .add(service)
                .skip(2)
                .add(period)
                .cents(cents)
                .skip(4)
                .add("Y")
                .end();
    }

    /** EB08 is a share of one: 20% is .2, which has the digits of cents in an amount. */
    private void writeShare(int basisPoints) {
        out.segment("EB")
                .add("A")
                .add("IND")
                .add("30")
                .skip(2)
                .add("27")
                .skip(1)
                .cents(basisPoints / 100)
                .skip(3)
                .add("Y")
                .end();
    }

    private void writeOtherPayer(MemberPlan.OtherPayer other) {
        out.segment("EB").add("R").skip(1).add("30").end();
        out.segment("LS").add("2120").end();
        writeName("PRP", "2", other.name(), "", "PI", other.id());
        out.segment("LE").add("2120").end();
    }

    private void writeTrace(@Nullable Segment trace) {
        if (trace != null) {
            out.segment("TRN")
                    .add("2")
                    .add(Echo.clean(trace.element(2), 50))
                    .add(Echo.clean(trace.element(3), 10))
                    .end();
        }
    }

    private void writeDemographics(@Nullable LocalDate birthDate, String gender) {
        if (birthDate != null) {
            out.segment("DMG").add("D8").date(birthDate).add(Echo.clean(gender, 1)).end();
        }
    }

    private void writeName(
            String entity,
            String type,
            String name,
            String firstName,
            String qualifier,
            String id) {
        out.segment("NM1")
                .add(entity)
                .add(type)
                .add(Echo.clean(name, 60))
                .add(Echo.clean(firstName, 35))
                .skip(3)
                .add(id.isEmpty() ? "" : qualifier)
                .add(Echo.clean(id))
                .end();
    }

    private static String insuranceType(SimulatedPayer payer) {
        return switch (payer.filingIndicator()) {
            case "MB" -> "MB";
            case "MC" -> "MC";
            case "WC" -> "WC";
            default -> "C1";
        };
    }
}
