package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;

/** What holds for any segment, also without a guide (SNIP type 1). */
final class SegmentForm {

    private static final long BIN = Packed.pack("BIN");
    private static final long BDS = Packed.pack("BDS");
    private static final byte CONTROL = 1;
    private static final byte LINE_BREAK = 2;
    private static final byte NOT_ASCII = 3;
    private static final byte[] KINDS = kinds();

    private SegmentForm() {}

    static void check(SegmentReader view, Findings findings, String loop) {
        characters(view, findings, loop);
        int last = view.size();
        if (last > 0 && view.length(last) == 0) {
            findings.at(
                    view,
                    Level.WARNING,
                    1,
                    loop,
                    last,
                    0,
                    "",
                    "Element separators stand at the end of the segment with nothing after them.");
        }
    }

    /** Where no guide says which segments there are, their names must at least look like one. */
    static void name(SegmentReader view, Findings findings) {
        int length = view.length(0);
        boolean good = length == 2 || length == 3;
        for (int at = view.from(0); good && at < view.to(0); at++) {
            byte b = view.bytes()[at];
            good = (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9' && at > view.from(0));
        }
        if (!good) {
            findings.at(
                    view,
                    Level.ERROR,
                    2,
                    "",
                    0,
                    0,
                    "1",
                    "A segment's name is two or three capital letters and digits.");
        }
    }

    private static void characters(SegmentReader view, Findings findings, String loop) {
        byte[] bytes = view.bytes();
        int end = view.to(view.size());
        int worst = 0;
        for (int at = view.from(0); at < end; at++) {
            worst |= KINDS[bytes[at] & 0xFF];
        }
        if (worst != 0) {
            tell(view, findings, loop);
        }
    }

    /** Names the first element of each kind; delimiters of unusual kinds are no data. */
    private static void tell(SegmentReader view, Findings findings, String loop) {
        boolean[] told = new boolean[4];
        if (view.is(BIN) || view.is(BDS)) {
            return;
        }
        for (int element = 0; element <= view.size(); element++) {
            for (int at = view.from(element); at < view.to(element); at++) {
                int kind = KINDS[view.bytes()[at] & 0xFF];
                char c = (char) (view.bytes()[at] & 0xFF);
                boolean separates =
                        c == view.delimiters().component() || c == view.delimiters().repetition();
                if (kind != 0 && !told[kind] && !separates) {
                    told[kind] = true;
                    tell(view, findings, loop, element, kind);
                }
            }
        }
    }

    private static void tell(
            SegmentReader view, Findings findings, String loop, int element, int kind) {
        String message =
                switch (kind) {
                    case CONTROL -> "A control character stands in the data.";
                    case LINE_BREAK -> "A line break or a tab stands in the data.";
                    default -> "A character outside ASCII stands in the data.";
                };
        findings.at(
                view,
                kind == CONTROL ? Level.ERROR : Level.WARNING,
                1,
                loop,
                element,
                0,
                "6",
                message);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int c = 0; c < 256; c++) {
            if (c == '\n' || c == '\r' || c == '\t') {
                kinds[c] = LINE_BREAK;
            } else if (c < ' ' || c == 0x7F) {
                kinds[c] = CONTROL;
            } else if (c > 0x7F) {
                kinds[c] = NOT_ASCII;
            }
        }
        return kinds;
    }
}
