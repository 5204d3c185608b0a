package org.almoner.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * StAEDI, written by others, as a second opinion. What it reads and what we read are brought to the
 * same form: a segment on a line, with each value that is not empty behind the numbers of its
 * element, repetition and component.
 */
final class OtherReader {

    private final List<String> segments = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private String stop = "";

    private OtherReader() {}

    /** Reads as far as it can. */
    static OtherReader read(byte[] bytes) {
        var other = new OtherReader();
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory()
                        .createEDIStreamReader(
                                new ByteArrayInputStream(bytes),
                                StandardCharsets.ISO_8859_1.name())) {
            other.read(reader);
        } catch (EDIStreamException e) {
            other.stop = String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
        return other;
    }

    private void read(EDIStreamReader reader) throws EDIStreamException {
        var line = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case START_SEGMENT -> line.append(reader.getText());
                case END_SEGMENT -> {
                    segments.add(line.toString());
                    line.setLength(0);
                }
                case ELEMENT_DATA -> {
                    Location at = reader.getLocation();
                    value(
                            line,
                            at.getElementPosition(),
                            at.getElementOccurrence(),
                            at.getComponentPosition(),
                            reader.getText());
                }
                case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                        errors.add(reader.getErrorType() + " in " + reader.getText());
                default -> {}
            }
        }
    }

    private static void value(
            StringBuilder line, int element, int repetition, int component, String value) {
        if (!value.isEmpty()) {
            line.append(" %d.%d.%d=".formatted(element, repetition, Math.max(component, 1)))
                    .append(value);
        }
    }

    /** The segments, one on a line. May hold PHI. */
    List<String> segments() {
        return segments;
    }

    /** Why it did not come to the end; empty when it did. */
    String stop() {
        return stop;
    }

    /** What it holds to be wrong with envelopes and control segments. */
    List<String> errors() {
        return errors;
    }

    /** A segment that we read, in the same form. */
    static String line(Segment segment) {
        var line = new StringBuilder(segment.id());
        boolean isa = segment.id().equals("ISA");
        for (int element = 1; element <= segment.size(); element++) {
            String value = segment.element(element);
            if (isa) {
                value(line, element, 1, 1, value);
            } else {
                repetitions(line, element, value, segment.delimiters());
            }
        }
        return line.toString();
    }

    private static void repetitions(
            StringBuilder line, int element, String value, Delimiters delimiters) {
        List<String> repetitions =
                delimiters.repetition() == '\0'
                        ? List.of(value)
                        : split(value, delimiters.repetition());
        for (int repetition = 1; repetition <= repetitions.size(); repetition++) {
            List<String> components =
                    split(repetitions.get(repetition - 1), delimiters.component());
            for (int component = 1; component <= components.size(); component++) {
                value(line, element, repetition, component, components.get(component - 1));
            }
        }
    }

    private static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, from)) {
            parts.add(value.substring(from, at));
            from = at + 1;
        }
        parts.add(value.substring(from));
        return parts;
    }
}
