package org.almoner.x12;

import static java.time.format.ResolverStyle.STRICT;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers one received interchange: the TA1 that speaks of its envelope, and the 999 005010X231A1
 * that accepts or rejects its transaction sets. It says what a check found; balances and external
 * code sets (SNIP types 3 and 5) have no word in a 999 and are answered by the application.
 */
public final class Acknowledger {

    /** TA105: the interchange was received before. */
    public static final String DUPLICATE_CONTROL_NUMBER = "025";

    private static final String NO_ERROR = "000";

    /** TA105. */
    private static final String INVALID_CONTENT = "024";

    /** ISA05 and ISA07 of a party whose identifier is of no registry. */
    private static final String MUTUALLY_DEFINED = "ZZ";

    /** Stands for a party that did not say who it is. */
    private static final String NOBODY = "UNKNOWN";

    private static final String SETS_IN_A_999 = "005010X231A1";

    /** Data element 447 has four places, so that loop 2010AA is said as 2010. */
    private static final int LOOP_PLACES = 4;

    /** Data elements 722 and 1528 have two places. */
    private static final int PLACES_MOST = 99;

    /** IK5 and AK9 have room for so many codes. */
    private static final int CODES_MOST = 5;

    /** ST01 of what answers. */
    private static final Set<String> ANSWERS = Set.of("999", "997");

    private static final DateTimeFormatter DATE_6 = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter TIME_4 = DateTimeFormatter.ofPattern("HHmm");

    /** IK304. */
    private static final Set<String> SEGMENT_CODES =
            Set.of("1", "2", "3", "4", "5", "6", "7", "8", "I4", "I6", "I7", "I8", "I9");

    /** IK403. */
    private static final Set<String> ELEMENT_CODES =
            Set.of(
                    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "13", "I10", "I11",
                    "I12", "I13", "I6", "I9");

    private final X12File file;
    private final Interchange interchange;
    private final List<X12Finding> findings;

    /**
     * @param interchange one of the file's
     * @param findings what a check found in the whole file, its envelopes included
     */
    public Acknowledger(X12File file, Interchange interchange, List<X12Finding> findings) {
        this.file = file;
        this.interchange = interchange;
        this.findings =
                findings.stream()
                        .sorted(Comparator.comparingLong(X12Finding::segmentNumber))
                        .toList();
    }

    /** Says only what reading found: nothing is held against a guide. */
    public static Acknowledger ofEnvelopes(X12File file, Interchange interchange) {
        return new Acknowledger(file, interchange, file.findings());
    }

    /** TA105: {@code 000} when the envelope is whole, else the first thing wrong with it. */
    public String interchangeNote() {
        if (!isControlNumber(interchange.control())) {
            return "018";
        }
        return Stream.concat(
                        findings(firstNumber(), lastNumber()).stream().map(Acknowledger::noteOf),
                        interchange.groups().stream().map(Acknowledger::noteOf))
                .filter(note -> !note.equals(NO_ERROR))
                .findFirst()
                .orElse(NO_ERROR);
    }

    /** Whether the envelope is whole; a bad set inside it is the 999's affair. */
    public boolean acceptsInterchange() {
        return interchangeNote().equals(NO_ERROR);
    }

    /**
     * A whole interchange that holds one TA1: accepted or rejected by {@link #interchangeNote()}.
     */
    public String ta1(Envelope envelope) {
        return ta1(envelope, interchangeNote());
    }

    /**
     * A TA1 with the given TA105; anything but {@code 000} rejects. An interchange that is taken
     * although its own day or hour (ISA09, ISA10) is none is accepted with errors.
     */
    public String ta1(Envelope envelope, String note) {
        boolean accepted = note.equals(NO_ERROR);
        String said = accepted ? noteOfMoment() : note;
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        out.segment("TA1")
                .add(echo(interchange.control(), 9, 9))
                .add(hasDate() ? interchange.isa().element(9) : DATE_6.format(envelope.at()))
                .add(hasTime() ? interchange.isa().element(10) : TIME_4.format(envelope.at()))
                .add(!accepted ? "R" : said.equals(NO_ERROR) ? "A" : "E")
                .add(said)
                .end();
        return out.finish();
    }

    /** TA105 of an interchange in which nothing else is wrong. */
    private String noteOfMoment() {
        return !hasDate() ? "014" : !hasTime() ? "015" : NO_ERROR;
    }

    /**
     * TA102 has to be a date, so that what is none is not said again: the answer's own day stands
     * in its place, and TA101 tells which interchange is meant.
     */
    private boolean hasDate() {
        return isMoment(interchange.isa().element(9), DATE_6.withResolverStyle(STRICT));
    }

    private boolean hasTime() {
        return isMoment(interchange.isa().element(10), TIME_4);
    }

    private static boolean isMoment(String text, DateTimeFormatter form) {
        try {
            form.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * Whether a TA1 is owed: the sender asked for one, or the interchange is not accepted. What
     * holds nothing but TA1s is never answered, or two parties would never fall silent.
     *
     * @param note TA105
     */
    public boolean owesInterchangeAnswer(String note) {
        boolean isAnswer =
                interchange.groups().isEmpty()
                        && !interchange.interchangeAcknowledgements().isEmpty();
        return !isAnswer && (interchange.isa().element(14).equals("1") || !note.equals(NO_ERROR));
    }

    /** Whether a 999 is owed: some group is not itself an acknowledgement. */
    public boolean owesFunctional() {
        return interchange.groups().stream().anyMatch(Acknowledger::isOwed);
    }

    /** A 999 or 997 is never acknowledged, nor is the group of one. */
    private static boolean isOwed(FunctionalGroup group) {
        boolean holdsAnswers =
                !group.sets().isEmpty()
                        && group.sets().stream().allMatch(set -> ANSWERS.contains(set.id()));
        return !holdsAnswers && !group.header().functionalId().strip().equals("FA");
    }

    /**
     * The envelope of the answer, from the receiver back to the sender. What of the received one
     * could not be written again is left out.
     *
     * @param control ISA13 of the answer
     */
    public Envelope envelope(long control, LocalDateTime at) {
        Segment isa = interchange.isa();
        return new Envelope(
                /* senderQualifier= */ qualifier(isa.element(7)),
                /* sender= */ party(interchange.receiver()),
                /* receiverQualifier= */ qualifier(isa.element(5)),
                /* receiver= */ party(interchange.sender()),
                control,
                at,
                false,
                interchange.usage().equals("T") ? "T" : "P");
    }

    private static String qualifier(String received) {
        String clean = Echo.clean(received, 2);
        return clean.length() == 2 ? clean : MUTUALLY_DEFINED;
    }

    private static String party(String received) {
        String clean = Echo.clean(received, 15).strip();
        return clean.length() < 2 ? NOBODY : clean;
    }

    /** Whether the 999 accepts this set. */
    public boolean accepts(TransactionSet set) {
        return setCodes(set).isEmpty();
    }

    /**
     * A whole interchange with one 999 for each group that is owed one.
     *
     * @throws IllegalStateException when none is, see {@link #owesFunctional()}
     */
    public String functional(Envelope envelope) {
        if (!owesFunctional()) {
            throw new IllegalStateException("an acknowledgement is never acknowledged");
        }
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        out.beginGroup("FA", envelope.interchangeControl(), SETS_IN_A_999);
        int number = 0;
        for (FunctionalGroup group : interchange.groups()) {
            if (!isOwed(group)) {
                continue;
            }
            number++;
            out.beginSet("999", "%04d".formatted(number), SETS_IN_A_999);
            writeGroup(out, group);
            out.endSet();
        }
        out.endGroup();
        return out.finish();
    }

    private void writeGroup(X12Writer out, FunctionalGroup group) {
        out.segment("AK1")
                .add(echo(group.header().functionalId(), 2, 2))
                .add(echo(group.header().control(), 1, 9))
                .add(echo(group.header().version(), 1, 12))
                .end();
        int accepted = 0;
        boolean warned = false;
        for (TransactionSet set : group.sets()) {
            warned |= !errorsOf(set).isEmpty();
            if (writeSet(out, set).isEmpty()) {
                accepted++;
            }
        }
        int received = group.sets().size();
        SegmentBuilder ak9 =
                out.segment("AK9")
                        .add(verdict(received, accepted, warned))
                        .add(String.valueOf(received))
                        .add(String.valueOf(received))
                        .add(String.valueOf(accepted));
        groupCodes(group).stream().distinct().limit(CODES_MOST).forEach(ak9::add);
        ak9.end();
    }

    private static String verdict(int received, int accepted, boolean warned) {
        if (accepted == received && received > 0) {
            return warned ? "E" : "A";
        }
        return accepted == 0 ? "R" : "P";
    }

    private List<String> writeSet(X12Writer out, TransactionSet set) {
        out.segment("AK2")
                .add(echo(set.id(), 3, 3))
                .add(echo(set.control(), 4, 9))
                .add(echo(set.segments().getFirst().element(3), 0, 35))
                .end();
        List<X12Finding> errors = errorsOf(set);
        X12Finding last = null;
        for (X12Finding error : errors) {
            if (!canBeSaid(error)) {
                continue;
            }
            if (last == null || !sameSegment(last, error) || error.element() == 0) {
                writeSegmentError(out, set, error);
            }
            if (error.element() > 0) {
                writeElementError(out, error);
            }
            last = error;
        }
        List<String> codes = setCodes(set);
        SegmentBuilder ik5 =
                out.segment("IK5").add(!codes.isEmpty() ? "R" : errors.isEmpty() ? "A" : "E");
        codes.stream().distinct().limit(CODES_MOST).forEach(ik5::add);
        ik5.end();
        return codes;
    }

    /** What has no place or no code in a 999 is heard in the verdict alone. */
    private static boolean canBeSaid(X12Finding error) {
        return error.segmentId().strip().length() >= 2
                && error.element() <= PLACES_MOST
                && error.component() <= PLACES_MOST
                && (error.element() > 0 ? ELEMENT_CODES : SEGMENT_CODES).contains(error.code());
    }

    private static boolean sameSegment(X12Finding one, X12Finding other) {
        return one.element() > 0
                && one.segmentNumber() == other.segmentNumber()
                && one.segmentId().equals(other.segmentId())
                && one.loop().equals(other.loop());
    }

    private static void writeSegmentError(X12Writer out, TransactionSet set, X12Finding error) {
        long position = error.segmentNumber() - set.segments().getFirst().number() + 1;
        String loop = error.loop().substring(error.loop().lastIndexOf('/') + 1);
        out.segment("IK3")
                .add(error.segmentId())
                .add(String.valueOf(position))
                .add(loop.substring(0, Math.min(LOOP_PLACES, loop.length())))
                .add(error.element() > 0 ? "8" : error.code())
                .end();
    }

    private static void writeElementError(X12Writer out, X12Finding error) {
        String component = error.component() == 0 ? "" : String.valueOf(error.component());
        out.segment("IK4")
                .composite(String.valueOf(error.element()), component)
                .skip(1)
                .add(error.code())
                .end();
    }

    /** What a 999 has words for, in the order of the file. */
    private List<X12Finding> errorsOf(TransactionSet set) {
        return findingsOf(set).stream()
                .filter(f -> f.snip() != 3 && f.snip() != 5 && !f.code().isEmpty())
                .filter(f -> !f.segmentId().equals("SE") && !f.segmentId().isEmpty())
                .sorted(
                        Comparator.comparingLong(X12Finding::segmentNumber)
                                .thenComparingInt(X12Finding::element))
                .toList();
    }

    private List<X12Finding> findingsOf(TransactionSet set) {
        return findings(set.segments().getFirst().number(), set.segments().getLast().number());
    }

    /** IK502 and its siblings: why the set is rejected; empty when it is accepted. */
    private List<String> setCodes(TransactionSet set) {
        List<String> codes = new ArrayList<>();
        if (!set.segments().getLast().id().equals("SE")) {
            codes.add("2");
        }
        for (X12Finding finding : findingsOf(set)) {
            if (finding.segmentId().equals("SE") && finding.element() > 0) {
                codes.add(finding.code());
            }
        }
        if (errorsOf(set).stream().anyMatch(f -> f.level() == X12Finding.Level.ERROR)) {
            codes.add("5");
        }
        return codes;
    }

    /** AK905 and its siblings: what is wrong with the group's own envelope. */
    private List<String> groupCodes(FunctionalGroup group) {
        long first = group.header().gs().number();
        int at = interchange.groups().indexOf(group) + 1;
        long last =
                at < interchange.groups().size()
                        ? interchange.groups().get(at).header().gs().number()
                        : lastNumber();
        List<String> codes = new ArrayList<>();
        for (X12Finding finding : findings(first, last)) {
            if (finding.segmentId().equals("GE") && finding.segmentNumber() > first) {
                codes.add(finding.code());
            }
        }
        return codes;
    }

    /** A group that a 999 has no name for can be answered only with its interchange. */
    private static String noteOf(FunctionalGroup group) {
        FunctionalGroup.Header header = group.header();
        if (header.gs().size() == 0) {
            return "022";
        }
        boolean hasName =
                Echo.clean(header.functionalId(), 2).strip().length() == 2
                        && isDigits(header.control(), 1, 9)
                        && !Echo.clean(header.version(), 12).isBlank();
        return hasName ? NO_ERROR : INVALID_CONTENT;
    }

    private static String noteOf(X12Finding finding) {
        if (finding.level() == X12Finding.Level.WARNING) {
            return NO_ERROR;
        }
        return switch (finding.segmentId()) {
            case "IEA" -> finding.code().isEmpty() ? INVALID_CONTENT : finding.code();
            case "GE", "GS" -> finding.element() == 0 ? "022" : NO_ERROR;
            case "" -> "023";
            default -> NO_ERROR;
        };
    }

    private List<X12Finding> findings(long first, long last) {
        return findings.subList(
                before(first), last == Long.MAX_VALUE ? findings.size() : before(last + 1));
    }

    /** How many findings are about segments before this one. */
    private int before(long number) {
        int from = 0;
        int to = findings.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (findings.get(middle).segmentNumber() < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long firstNumber() {
        return interchange.isa().number();
    }

    /** The number of the next interchange's ISA, where a missing IEA is reported. */
    private long lastNumber() {
        return file.interchanges().stream()
                .mapToLong(other -> other.isa().number())
                .filter(number -> number > firstNumber())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean isControlNumber(String text) {
        return isDigits(text, 9, 9);
    }

    private static boolean isDigits(String text, int least, int most) {
        return text.length() >= least
                && text.length() <= most
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What was received, as far as it can be said again, with zeros before it if it is short. */
    private static String echo(String received, int least, int most) {
        String clean = Echo.clean(received, most).strip();
        return "0".repeat(Math.max(0, least - clean.length())) + clean;
    }
}
