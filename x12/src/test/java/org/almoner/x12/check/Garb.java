package org.almoner.x12.check;

import org.almoner.x12.Delimiters;
import org.almoner.x12.Segment;
import org.almoner.x12.X12File;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A way to write an interchange that changes nothing in it.
 *
 * @param delimiters those of elements, repetitions, components and segments, in this order
 * @param lineEnd what stands behind each terminator
 * @param before what stands before the file
 * @param after what stands behind it
 * @param twice whether the file is written two times, one after the other
 */
record Garb(String delimiters, String lineEnd, String before, String after, boolean twice) {

    static final Garb PLAIN = new Garb("*^:~", "\n", "", "", false);

    static final List<Garb> ALL =
            List.of(
                    new Garb("*^:~", "", "", "", false),
                    new Garb("*^:~", "\r\n", "", "", false),
                    new Garb("*^:~", "\r", "", "", false),
                    new Garb("*^:~", "\n\n", "", "", false),
                    new Garb("*^:~", " \n", "", "", false),
                    new Garb("*^:~", "", "", "\r\n\r\n  \n", false),
                    new Garb("*^:~", "\n", "\u00EF\u00BB\u00BF", "", false),
                    new Garb("*^:~", "", "\n \r\n", "", false),
                    new Garb("*^:~", "\n", "", "", true),
                    new Garb("*^:\n", "", "", "", false),
                    new Garb("*^:\r", "", "", "", false),
                    new Garb("*^:\r", "\n", "", "", false),
                    new Garb("|^:~", "", "", "", false),
                    new Garb("|`>\n", "", "", "", false),
                    new Garb("\t^:~", "", "", "", false),
                    new Garb("*^\\~", "\n", "", "", false),
                    new Garb("*^:\\", "\n", "", "", false),
                    new Garb("*{}!", "\n", "", "", false),
                    new Garb("|~>!", "", "", "", false),
                    new Garb("\u001D\u001F\u001E\u001C", "", "", "", false),
                    new Garb("*\u001E\u001F\u001D", "\r\n", "", "", false));

    /** Whether the file is one interchange that has none of these characters in its data. */
    static boolean fits(String text) {
        X12File file = read(text);
        if (file.interchanges().size() != 1 || !file.rest().isBlank() || isOdd(file)) {
            return false;
        }
        Delimiters own = file.segments().getFirst().delimiters();
        boolean clear = own.repetition() != '\0' && own.repetition() != own.component();
        return clear && file.segments().stream().noneMatch(segment -> holdsAny(segment, own));
    }

    /** Whether the ISA is not padded, or binary data is told by its length. */
    private static boolean isOdd(X12File file) {
        return file.segments().getFirst().text().length() != 105
                || file.segments().stream()
                        .anyMatch(one -> one.id().equals("BIN") || one.id().equals("BDS"));
    }

    private static boolean holdsAny(Segment segment, Delimiters own) {
        return segment.number() > 1
                && segment.text()
                        .chars()
                        .filter(c -> c != own.element() && c != own.component())
                        .filter(c -> c != own.repetition())
                        .anyMatch(c -> c < ' ' || "*^:~|`>\\{}!".indexOf(c) >= 0);
    }

    String write(String text) {
        X12File file = read(text);
        Delimiters own = file.segments().getFirst().delimiters();
        var out = new StringBuilder();
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            for (Segment segment : file.segments()) {
                out.append(segment.number() == 1 ? isa(segment) : translate(segment.text(), own));
                out.append(delimiters.charAt(3)).append(lineEnd);
            }
        }
        return before + out + after;
    }

    private String isa(Segment isa) {
        StringBuilder out = new StringBuilder("ISA");
        for (int element = 1; element <= 16; element++) {
            String value =
                    switch (element) {
                        case 11 -> delimiters.substring(1, 2);
                        case 16 -> delimiters.substring(2, 3);
                        default -> isa.element(element);
                    };
            out.append(delimiters.charAt(0)).append(value);
        }
        return out.toString();
    }

    private String translate(String text, Delimiters own) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == own.element()) {
                c = delimiters.charAt(0);
            } else if (c == own.component()) {
                c = delimiters.charAt(2);
            } else if (c == own.repetition()) {
                c = delimiters.charAt(1);
            }
            out.append(c);
        }
        return out.toString();
    }

    private static X12File read(String text) {
        return X12File.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return "delimiters %s, line end %s, before %s, after %s%s"
                .formatted(
                        codes(delimiters),
                        codes(lineEnd),
                        codes(before),
                        codes(after),
                        twice ? ", twice" : "");
    }

    private static List<String> codes(String text) {
        return text.chars().mapToObj("%02X"::formatted).toList();
    }
}
