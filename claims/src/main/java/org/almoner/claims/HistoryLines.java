package org.almoner.claims;

import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.codes.store.Packed;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Lines of one patient that were sent before, in the order of their days. Days and codes stand
 * beside the lines as numbers, because a scrub mostly asks of what lies around one day, and the
 * lines of a long history are far apart in memory. Never changes.
 */
public final class HistoryLines extends AbstractList<HistoryLine> implements RandomAccess {

    public static final HistoryLines NONE = new HistoryLines(new HistoryLine[0]);

    private final HistoryLine[] lines;

    /** Of each line its day, counted from 1970, and below it the hash of its claim's number. */
    private final long[] marks;

    private final long[] codes;

    /**
     * @param lines in the order of their days; kept
     */
    private HistoryLines(HistoryLine[] lines) {
        this.lines = lines;
        this.marks = new long[lines.length];
        this.codes = new long[lines.length];
        for (int at = 0; at < lines.length; at++) {
            long hash = Integer.toUnsignedLong(lines[at].claimNumber().hashCode());
            marks[at] = (lines[at].from().toEpochDay() << Integer.SIZE) | hash;
            codes[at] = Packed.pack(lines[at].code());
        }
    }

    /** The same lines; those of one day stay in the order in which they are given. */
    public static HistoryLines of(Collection<HistoryLine> lines) {
        if (lines instanceof HistoryLines already) {
            return already;
        }
        if (lines.isEmpty()) {
            return NONE;
        }
        HistoryLine[] sorted = lines.toArray(HistoryLine[]::new);
        Arrays.sort(sorted, Comparator.comparing(HistoryLine::from));
        return new HistoryLines(sorted);
    }

    /** These with others, which stand behind those of their day. */
    public HistoryLines with(List<HistoryLine> more) {
        if (more.isEmpty()) {
            return this;
        }
        HistoryLine[] all = Arrays.copyOf(lines, lines.length + more.size());
        for (int at = 0; at < more.size(); at++) {
            all[lines.length + at] = more.get(at);
        }
        Arrays.sort(all, Comparator.comparing(HistoryLine::from));
        return new HistoryLines(all);
    }

    /** These without the lines of a claim; the same where it has none among them. */
    public HistoryLines without(String claimNumber) {
        int hash = claimNumber.hashCode();
        for (int at = 0; at < marks.length; at++) {
            if ((int) marks[at] == hash && lines[at].claimNumber().equals(claimNumber)) {
                return new HistoryLines(
                        Arrays.stream(lines)
                                .filter(line -> !line.claimNumber().equals(claimNumber))
                                .toArray(HistoryLine[]::new));
            }
        }
        return this;
    }

    @Override
    public HistoryLine get(int place) {
        return lines[place];
    }

    @Override
    public int size() {
        return lines.length;
    }

    /** The day of a line, counted from 1970. */
    public long epochDay(int place) {
        return marks[place] >> Integer.SIZE;
    }

    /** The code of a line as a {@link Packed} number, or -1 when it cannot be one. */
    public long packed(int place) {
        return codes[place];
    }

    /** The place of the first line that is not before a day, or the size where there is none. */
    public int firstFrom(long epochDay) {
        int low = 0;
        int high = marks.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (epochDay(middle) < epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a line, at a place that may be behind the last, is of a day. */
    public boolean isOn(int place, long epochDay) {
        return place < marks.length && epochDay(place) == epochDay;
    }
}
