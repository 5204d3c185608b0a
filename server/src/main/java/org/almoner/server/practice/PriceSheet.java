package org.almoner.server.practice;

import org.almoner.claims.Money;
import org.almoner.server.practice.PriceBook.Keyed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fee schedule as a file: code, modifier and amount in each row, as spreadsheets save it. Every
 * row that cannot be read is named with its reason; then nothing of the file is taken.
 */
public final class PriceSheet {

    public static final int ROWS_MAX = 5_000;

    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^\",]*)");
    private static final Pattern CODE = Pattern.compile("\\d{4}[0-9A-Z]|[A-Z]\\d{4}");
    private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
    private static final Money PRICE_MAX = Money.cents(100_000_000);

    private final List<Keyed> rows = new ArrayList<>();
    private final List<Integer> lineNumbers = new ArrayList<>();
    private final List<BadRow> badRows = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final boolean zeroIsAPrice;

    private PriceSheet(boolean zeroIsAPrice) {
        this.zeroIsAPrice = zeroIsAPrice;
    }

    /** A row that keeps the file out, by its number as a spreadsheet counts. */
    public record BadRow(int number, String why) {}

    /**
     * @param zeroIsAPrice a contract may allow nothing, while a charge is always above zero
     */
    public static PriceSheet read(String text, boolean zeroIsAPrice) {
        PriceSheet sheet = new PriceSheet(zeroIsAPrice);
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.size() > ROWS_MAX + 1) {
            sheet.badRows.add(
                    new BadRow(
                            ROWS_MAX + 2,
                            "A file holds at most %,d rows; split it.".formatted(ROWS_MAX)));
            return sheet;
        }
        for (int at = 0; at < lines.size(); at++) {
            boolean heading =
                    at == 0 && lines.getFirst().toLowerCase(Locale.ROOT).matches("\"?code\\b.*");
            if (!heading && !lines.get(at).replace(",", "").isBlank()) {
                sheet.readRow(at + 1, lines.get(at));
            }
        }
        if (sheet.rows.isEmpty() && sheet.badRows.isEmpty()) {
            sheet.badRows.add(new BadRow(1, "There is no price in this file."));
        }
        return sheet;
    }

    public List<Keyed> rows() {
        return List.copyOf(rows);
    }

    public List<BadRow> badRows() {
        return List.copyOf(badRows);
    }

    /** The row of the file in which the keyed price with this index stood. */
    public int lineOf(int index) {
        return lineNumbers.get(index);
    }

    private void readRow(int number, String line) {
        List<String> cells = cells(line);
        if (cells.size() != 3) {
            bad(number, "Three columns are needed: code, modifier (or nothing), amount.");
            return;
        }
        try {
            Keyed keyed = keyed(cells.get(0), cells.get(1), cells.get(2), zeroIsAPrice);
            Integer earlier = seen.putIfAbsent(keyed.service(), number);
            if (earlier == null) {
                rows.add(keyed);
                lineNumbers.add(number);
            } else {
                bad(number, "%s stands in row %d already.".formatted(keyed.service(), earlier));
            }
        } catch (IllegalArgumentException unreadable) {
            bad(number, String.valueOf(unreadable.getMessage()));
        }
    }

    private void bad(int number, String why) {
        badRows.add(new BadRow(number, why));
    }

    /**
     * One price as somebody typed it.
     *
     * @throws IllegalArgumentException saying what is wrong, in a sentence
     */
    public static Keyed keyed(String code, String modifier, String amount, boolean zeroIsAPrice) {
        return new Keyed(code(code), modifier(modifier), amount(amount, zeroIsAPrice));
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, in a sentence
     */
    public static String code(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no code of a service; five characters, such as 99213 or J3301."
                            .formatted(shown(typed)));
        }
        return code;
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, in a sentence
     */
    public static String modifier(String typed) {
        String modifier = typed.strip().toUpperCase(Locale.ROOT);
        if (!modifier.isEmpty() && !MODIFIER.matcher(modifier).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no modifier; two characters, such as 50 or TC, or nothing."
                            .formatted(shown(typed)));
        }
        return modifier;
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, in a sentence
     */
    public static Money amount(String typed, boolean zeroIsAPrice) {
        String plain = typed.strip().replaceFirst("^\\$\\s*", "");
        if (!plain.matches("(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no amount; dollars and cents, such as 85.00."
                            .formatted(shown(typed)));
        }
        Money amount = Money.parse(plain.replace(",", ""));
        if (amount.isZero() && !zeroIsAPrice) {
            throw new IllegalArgumentException("A price is above zero.");
        }
        if (amount.compareTo(PRICE_MAX) > 0) {
            throw new IllegalArgumentException("No service costs more than a million dollars.");
        }
        return amount;
    }

    private static String shown(String typed) {
        return typed.length() > 20 ? typed.substring(0, 20) + "…" : typed;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.region(at, line.length()).lookingAt()) {
            String quoted = cell.group(1);
            cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
            at = cell.end() + 1;
            if (cell.end() < line.length() && line.charAt(cell.end()) != ',') {
                return List.of();
            }
        }
        return cells;
    }
}
