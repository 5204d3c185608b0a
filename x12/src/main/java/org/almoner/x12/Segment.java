package org.almoner.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One segment as it was read. Elements and components are counted from 1, as the guides count them;
 * what is absent reads as the empty string, never as null or zero.
 */
public final class Segment {

    private final String text;
    private final List<String> elements;
    private final Delimiters delimiters;
    private final long offset;
    private final long number;
    private final String lead;
    private final String tail;
    private final boolean terminated;

    /**
     * @param elements the identifier and the elements; binary data is one element
     * @param lead what stands between the segment before and this one, such as a line end
     * @param tail what is not in the text because the segment is longer than the longest
     * @param terminated whether its terminator stood in the file
     */
    Segment(
            String text,
            List<String> elements,
            Delimiters delimiters,
            long offset,
            long number,
            String lead,
            String tail,
            boolean terminated) {
        this.text = text;
        this.delimiters = delimiters;
        this.elements = List.copyOf(elements);
        this.offset = offset;
        this.number = number;
        this.lead = lead;
        this.tail = tail;
        this.terminated = terminated;
    }

    /** The segment identifier, such as {@code CLM}. */
    public String id() {
        return elements.getFirst();
    }

    /** How many elements follow the identifier, empty ones included. */
    public int size() {
        return elements.size() - 1;
    }

    /** Element {@code position} (from 1), or the empty string when it is absent. */
    public String element(int position) {
        return position < elements.size() ? elements.get(position) : "";
    }

    public boolean has(int position) {
        return !element(position).isEmpty();
    }

    /** Component {@code component} (from 1) of element {@code position}, or the empty string. */
    public String component(int position, int component) {
        return componentOf(element(position), component);
    }

    /** The components of one repetition, such as {@code ABK:M170} of an HI segment. */
    public List<String> components(int position) {
        return split(element(position), delimiters.component());
    }

    /** The repetitions of element {@code position}; empty when the element is absent. */
    public List<String> repetitions(int position) {
        String element = element(position);
        return element.isEmpty() ? List.of() : split(element, delimiters.repetition());
    }

    /**
     * Element {@code position} as cents; empty when the element is absent.
     *
     * @throws NumberFormatException when it is present and is no amount of whole cents
     */
    public OptionalLong cents(int position) {
        String element = element(position);
        return element.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Amount.parseCents(element));
    }

    /** Byte offset of the segment's first character in the file. */
    public long offset() {
        return offset;
    }

    /** Number of the segment in the file, from 1. */
    public long number() {
        return number;
    }

    public Delimiters delimiters() {
        return delimiters;
    }

    /** The segment as it stood in the file, without its terminator. May hold PHI: never log it. */
    public String text() {
        return text;
    }

    /** What stands between the segment before and this one, such as a line end. */
    public String lead() {
        return lead;
    }

    /**
     * The segment with all that makes it: what stood before it, and its terminator. May hold PHI:
     * never log it.
     */
    public String verbatim() {
        String whole = lead + text + tail;
        return terminated ? whole + delimiters.segment() : whole;
    }

    /** Names the place, not the content, so that it is safe in a log. */
    @Override
    public String toString() {
        return "segment " + number + " (" + id() + ")";
    }

    private String componentOf(String element, int component) {
        List<String> parts = split(element, delimiters.component());
        return component <= parts.size() ? parts.get(component - 1) : "";
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return List.copyOf(parts);
    }
}
