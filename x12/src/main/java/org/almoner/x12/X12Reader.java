package org.almoner.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almoner.x12.X12Finding.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file into interchanges. Lenient in what it accepts (byte order mark, line ends after a
 * terminator, several interchanges, junk after the last), exact in what it reports. Bytes are read
 * as Latin-1 so that a character's index is its byte offset.
 */
final class X12Reader {

    private static final int ISA_SEPARATORS = 16;
    private static final int SEGMENTS_MAX = 20_000_000;

    private final String text;
    private final List<X12Finding> findings = new ArrayList<>();
    private final List<Interchange> interchanges = new ArrayList<>();
    private int position;
    private int segmentNumber;

    private @Nullable Segment isa;
    private List<Segment> acknowledgements = new ArrayList<>();
    private List<FunctionalGroup> groups = new ArrayList<>();
    private FunctionalGroup.@Nullable Header group;
    private List<TransactionSet> sets = new ArrayList<>();
    private @Nullable List<Segment> set;

    X12Reader(byte[] bytes) {
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    X12File read() {
        skipLeadingNoise();
        if (!text.startsWith("ISA", position)) {
            findings.add(
                    new X12Finding(
                            Level.ERROR,
                            position,
                            0,
                            "",
                            0,
                            "The file does not begin with an ISA segment; it is not an X12 interchange."));
            return new X12File(interchanges, findings);
        }
        @Nullable Delimiters delimiters = null;
        while (position < text.length() && segmentNumber < SEGMENTS_MAX) {
            if (text.startsWith("ISA", position)) {
                delimiters = delimitersAt(position);
            }
            if (delimiters == null) {
                break;
            }
            Segment segment = next(delimiters);
            if (segment == null) {
                break;
            }
            place(segment);
            skipLineBreaks();
        }
        closeInterchange("The file ends before the interchange's IEA.");
        return new X12File(interchanges, findings);
    }

    private void skipLeadingNoise() {
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            position = 3;
        }
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private void skipLineBreaks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    /** Counts the ISA's sixteen separators, because some senders do not pad its elements. */
    private @Nullable Delimiters delimitersAt(int start) {
        if (start + 3 >= text.length()) {
            report(start, "ISA", 0, "The ISA is cut off.");
            return null;
        }
        char element = text.charAt(start + 3);
        int at = start + 3;
        int eleventh = -1;
        for (int count = 1; count < ISA_SEPARATORS; count++) {
            at = text.indexOf(element, at + 1);
            if (at < 0) {
                report(start, "ISA", 0, "The ISA has fewer than sixteen elements.");
                return null;
            }
            if (count == 10) {
                eleventh = at + 1;
            }
        }
        if (at + 2 >= text.length()) {
            report(start, "ISA", 16, "The ISA is cut off before its segment terminator.");
            return null;
        }
        char declared = text.charAt(eleventh);
        char repetition = Character.isLetterOrDigit(declared) ? '\0' : declared;
        return new Delimiters(element, repetition, text.charAt(at + 1), text.charAt(at + 2));
    }

    private @Nullable Segment next(Delimiters delimiters) {
        int end = text.indexOf(delimiters.segment(), position);
        if (end < 0) {
            if (isa != null) {
                report(position, "", 0, "The last segment has no terminator.");
            }
            return null;
        }
        segmentNumber++;
        Segment segment =
                new Segment(text.substring(position, end), delimiters, position, segmentNumber);
        position = end + 1;
        return segment;
    }

    private void place(Segment segment) {
        switch (segment.id()) {
            case "ISA" -> {
                closeInterchange("A new interchange begins before the last one's IEA.");
                isa = segment;
            }
            case "TA1" -> acknowledgements.add(segment);
            case "GS" -> {
                closeGroup(segment, "A new group begins before the last one's GE.");
                group = new FunctionalGroup.Header(segment);
            }
            case "ST" -> {
                closeSet(segment, "A new transaction set begins before the last one's SE.");
                set = new ArrayList<>(List.of(segment));
            }
            case "SE" -> endSet(segment);
            case "GE" -> endGroup(segment);
            case "IEA" -> endInterchange(segment);
            default -> {
                if (set == null) {
                    report(segment, 0, "The segment stands outside every transaction set.");
                } else {
                    set.add(segment);
                }
            }
        }
    }

    private void endSet(Segment se) {
        List<Segment> open = set;
        if (open == null) {
            report(se, 0, "SE without an ST.");
            return;
        }
        open.add(se);
        checkCount(se, open.size(), "segments");
        checkControl(se, open.getFirst().element(2), "ST02");
        closeSet(se, null);
    }

    private void endGroup(Segment ge) {
        closeSet(ge, "The group ends before the transaction set's SE.");
        if (group == null) {
            report(ge, 0, "GE without a GS.");
            return;
        }
        checkCount(ge, sets.size(), "transaction sets");
        checkControl(ge, group.control(), "GS06");
        closeGroup(ge, null);
    }

    private void endInterchange(Segment iea) {
        closeGroup(iea, "The interchange ends before the group's GE.");
        Segment open = isa;
        if (open == null) {
            report(iea, 0, "IEA without an ISA.");
            return;
        }
        checkCount(iea, groups.size(), "groups");
        checkControl(iea, open.element(13), "ISA13");
        closeInterchange(null);
    }

    private void closeSet(Segment at, @Nullable String complaint) {
        List<Segment> open = set;
        if (open == null) {
            return;
        }
        if (complaint != null) {
            report(at, 0, complaint);
        }
        if (group == null) {
            report(open.getFirst(), 0, "The transaction set stands outside every group.");
            group = new FunctionalGroup.Header(new Segment("GS", at.delimiters(), at.offset(), 0));
        }
        sets.add(new TransactionSet(group, open));
        set = null;
    }

    private void closeGroup(Segment at, @Nullable String complaint) {
        closeSet(at, complaint);
        if (group == null) {
            return;
        }
        if (complaint != null) {
            report(at, 0, complaint);
        }
        groups.add(new FunctionalGroup(group, sets));
        group = null;
        sets = new ArrayList<>();
    }

    private void closeInterchange(@Nullable String complaint) {
        Segment open = isa;
        if (open == null) {
            return;
        }
        closeGroup(open, complaint);
        if (complaint != null) {
            report(open, 0, complaint);
        }
        interchanges.add(new Interchange(open, acknowledgements, groups));
        isa = null;
        acknowledgements = new ArrayList<>();
        groups = new ArrayList<>();
    }

    private void checkCount(Segment trailer, int counted, String what) {
        if (!trailer.element(1).strip().equals(String.valueOf(counted))) {
            report(trailer, 1, "The count is wrong: %d %s were read.".formatted(counted, what));
        }
    }

    private void checkControl(Segment trailer, String expected, String header) {
        if (!trailer.element(2).strip().equals(expected.strip())) {
            report(trailer, 2, "The control number differs from its header's (%s).".formatted(header));
        }
    }

    private void report(Segment segment, int element, String message) {
        findings.add(
                new X12Finding(
                        Level.ERROR, segment.offset(), segment.number(), segment.id(), element, message));
    }

    private void report(int offset, String id, int element, String message) {
        findings.add(new X12Finding(Level.ERROR, offset, segmentNumber + 1, id, element, message));
    }
}
