package org.almoner.x12;

import org.almoner.x12.X12Finding.Level;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Walks a file and tells a listener its interchanges, groups and transaction sets. Counts and
 * control numbers of the trailers are checked; what is missing is reported where it should stand,
 * and one broken set does not sink its siblings.
 */
public final class EnvelopeReader {

    private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    private static final long ISA = Packed.pack("ISA");
    private static final long TA1 = Packed.pack("TA1");
    private static final long GS = Packed.pack("GS");
    private static final long ST = Packed.pack("ST");
    private static final long SE = Packed.pack("SE");
    private static final long GE = Packed.pack("GE");
    private static final long IEA = Packed.pack("IEA");

    private final SegmentReader segments;
    private final EnvelopeListener listener;
    private final Consumer<X12Finding> findings;

    private @Nullable String interchangeControl;
    private @Nullable String groupControl;
    private @Nullable String setControl;

    /** Whether sets that stand outside every group are taken for one. */
    private boolean groupIsAssumed;

    private long groups;
    private long assumedGroups;
    private long acknowledgements;
    private long sets;
    private long segmentsInSet;

    /** The number of the segment that was last found outside; those behind it say no more. */
    private long lastOutside;

    /**
     * @param segments the file, before its first segment
     * @param findings hears what is wrong with the envelopes
     */
    public EnvelopeReader(
            SegmentReader segments, EnvelopeListener listener, Consumer<X12Finding> findings) {
        this.segments = segments;
        this.listener = listener;
        this.findings = findings;
    }

    /**
     * Reads to the end of the file.
     *
     * @throws IOException when the channel behind the segments fails
     */
    public void read() throws IOException {
        while (segments.next()) {
            place(segments.packedId());
        }
        closeInterchange(false, "The file ends before the interchange's IEA.");
    }

    private void place(long id) {
        if (id == ISA) {
            closeInterchange(true, "A new interchange begins before the last one's IEA.");
            beginInterchange();
        } else if (interchangeControl == null) {
            outside("interchange");
        } else if (id == GS) {
            closeGroup(true, "A new group begins before the last one's GE.");
            groupControl = segments.element(6);
            groupIsAssumed = false;
            sets = 0;
            listener.beginGroup(segments);
        } else if (id == ST) {
            closeSet(true, "A new transaction set begins before the last one's SE.");
            beginSet();
        } else if (id == SE) {
            endSet();
        } else if (id == GE) {
            endGroup();
        } else if (id == IEA) {
            endInterchange();
        } else if (setControl != null) {
            segmentsInSet++;
            listener.segment(segments);
        } else if (id == TA1) {
            acknowledgements++;
            listener.interchangeAcknowledgement(segments);
        } else {
            outside("transaction set");
        }
    }

    /** Tells of the first of a run of segments. */
    private void outside(String what) {
        if (segments.number() != lastOutside + 1) {
            report(
                    0,
                    "",
                    "The segment, and what follows it here, stands outside every %s."
                            .formatted(what));
        }
        lastOutside = segments.number();
        listener.stray(segments);
    }

    private void beginInterchange() {
        interchangeControl = segments.element(13);
        groups = 0;
        assumedGroups = 0;
        acknowledgements = 0;
        checkWidths();
        listener.beginInterchange(segments);
    }

    private void beginSet() {
        if (groupControl == null) {
            report(0, "", "The transaction set stands outside every group.");
            groupControl = "";
            groupIsAssumed = true;
            sets = 0;
            listener.beginGroup(null);
        }
        setControl = segments.element(2);
        segmentsInSet = 1;
        listener.beginSet(segments);
    }

    private void endSet() {
        String control = setControl;
        if (control == null) {
            report(0, "", "SE without an ST.");
            listener.stray(segments);
            return;
        }
        checkCount(segmentsInSet + 1, "segments", "4");
        checkControl(control, "ST02", "3");
        closeSet(segments);
    }

    private void endGroup() {
        closeSet(true, "The group ends before the transaction set's SE.");
        String control = groupControl;
        if (control == null) {
            report(0, "", "GE without a GS.");
            listener.stray(segments);
            return;
        }
        checkCount(sets, "transaction sets", "5");
        if (!groupIsAssumed) {
            checkControl(control, "GS06", "4");
        }
        closeGroup(segments);
    }

    /** Where there is no group at all, some senders count the TA1s instead. */
    private void endInterchange() {
        closeGroup(true, "The interchange ends before the group's GE.");
        String control = interchangeControl;
        if (control != null) {
            String said = segments.element(1);
            boolean countsItsTa1 = groups == 0 && said.equals(String.valueOf(acknowledgements));
            boolean countsTheAssumed =
                    assumedGroups > 0 && said.equals(String.valueOf(groups + assumedGroups));
            if (!countsItsTa1 && !countsTheAssumed) {
                checkCount(groups, "groups", "021");
            }
            checkControl(control, "ISA13", "001");
            closeInterchange(segments);
        }
    }

    private void closeSet(boolean early, String complaint) {
        if (setControl != null) {
            reportMissing("SE", "2", early, complaint);
            closeSet(null);
        }
    }

    private void closeSet(@Nullable SegmentReader se) {
        setControl = null;
        sets++;
        listener.endSet(se);
    }

    private void closeGroup(boolean early, String complaint) {
        closeSet(early, complaint);
        if (groupControl != null) {
            if (!groupIsAssumed) {
                reportMissing("GE", "3", early, complaint);
            }
            closeGroup(null);
        }
    }

    /** An assumed group is one where its GE says that it was meant to be. */
    private void closeGroup(@Nullable SegmentReader ge) {
        groupControl = null;
        if (groupIsAssumed && ge == null) {
            assumedGroups++;
        } else {
            groups++;
        }
        listener.endGroup(ge);
    }

    private void closeInterchange(boolean early, String complaint) {
        closeGroup(early, complaint);
        if (interchangeControl != null) {
            reportMissing("IEA", "023", early, complaint);
            closeInterchange(null);
        }
    }

    private void closeInterchange(@Nullable SegmentReader iea) {
        interchangeControl = null;
        listener.endInterchange(iea);
    }

    /** The ISA is the one segment of fixed widths; other widths are read, and told. */
    private void checkWidths() {
        for (int element = 1; element <= ISA_WIDTHS.length; element++) {
            int width = ISA_WIDTHS[element - 1];
            if (segments.length(element) != width) {
                findings.accept(
                        new X12Finding(
                                Level.WARNING,
                                1,
                                segments.offset(),
                                segments.number(),
                                "",
                                "ISA",
                                element,
                                0,
                                "",
                                "The element should be %d characters wide and is %d."
                                        .formatted(width, segments.length(element))));
            }
        }
    }

    private void checkCount(long counted, String what, String code) {
        String said = segments.element(1).strip();
        int from = 0;
        while (from < said.length() - 1 && said.charAt(from) == '0') {
            from++;
        }
        if (!said.substring(from).equals(String.valueOf(counted))) {
            report(1, code, "The count is wrong: %d %s were read.".formatted(counted, what));
        }
    }

    private void checkControl(String expected, String header, String code) {
        if (!segments.element(2).strip().equals(expected.strip())) {
            report(2, code, "The control number differs from its header's (%s).".formatted(header));
        }
    }

    private void report(int element, String code, String message) {
        findings.accept(
                new X12Finding(
                        Level.ERROR,
                        1,
                        segments.offset(),
                        segments.number(),
                        "",
                        Echo.id(segments.id()),
                        element,
                        0,
                        code,
                        message));
    }

    /** A complaint is reported as the missing trailer, at the place where it should have stood. */
    private void reportMissing(String id, String code, boolean early, String complaint) {
        long offset = early ? segments.offset() : segments.offset() + segments.byteLength() + 1;
        long number = early ? segments.number() : segments.number() + 1;
        findings.accept(
                new X12Finding(Level.ERROR, 1, offset, number, "", id, 0, 0, code, complaint));
    }
}
