package org.almoner.codes.load;

import org.almoner.codes.store.Packed;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One cell of a published file with its place, and what it may be read as. Whatever does not fit is
 * a {@link LoadException} that names the place.
 *
 * @param file as the user knows it
 * @param row counted from 1 as an editor or a spreadsheet counts it
 * @param text without blanks around it
 */
public record Cell(String file, long row, String column, String text) {

    private static final DateTimeFormatter DIGITS = strict("uuuuMMdd");
    private static final DateTimeFormatter HYPHENS = strict("uuuu-MM-dd");
    private static final DateTimeFormatter SLASHES = strict("M/d/uuuu");
    private static final DateTimeFormatter US_HYPHENS = strict("M-d-uuuu");
    private static final Pattern JULIAN = Pattern.compile("[12]\\d{3}[0-3]\\d{2}");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public LoadException expected(String what) {
        return LoadException.at(this, what);
    }

    /** The same place with another text. */
    public Cell saying(String other) {
        return new Cell(file, row, column, other);
    }

    /** The words, which must be there. */
    public String words() throws LoadException {
        if (text.isEmpty()) {
            throw expected("words");
        }
        return text;
    }

    /** A code of capitals and digits, dots left out, which must be there. */
    public String code() throws LoadException {
        String code = text.replace(".", "");
        if (code.isEmpty() || Packed.pack(code) < 0) {
            throw expected("a code of capitals and digits");
        }
        return code;
    }

    /** A code of this form, dots left out. */
    public String code(Pattern form, String like) throws LoadException {
        String code = text.replace(".", "");
        if (!form.matcher(code).matches() || Packed.pack(code) < 0) {
            throw expected(like);
        }
        return code;
    }

    /** One of these words. */
    public String oneOf(List<String> words) throws LoadException {
        if (!words.contains(text)) {
            throw expected("one of " + String.join(", ", words));
        }
        return text;
    }

    /** A day in one of the forms that publishers use, or Julian as YYYYDDD; null when empty. */
    public @Nullable LocalDate day() throws LoadException {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (JULIAN.matcher(text).matches()) {
                return LocalDate.ofYearDay(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(4)));
            }
            return LocalDate.parse(text, form());
        } catch (DateTimeException e) {
            throw expected("a day such as 20251001, 2025-10-01, 10/1/2025 or 2025274");
        }
    }

    private DateTimeFormatter form() {
        if (text.indexOf('/') >= 0) {
            return SLASHES;
        }
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return DIGITS;
        }
        return hyphen == 4 ? HYPHENS : US_HYPHENS;
    }

    /** A whole number. */
    public long number() throws LoadException {
        return decimal(0);
    }

    /**
     * A decimal times so many tens; dollar and percent signs and commas are left out, brackets mean
     * below zero.
     */
    public long decimal(int scale) throws LoadException {
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        String digits =
                (bracketed ? text.substring(1, text.length() - 1) : text)
                        .replace("$", "")
                        .replace("%", "")
                        .replace(",", "")
                        .strip();
        try {
            long value = new BigDecimal(digits).movePointRight(scale).longValueExact();
            return bracketed ? -value : value;
        } catch (ArithmeticException | NumberFormatException e) {
            throw expected(
                    scale == 0
                            ? "a whole number"
                            : "a number with at most %d decimals".formatted(scale));
        }
    }
}
