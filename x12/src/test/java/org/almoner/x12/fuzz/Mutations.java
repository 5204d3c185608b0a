package org.almoner.x12.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Seeds made worse, the same ones for the same number to begin with: bytes, elements, segments and
 * whole interchanges are lost, doubled, exchanged and spoiled.
 */
public final class Mutations {

    /** Values that something or other does not expect. */
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "0",
                    "-0",
                    "-1",
                    "00000000000000000001",
                    "99999999999999999999",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "2147483648",
                    "92233720368547758.07",
                    "1.234",
                    ".",
                    "-",
                    "1E9",
                    "20260230",
                    "00000000",
                    "99999999",
                    "20260101-20251231",
                    "2026010-",
                    "-20260101",
                    "24:60",
                    "\u00e4\u00ff\u0000\u0080",
                    ":",
                    ":::::::::::::::::::::",
                    "^^^",
                    "A:B^C:D",
                    "x".repeat(300));

    private static final List<String> STRAYS =
            List.of(
                    "ISA*00*~",
                    "IEA*1*000000001~",
                    "GS*HC~",
                    "GE*1*1~",
                    "ST*837*0001*005010X222A1~",
                    "ST*835*0002~",
                    "SE*3*0001~",
                    "TA1*000000001*260105*0930*A*000~",
                    "HL*1*1*20*1~",
                    "HL*2*9*22*0~",
                    "LX*0~",
                    "CAS~",
                    "BIN*9*a~b*c:d^e~",
                    "BIN*67108864*short~",
                    "BIN*-1*x~",
                    "BDS*ASC*4*~~~~~",
                    "BDS**~",
                    "~",
                    "***~",
                    "ZZZZZZZZZZ*1~",
                    "LS*2120~",
                    "LE*2120~");

    private static final List<String> BLANKS =
            List.of("\t", " ", "\r\n\r\n", "\u000b\f", "\n \t \n", "\u0000", "\u00a0", "\u001a");

    private static final String SEPARATORS = "*:^~\n\r|\\!\u001d \u0000A1";
    private static final int LONGEST = 1 << 16;

    private final List<String> seeds;
    private final Random random;

    public Mutations(List<byte[]> seeds, long seed) {
        this.seeds =
                seeds.stream()
                        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                        .toList();
        this.random = new Random(seed);
    }

    /** The next file. */
    public byte[] next() {
        String text = one(seeds);
        for (int wound = random.nextInt(6); wound >= 0; wound--) {
            text = wounded(text);
            if (text.length() > LONGEST) {
                text = text.substring(0, LONGEST);
            }
        }
        if (random.nextInt(200) == 0) {
            text = huge(text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String wounded(String text) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> inBytes(text);
            case 2, 3 -> inSegments(text);
            case 4, 5, 6 -> inAnElement(text);
            case 7 -> random.nextInt(4) == 0 ? inSeparators(text) : inAnElement(text);
            default -> random.nextInt(4) == 0 ? text + one(seeds) : inSegments(text);
        };
    }

    private String inBytes(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(40));
        String head = text.substring(0, at);
        return switch (random.nextInt(6)) {
            case 0 -> head + text.substring(to);
            case 1 -> head + (char) random.nextInt(256) + text.substring(at);
            case 2 ->
                    head
                            + SEPARATORS.charAt(random.nextInt(SEPARATORS.length()))
                            + text.substring(at);
            case 3 -> head + text.substring(at, to) + text.substring(at);
            case 4 -> random.nextInt(4) == 0 ? head : text;
            default -> random.nextInt(8) == 0 ? text.substring(at) : text;
        };
    }

    private String inSegments(String text) {
        List<String> segments = new ArrayList<>(List.of(text.split("(?<=~)", -1)));
        int at = random.nextInt(segments.size());
        switch (random.nextInt(8)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, one(segments));
            case 2 ->
                    segments.set(
                            at, segments.set(random.nextInt(segments.size()), segments.get(at)));
            case 3 -> segments.add(at, one(List.of(one(seeds).split("(?<=~)", -1))));
            case 4 -> segments.add(at, segments.get(at).repeat(random.nextInt(150)));
            case 5 -> segments.add(at, one(STRAYS));
            case 6 -> segments.add(at, one(BLANKS));
            default -> {
                int to = Math.min(segments.size(), at + random.nextInt(12));
                segments.addAll(at, List.copyOf(segments.subList(at, to)));
            }
        }
        return String.join("", segments);
    }

    private String inAnElement(String text) {
        List<String> elements = new ArrayList<>(List.of(text.split("(?<=[*:~^])", -1)));
        int at = random.nextInt(elements.size());
        String element = elements.get(at);
        String end = element.isEmpty() ? "" : element.substring(element.length() - 1);
        switch (random.nextInt(6)) {
            case 0 -> elements.remove(at);
            case 1 -> elements.add(at, one(elements));
            case 2 -> elements.set(at, one(elements));
            case 3 -> elements.set(at, element.repeat(2 + random.nextInt(30)));
            default -> elements.set(at, one(ODD) + end);
        }
        return String.join("", elements);
    }

    /** Another separator everywhere; perhaps one that the data or another separator uses. */
    private String inSeparators(String text) {
        char separator = SEPARATORS.charAt(random.nextInt(4));
        char other = SEPARATORS.charAt(random.nextInt(SEPARATORS.length()));
        return text.replace(separator, other);
    }

    /** Passes the limits of what is kept in memory, and of what is searched. */
    private String huge(String text) {
        int at = text.indexOf('~', random.nextInt(text.length() + 1)) + 1;
        String head = text.substring(0, at);
        String tail = text.substring(at);
        return switch (random.nextInt(6)) {
            case 0 ->
                    head + "NTE*ADD*" + "x".repeat((1 << 20) + random.nextInt(100)) + "*Y~" + tail;
            case 1 -> head + " ".repeat((1 << 20) + random.nextInt(100)) + tail;
            case 2 -> "mail header\n".repeat(5_000 + random.nextInt(2_000)) + text;
            case 3 -> head + "REF" + "*1".repeat(200_000) + "~" + tail;
            case 4 -> head + "BIN*2000000*" + "~".repeat(2_000_000) + "~" + tail;
            default -> head + "HI*" + "BK:1^".repeat(100_000) + "~" + tail;
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
