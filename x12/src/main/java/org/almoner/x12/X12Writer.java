package org.almoner.x12;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes one interchange. Counts and trailers are computed, never given; a delimiter inside data is
 * refused with the place named, because 5010 has no release character.
 *
 * <pre>{@code
 * var out = new X12Writer(envelope, Delimiters.STANDARD);
 * out.beginGroup("HC", 1, "005010X222A1");
 * out.beginSet("837", "0001", "005010X222A1");
 * out.segment("BHT").add("0019").add("00").add("731").date(day).add("1200").add("CH").end();
 * out.endSet();
 * String text = out.finish();
 * }</pre>
 */
public final class X12Writer {

    private static final DateTimeFormatter DATE_6 = DateTimeFormatter.ofPattern("yyMMdd");
    static final DateTimeFormatter DATE_8 = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME_4 = DateTimeFormatter.ofPattern("HHmm");

    private final StringBuilder out = new StringBuilder();
    private final Envelope envelope;
    private final Delimiters delimiters;
    private int groups;
    private int setsInGroup;
    private int segmentsInSet;
    private String groupControl = "";
    private String setControl = "";

    public X12Writer(Envelope envelope, Delimiters delimiters) {
        this.envelope = envelope;
        this.delimiters = delimiters;
        LocalDateTime at = envelope.at();
        segment("ISA")
                .add("00")
                .add(" ".repeat(10))
                .add("00")
                .add(" ".repeat(10))
                .add(envelope.senderQualifier())
                .add("%-15s".formatted(envelope.sender()))
                .add(envelope.receiverQualifier())
                .add("%-15s".formatted(envelope.receiver()))
                .add(DATE_6.format(at))
                .add(TIME_4.format(at))
                .raw(String.valueOf(delimiters.repetition()))
                .add("00501")
                .add(interchangeControl())
                .add(envelope.acknowledgementRequested() ? "1" : "0")
                .add(envelope.usage())
                .raw(String.valueOf(delimiters.component()))
                .end();
    }

    /**
     * Begins a group; {@code functionalId} is GS01, {@code control} GS06, {@code version} GS08.
     *
     * @throws X12WriteException when the envelope's sender or receiver is too short for a GS
     */
    public void beginGroup(String functionalId, long control, String version) {
        atLeastTwo(envelope.sender(), 2, "the sender (ISA06)");
        atLeastTwo(envelope.receiver(), 3, "the receiver (ISA08)");
        groupControl = String.valueOf(control);
        groups++;
        setsInGroup = 0;
        segment("GS")
                .add(functionalId)
                .add(envelope.sender())
                .add(envelope.receiver())
                .add(DATE_8.format(envelope.at()))
                .add(TIME_4.format(envelope.at()))
                .add(groupControl)
                .add("X")
                .add(version)
                .end();
    }

    /** Data elements 142 and 124 have two places at the least, though ISA06 and ISA08 take one. */
    private static void atLeastTwo(String party, int element, String who) {
        if (party.strip().length() < 2) {
            throw X12WriteException.saying(
                    "GS", element, "needs 2 characters at least; %s has fewer".formatted(who));
        }
    }

    /** Begins a transaction set: ST01, ST02 and ST03. */
    public void beginSet(String id, String control, String guide) {
        setControl = control;
        setsInGroup++;
        segmentsInSet = 0;
        segment("ST").add(id).add(control).add(guide).end();
    }

    /** Begins any segment; nothing is written before its {@link SegmentBuilder#end()}. */
    public SegmentBuilder segment(String id) {
        return new SegmentBuilder(this, id, delimiters);
    }

    public void endSet() {
        segment("SE").add(String.valueOf(segmentsInSet + 1)).add(setControl).end();
    }

    public void endGroup() {
        segment("GE").add(String.valueOf(setsInGroup)).add(groupControl).end();
    }

    /** Writes the IEA and returns the whole interchange, without line breaks. */
    public String finish() {
        segment("IEA").add(String.valueOf(groups)).add(interchangeControl()).end();
        return out.toString();
    }

    void append(String segment) {
        out.append(segment).append(delimiters.segment());
        segmentsInSet++;
    }

    private String interchangeControl() {
        return "%09d".formatted(envelope.interchangeControl());
    }
}
