package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One segment being written, element by element. Trailing empty elements are left out. */
public final class SegmentBuilder {

    /** Interchanges are read and written as Latin-1, so that a character is a byte. */
    private static final char LATIN_1_LAST = '\u00FF';

    private final X12Writer writer;
    private final String id;
    private final Delimiters delimiters;
    private final List<String> elements = new ArrayList<>();

    SegmentBuilder(X12Writer writer, String id, Delimiters delimiters) {
        this.writer = writer;
        this.id = id;
        this.delimiters = delimiters;
    }

    /** The next element; null and the empty string leave it out. */
    public SegmentBuilder add(@Nullable String value) {
        String text = value == null ? "" : value;
        elements.add(checked(text));
        return this;
    }

    /** Leaves {@code count} elements out. */
    public SegmentBuilder skip(int count) {
        for (int i = 0; i < count; i++) {
            elements.add("");
        }
        return this;
    }

    /** A monetary amount, given in cents. */
    public SegmentBuilder cents(long cents) {
        elements.add(Amount.write(cents));
        return this;
    }

    /** A date as CCYYMMDD; null leaves it out. */
    public SegmentBuilder date(@Nullable LocalDate date) {
        elements.add(date == null ? "" : X12Writer.DATE_8.format(date));
        return this;
    }

    /** A composite of the given components; trailing empty ones are left out. */
    public SegmentBuilder composite(@Nullable String... components) {
        List<String> parts = new ArrayList<>();
        for (String component : components) {
            parts.add(checked(component == null ? "" : component));
        }
        elements.add(joined(parts, delimiters.component()));
        return this;
    }

    /** Ends the segment and writes it. */
    public void end() {
        List<String> all = new ArrayList<>();
        all.add(id);
        all.addAll(elements);
        writer.append(joined(all, delimiters.element()));
    }

    /** A value that is itself a delimiter: ISA11 and ISA16. */
    SegmentBuilder raw(String value) {
        elements.add(value);
        return this;
    }

    private String checked(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (delimiters.isDelimiter(c) || c < ' ' || c > LATIN_1_LAST) {
                throw new X12WriteException(
                        id,
                        elements.size() + 1,
                        "holds the character '%s'".formatted(printable(c)));
            }
        }
        return value;
    }

    private static String printable(char c) {
        return c < ' ' ? "0x%02x".formatted((int) c) : String.valueOf(c);
    }

    private static String joined(List<String> parts, char separator) {
        int size = parts.size();
        while (size > 0 && parts.get(size - 1).isEmpty()) {
            size--;
        }
        return String.join(String.valueOf(separator), parts.subList(0, size));
    }
}
