package org.almoner.payer;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One question of a 270.
 *
 * @param reference BHT03
 * @param trace the TRN that came with the question; null when none did
 * @param receiverName NM103 of loop 2100B
 * @param receiverNpi NM109 of loop 2100B
 * @param gender DMG03
 * @param day DTP*291; null asks about today
 * @param dependent the patient when it is not the subscriber
 */
record Inquiry(
        String reference,
        String payerId,
        String payerName,
        String receiverName,
        String receiverNpi,
        @Nullable Segment trace,
        ReceivedClaim.Person subscriber,
        String memberId,
        String gender,
        @Nullable LocalDate day,
        ReceivedClaim.@Nullable Person dependent) {

    /** The questions of one 270 in the order in which they were asked. */
    static List<Inquiry> read(TransactionSet set) {
        return new Reader().read(set);
    }

    /** Walks the levels: 20 payer, 21 receiver, 22 subscriber, 23 dependent. */
    private static final class Reader {

        private final List<Inquiry> inquiries = new ArrayList<>();
        private String level = "";
        private String reference = "";
        private String payerId = "";
        private String payerName = "";
        private String receiverName = "";
        private String receiverNpi = "";
        private boolean open;
        private @Nullable Segment trace;
        private ReceivedClaim.Person subscriber = new ReceivedClaim.Person("", "", null);
        private ReceivedClaim.@Nullable Person dependent;
        private String memberId = "";
        private String gender = "";
        private @Nullable LocalDate day;

        List<Inquiry> read(TransactionSet set) {
            set.segments().forEach(this::take);
            close();
            return List.copyOf(inquiries);
        }

        private void take(Segment segment) {
            switch (segment.id()) {
                case "BHT" -> reference = segment.element(3);
                case "HL" -> enter(segment.element(3));
                case "TRN" -> trace = segment;
                case "NM1" -> takeName(segment);
                case "DMG" -> {
                    gender = segment.element(3);
                    takeBirthDate(X12Dates.find(segment.element(2)).orElse(null));
                }
                case "DTP" -> {
                    if (segment.element(1).equals("291")) {
                        day = X12Dates.find(segment.element(3)).orElse(null);
                    }
                }
                default -> {
                    // Whatever is asked for, the whole plan is answered.
                }
            }
        }

        private void enter(String code) {
            boolean isAnotherChild = code.equals("23") && dependent != null;
            if (!code.equals("23") || isAnotherChild) {
                close();
            }
            level = code;
            if (code.equals("22")) {
                subscriber = new ReceivedClaim.Person("", "", null);
                memberId = "";
            }
            if (code.equals("22") || isAnotherChild) {
                open = true;
                trace = null;
                dependent = null;
                gender = "";
                day = null;
            }
        }

        private void takeName(Segment name) {
            switch (level) {
                case "20" -> {
                    payerName = name.element(3);
                    payerId = name.element(9);
                }
                case "21" -> {
                    receiverName = name.element(3);
                    receiverNpi = name.element(9);
                }
                case "22" -> {
                    subscriber = new ReceivedClaim.Person(name.element(3), name.element(4), null);
                    memberId = name.element(9);
                }
                case "23" ->
                        dependent =
                                new ReceivedClaim.Person(name.element(3), name.element(4), null);
                default -> {
                    // A name outside every level belongs to nobody.
                }
            }
        }

        private void takeBirthDate(@Nullable LocalDate birth) {
            ReceivedClaim.Person child = dependent;
            if (child != null) {
                dependent = new ReceivedClaim.Person(child.lastName(), child.firstName(), birth);
            } else {
                subscriber =
                        new ReceivedClaim.Person(
                                subscriber.lastName(), subscriber.firstName(), birth);
            }
        }

        private void close() {
            if (!open) {
                return;
            }
            open = false;
            inquiries.add(
                    new Inquiry(
                            reference,
                            payerId,
                            payerName,
                            receiverName,
                            receiverNpi,
                            trace,
                            subscriber,
                            memberId,
                            gender,
                            day,
                            dependent));
        }
    }
}
