package org.almoner.claims;

import org.almoner.claims.Eligibility.Answer;
import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Eligibility.OtherCoverage;
import org.almoner.claims.Eligibility.Rejection;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a 271 005010X279A1 into one answer: whatever levels it uses, a dependent's benefits and the
 * subscriber's come together. Unknown segments are passed over.
 */
public final class Eligibility271 {

    private final List<Benefit> benefits = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<OtherCoverage> others = new ArrayList<>();
    private String trace = "";
    private final Span inForce = new Span();
    private final Span ended = new Span();
    private @Nullable BenefitReader benefit;
    private boolean isActive;
    private @Nullable String planName;
    private String place = "The payer";

    /** From when to when somebody is covered, as far as it was said. */
    private static final class Span {
        private @Nullable LocalDate begin;
        private @Nullable LocalDate end;

        /**
         * 291 and 346 to 349 say from when to when; the plan's own dates win over the day asked
         * about.
         */
        void take(Segment dtp, boolean isOfBenefit) {
            LocalDate before = begin;
            switch (dtp.element(1)) {
                case "346", "348", "356" -> begin = earlier(before, SegmentValues.firstDay(dtp));
                case "347", "349", "357" -> end = SegmentValues.lastDay(dtp);
                case "291", "307" -> {
                    if (dtp.element(2).equals("RD8")) {
                        begin = earlier(before, SegmentValues.firstDay(dtp));
                        end = end == null ? SegmentValues.lastDay(dtp) : end;
                    } else if (before == null && !isOfBenefit) {
                        begin = SegmentValues.firstDay(dtp);
                    }
                }
                default -> {
                    // Dates of other events.
                }
            }
        }

        private static LocalDate earlier(@Nullable LocalDate before, LocalDate now) {
            return before == null || now.isBefore(before) ? now : before;
        }
    }

    /** One EB with the loop that follows it, while it is being read. */
    private static final class BenefitReader {
        private final Segment eb;
        private final List<String> messages = new ArrayList<>();
        private @Nullable String memberId;
        private @Nullable Segment otherPayer;
        private final BenefitDetailReader detail;
        private boolean isNamedLoop;

        BenefitReader(Segment eb) {
            this.eb = eb;
            this.detail = new BenefitDetailReader(eb);
        }
    }

    private Eligibility271() {}

    /**
     * Reads one transaction set.
     *
     * @throws UnreadableTransactionException when it is no 271, or an amount or a date is none
     */
    public static Answer read(TransactionSet set) {
        if (!set.id().equals("271")) {
            throw UnreadableTransactionException.of(set, "it is no 271");
        }
        Eligibility271 reader = new Eligibility271();
        set.segments().forEach(reader::take);
        reader.closeBenefit();
        return new Answer(
                reader.trace,
                reader.isActive,
                reader.planName,
                reader.known(reader.inForce.begin, reader.ended.begin),
                reader.known(reader.inForce.end, reader.ended.end),
                reader.benefits,
                reader.rejections,
                reader.others);
    }

    private void take(Segment segment) {
        BenefitReader open = benefit;
        if (open != null && !segment.id().equals("HL") && !segment.id().equals("EB")) {
            open.detail.take(segment);
        }
        switch (segment.id()) {
            case "HL" -> {
                closeBenefit();
                place = place(segment.element(3));
            }
            case "TRN" -> {
                // TRN01 = 2 returns our own number; 1 is a number of the payer's.
                if (segment.element(1).equals("2") || trace.isEmpty()) {
                    trace = segment.element(2);
                }
            }
            case "AAA" -> {
                Rejection rejection = rejection(segment);
                rejections.add(rejection);
                if (open != null) {
                    open.detail.refuse(rejection);
                }
            }
            case "EB" -> {
                closeBenefit();
                benefit = new BenefitReader(segment);
            }
            case "DTP" -> takeDate(segment);
            default -> {
                if (benefit != null) {
                    takeForBenefit(benefit, segment);
                }
            }
        }
    }

    private static void takeForBenefit(BenefitReader reader, Segment segment) {
        switch (segment.id()) {
            case "MSG" -> reader.messages.add(segment.element(1));
            case "LS" -> reader.isNamedLoop = true;
            case "LE" -> reader.isNamedLoop = false;
            case "REF" -> {
                if (!reader.isNamedLoop && segment.element(1).equals("1W")) {
                    reader.memberId = SegmentValues.text(segment, 2);
                }
            }
            case "NM1" -> {
                boolean isPayer =
                        switch (segment.element(1)) {
                            case "PR", "PRP", "SEP", "TTP", "VER", "GP", "P5" -> true;
                            default -> false;
                        };
                if (isPayer && reader.otherPayer == null) {
                    reader.otherPayer = segment;
                }
            }
            default -> {
                // What else is said of the benefit goes into its detail.
            }
        }
    }

    /**
     * Dates beside the person, or under an EB that says whether there is coverage. Those of limits
     * and of other payers are their own.
     */
    private void takeDate(Segment dtp) {
        BenefitReader open = benefit;
        if (open == null) {
            inForce.take(dtp, false);
        } else if (!open.isNamedLoop) {
            switch (open.eb.element(1)) {
                case "1", "2", "3", "4", "5" -> inForce.take(dtp, true);
                case "6", "7", "8" -> ended.take(dtp, true);
                default -> {
                    // What else is said of the benefit goes into its detail.
                }
            }
        }
    }

    /** What ended says something only where nothing is in force. */
    private @Nullable LocalDate known(@Nullable LocalDate current, @Nullable LocalDate past) {
        return current == null && !isActive ? past : current;
    }

    private void closeBenefit() {
        BenefitReader done = benefit;
        if (done == null) {
            return;
        }
        benefit = null;
        Segment eb = done.eb;
        String information = eb.element(1);
        Segment other = done.otherPayer;
        if (information.equals("R")) {
            others.add(
                    new OtherCoverage(
                            other == null ? "" : other.element(3),
                            other == null ? null : SegmentValues.text(other, 9),
                            done.memberId,
                            done.messages));
        }
        if (isActiveCoverage(information)) {
            isActive = true;
            planName = planName == null ? SegmentValues.text(eb, 5) : planName;
        }
        List<String> serviceTypes = eb.repetitions(3);
        if (serviceTypes.isEmpty()) {
            benefits.add(benefit(done, null));
        }
        for (String serviceType : serviceTypes) {
            benefits.add(benefit(done, serviceType));
        }
    }

    /** EB01: 1 to 4 are kinds of active coverage; 5 is still being looked into. */
    private static boolean isActiveCoverage(String information) {
        return switch (information) {
            case "1", "2", "3", "4" -> true;
            default -> false;
        };
    }

    private static Benefit benefit(BenefitReader reader, @Nullable String serviceType) {
        Segment eb = reader.eb;
        return new Benefit(
                eb.element(1),
                SegmentValues.text(eb, 2),
                serviceType,
                SegmentValues.text(eb, 4),
                SegmentValues.text(eb, 6),
                SegmentValues.money(eb, 7),
                basisPoints(eb),
                switch (eb.element(12)) {
                    case "Y" -> Boolean.TRUE;
                    case "N" -> Boolean.FALSE;
                    default -> null;
                },
                reader.messages,
                reader.detail.detail());
    }

    /** EB08 is a share of one, such as {@code .2}; kept as 2000 ten-thousandths. */
    private static @Nullable Integer basisPoints(Segment eb) {
        String share = SegmentValues.text(eb, 8);
        if (share == null) {
            return null;
        }
        try {
            return new BigDecimal(share).movePointRight(4).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw UnreadableTransactionException.at(
                    eb, 8, "holds no share in hundredths of a percent");
        }
    }

    private Rejection rejection(Segment aaa) {
        String reason = aaa.element(3);
        return new Rejection(
                reason,
                aaa.element(4),
                "%s could not answer: %s".formatted(place, RejectionWords.reason(reason))
                        + RejectionWords.followUp(aaa.element(4)));
    }

    private static String place(String level) {
        return switch (level) {
            case "21" -> "The payer, looking for the provider,";
            case "22" -> "The payer, looking for the subscriber,";
            case "23" -> "The payer, looking for the dependent,";
            default -> "The payer";
        };
    }
}
