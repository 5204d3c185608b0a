package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Data element 1251: a date or period whose form another element names (1250: D8, RD8, ...). */
final class PeriodCheck {

    private static final long DTP = Packed.pack("DTP");
    private static final long DMG = Packed.pack("DMG");
    private static final long PAT = Packed.pack("PAT");
    private static final long DTM = Packed.pack("DTM");
    private static final long HI = Packed.pack("HI");
    private static final long INS = Packed.pack("INS");
    private static final long MPI = Packed.pack("MPI");
    private static final long DN2 = Packed.pack("DN2");
    private static final long CR6 = Packed.pack("CR6");
    private static final long D8 = Packed.pack("D8");
    private static final long RD8 = Packed.pack("RD8");
    private static final long DT = Packed.pack("DT");
    private static final long TM = Packed.pack("TM");

    private PeriodCheck() {}

    static void check(SegmentReader view, Findings findings, String loop) {
        long id = view.packedId();
        if (id == DTP) {
            check(view, 2, 3, findings, loop);
        } else if (id == DMG) {
            check(view, 1, 2, findings, loop);
        } else if (id == PAT || id == DTM) {
            check(view, 5, 6, findings, loop);
        } else if (id == HI) {
            codes(view, findings, loop);
        } else if (id == INS) {
            check(view, 11, 12, findings, loop);
        } else if (id == MPI) {
            check(view, 6, 7, findings, loop);
        } else if (id == DN2) {
            check(view, 4, 5, findings, loop);
        } else if (id == CR6) {
            check(view, 3, 4, findings, loop);
        }
    }

    /** The days of codes: components 3 and 4 of each. */
    private static void codes(SegmentReader view, Findings findings, String loop) {
        byte separator = (byte) view.delimiters().component();
        byte[] bytes = view.bytes();
        for (int element = 1; element <= view.size(); element++) {
            int end = view.to(element);
            int form =
                    after(bytes, after(bytes, view.from(element), end, separator), end, separator);
            int value = after(bytes, form, end, separator);
            if (value < end) {
                int to = after(bytes, value, end, separator) - 1;
                String complaint =
                        to <= value
                                ? null
                                : complaint(Packed.pack(bytes, form, value - 1), bytes, value, to);
                if (complaint != null) {
                    findings.at(view, Level.ERROR, 2, loop, element, 4, "8", complaint);
                }
            }
        }
    }

    /** The place behind the next separator; behind the end when there is none. */
    private static int after(byte[] bytes, int from, int end, byte separator) {
        int at = from;
        while (at < end && bytes[at] != separator) {
            at++;
        }
        return at + 1;
    }

    private static void check(
            SegmentReader view, int form, int value, Findings findings, String loop) {
        if (!view.has(form) || !view.has(value)) {
            return;
        }
        String complaint =
                complaint(view.packed(form), view.bytes(), view.from(value), view.to(value));
        if (complaint != null) {
            findings.at(view, Level.ERROR, 2, loop, value, 0, "8", complaint);
        }
    }

    private static @Nullable String complaint(long form, byte[] bytes, int from, int to) {
        int length = to - from;
        if (form == D8) {
            return length == 8 && ValueForms.isDate(bytes, from, to)
                    ? null
                    : "The value is not a date (D8, CCYYMMDD).";
        }
        if (form == RD8) {
            boolean two =
                    length == 17
                            && bytes[from + 8] == '-'
                            && ValueForms.isDate(bytes, from, from + 8)
                            && ValueForms.isDate(bytes, from + 9, to);
            if (!two) {
                return "The value is not two dates (RD8, CCYYMMDD-CCYYMMDD).";
            }
            return Arrays.compare(bytes, from, from + 8, bytes, from + 9, to) > 0
                    ? "The period ends before it begins."
                    : null;
        }
        if (form == DT) {
            return length == 12
                            && ValueForms.isDate(bytes, from, from + 8)
                            && ValueForms.isTime(bytes, from + 8, to)
                    ? null
                    : "The value is not a date with its time (DT, CCYYMMDDHHMM).";
        }
        if (form == TM) {
            return length == 4 && ValueForms.isTime(bytes, from, to)
                    ? null
                    : "The value is not a time of day (TM, HHMM).";
        }
        return null;
    }
}
