package org.almoner.x12;

import org.almoner.x12.X12Finding.Level;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file into interchanges. Lenient in what it accepts (byte order mark, line ends after a
 * terminator, several interchanges, junk after the last), exact in what it reports. Bytes are read
 * as Latin-1 so that a character's index is its byte offset.
 */
final class X12Reader {

    private static final int ISA_SEPARATORS = 16;
    private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
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
        if (!beginsIsa(position)) {
            findings.add(
                    new X12Finding(
                            Level.ERROR,
                            position,
                            0,
                            "",
                            0,
                            "The file does not begin with an ISA segment; it is not an X12"
                                    + " interchange."));
            return new X12File(interchanges, findings);
        }
        @Nullable Delimiters delimiters = null;
        while (position < text.length()) {
            if (beginsIsa(position)) {
                delimiters = delimitersAt(position);
            }
            if (delimiters == null) {
                break;
            }
            if (segmentNumber == SEGMENTS_MAX) {
                report(
                        position,
                        "",
                        0,
                        "Reading stopped: a file holds at most 20 million segments.");
                break;
            }
            Segment segment = next(delimiters);
            if (segment == null) {
                break;
            }
            place(segment);
            skipLineBreaks();
        }
        closeInterchange(
                segmentNumber + 1, position, "The file ends before the interchange's IEA.");
        return new X12File(interchanges, findings);
    }

    /** An ISA counts only at the start of a segment, and with a separator after its name. */
    private boolean beginsIsa(int at) {
        return text.startsWith("ISA", at)
                && (at + 3 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 3)));
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
        boolean separatesNothing = Character.isLetterOrDigit(declared) || declared == element;
        char repetition = separatesNothing ? '\0' : declared;
        char component = text.charAt(at + 1);
        char terminator = text.charAt(at + 2);
        if (Character.isLetterOrDigit(terminator)
                || terminator == element
                || terminator == component) {
            report(start, "ISA", 16, "The ISA is not followed by a segment terminator of its own.");
            return null;
        }
        if (component == element) {
            report(start, "ISA", 16, "The component separator is the element separator, too.");
            return null;
        }
        return new Delimiters(element, repetition, component, terminator);
    }

    private @Nullable Segment next(Delimiters delimiters) {
        int end = text.indexOf(delimiters.segment(), position);
        if (end < 0 && isa == null) {
            warn(position, "", 0, "Something that is no segment follows the last interchange.");
            return null;
        }
        if (end < 0) {
            report(position, "", 0, "The last segment has no terminator.");
            end = text.length();
        }
        segmentNumber++;
        Segment segment =
                new Segment(text.substring(position, end), delimiters, position, segmentNumber);
        position = Math.min(end + 1, text.length());
        return segment;
    }

    private void place(Segment segment) {
        if (isa == null && !segment.id().equals("ISA")) {
            report(segment, 0, "The segment stands outside every interchange.");
            return;
        }
        switch (segment.id()) {
            case "ISA" -> {
                closeInterchange(
                        segment.number(),
                        segment.offset(),
                        "A new interchange begins before the last one's IEA.");
                isa = segment;
                checkWidths(segment);
            }
            case "TA1" -> acknowledgements.add(segment);
            case "GS" -> {
                closeGroup(
                        segment.number(),
                        segment.offset(),
                        "A new group begins before the last one's GE.");
                group = new FunctionalGroup.Header(segment);
            }
            case "ST" -> {
                closeSet(
                        segment.number(),
                        segment.offset(),
                        "A new transaction set begins before the last one's SE.");
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
        closeSet(se.number(), se.offset(), null);
    }

    private void endGroup(Segment ge) {
        closeSet(ge.number(), ge.offset(), "The group ends before the transaction set's SE.");
        if (group == null) {
            report(ge, 0, "GE without a GS.");
            return;
        }
        checkCount(ge, sets.size(), "transaction sets");
        checkControl(ge, group.control(), "GS06");
        closeGroup(ge.number(), ge.offset(), null);
    }

    private void endInterchange(Segment iea) {
        closeGroup(iea.number(), iea.offset(), "The interchange ends before the group's GE.");
        Segment open = isa;
        if (open == null) {
            report(iea, 0, "IEA without an ISA.");
            return;
        }
        checkCount(iea, groups.size(), "groups");
        checkControl(iea, open.element(13), "ISA13");
        closeInterchange(iea.number(), iea.offset(), null);
    }

    /** A complaint is reported as the missing trailer, at the place where it should have stood. */
    private void closeSet(int number, long offset, @Nullable String complaint) {
        List<Segment> open = set;
        if (open == null) {
            return;
        }
        if (complaint != null) {
            reportMissing("SE", number, offset, complaint);
        }
        if (group == null) {
            Segment st = open.getFirst();
            report(st, 0, "The transaction set stands outside every group.");
            group =
                    new FunctionalGroup.Header(
                            new Segment("GS", st.delimiters(), st.offset(), st.number()));
        }
        sets.add(new TransactionSet(group, open));
        set = null;
    }

    private void closeGroup(int number, long offset, @Nullable String complaint) {
        closeSet(number, offset, complaint);
        if (group == null) {
            return;
        }
        if (complaint != null) {
            reportMissing("GE", number, offset, complaint);
        }
        groups.add(new FunctionalGroup(group, sets));
        group = null;
        sets = new ArrayList<>();
    }

    private void closeInterchange(int number, long offset, @Nullable String complaint) {
        Segment open = isa;
        if (open == null) {
            return;
        }
        closeGroup(number, offset, complaint);
        if (complaint != null) {
            reportMissing("IEA", number, offset, complaint);
        }
        interchanges.add(new Interchange(open, acknowledgements, groups));
        isa = null;
        acknowledgements = new ArrayList<>();
        groups = new ArrayList<>();
    }

    /** The ISA is the one segment of fixed widths; other widths are read, and told. */
    private void checkWidths(Segment header) {
        for (int element = 1; element <= ISA_SEPARATORS; element++) {
            if (header.element(element).length() != ISA_WIDTHS[element - 1]) {
                warn(
                        (int) header.offset(),
                        "ISA",
                        element,
                        "The element should be %d characters wide and is %d."
                                .formatted(
                                        ISA_WIDTHS[element - 1], header.element(element).length()));
            }
        }
    }

    private void checkCount(Segment trailer, int counted, String what) {
        String said = trailer.element(1).strip();
        int from = 0;
        while (from < said.length() - 1 && said.charAt(from) == '0') {
            from++;
        }
        if (!said.substring(from).equals(String.valueOf(counted))) {
            report(trailer, 1, "The count is wrong: %d %s were read.".formatted(counted, what));
        }
    }

    private void checkControl(Segment trailer, String expected, String header) {
        if (!trailer.element(2).strip().equals(expected.strip())) {
            report(
                    trailer,
                    2,
                    "The control number differs from its header's (%s).".formatted(header));
        }
    }

    private void report(Segment segment, int element, String message) {
        findings.add(
                new X12Finding(
                        Level.ERROR,
                        segment.offset(),
                        segment.number(),
                        segment.id(),
                        element,
                        message));
    }

    private void reportMissing(String id, int number, long offset, String message) {
        findings.add(new X12Finding(Level.ERROR, offset, number, id, 0, message));
    }

    private void report(int offset, String id, int element, String message) {
        findings.add(new X12Finding(Level.ERROR, offset, segmentNumber + 1, id, element, message));
    }

    /**
     * Counts the segment that is being placed when there is one, else the one that would follow.
     */
    private void warn(int offset, String id, int element, String message) {
        int number = id.isEmpty() ? segmentNumber + 1 : segmentNumber;
        findings.add(new X12Finding(Level.WARNING, offset, number, id, element, message));
    }
}
