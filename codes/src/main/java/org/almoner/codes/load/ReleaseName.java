package org.almoner.codes.load;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which release a file says it is, in its name or in a manifest: {@code icd10cm-order-April-2025},
 * {@code PPRRVU24_APR}, {@code RVU25D}, {@code v303r0}, {@code FY2026}, {@code 2024 Q3}.
 *
 * @param month 0 where only a year is said
 * @param day 0 where no day is said
 * @param fiscal whether the year is said to be a fiscal one
 */
public record ReleaseName(int year, int month, int day, boolean fiscal) {

    /** When a year begins that is only called by its number. */
    public enum YearBegins {
        /** Calendar years: fees, HCPCS. */
        JANUARY,
        /** Fiscal years, from October of the year before: ICD-10. */
        OCTOBER
    }

    /** The month in which the fiscal year begins that is called by the next calendar year. */
    private static final int FISCAL_BEGINS = 10;

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final String MONTH =
            "(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])";

    /** The day on which a file was put up, which says nothing of its release. */
    private static final Pattern POSTED =
            Pattern.compile(
                    "(?:updated|revised|posted)[-_ ]*[01]?\\d[-_./][0-3]?\\d[-_./]20\\d\\d");

    private static final Pattern WHOLE_DAY =
            Pattern.compile("(?<!\\d)(20\\d\\d)-?([01]\\d)-?([0-3]\\d)(?!\\d)");
    private static final Pattern US_DAY =
            Pattern.compile("(?<!\\d)([01]\\d)[-.]?([0-3]\\d)[-.]?(20\\d\\d)(?!\\d)");
    private static final Pattern MONTH_YEAR =
            Pattern.compile(MONTH + "[-_ ]*(?:1[-_ ]+)?(20\\d\\d|\\d\\d)(?!\\d)");
    private static final Pattern YEAR_MONTH =
            Pattern.compile("(?<!\\d)(?:20)?(\\d\\d)[-_ ]*" + MONTH);
    private static final Pattern YEAR_QUARTER = Pattern.compile("(?<!\\d)(20\\d\\d)[-_ ]*q([1-4])");
    private static final Pattern RVU =
            Pattern.compile("(?:(?<![a-z])rvu|pfrev|(?<![a-z])dme)(\\d\\d)-?([a-d])(?![a-z])");
    private static final Pattern CLFS = Pattern.compile("(?<!\\d)(\\d\\d)clabq([1-4])");
    private static final Pattern NCCI = Pattern.compile("v(\\d\\d)\\.?([0-3])r\\d");
    private static final Pattern FISCAL = Pattern.compile("fy[-_ ]?(?:20)?(\\d\\d)");
    private static final Pattern MONTH_ALONE = Pattern.compile(MONTH);
    private static final Pattern NUMBERED_MONTH =
            Pattern.compile("(?<!\\d)(20\\d\\d)-([01]\\d)(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    /** Files of fee schedules that are named with two digits of their year. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<!\\d)(\\d\\d)locco|pfall(\\d\\d)(?!\\d)");

    /**
     * The release that a text names; empty when it names none. A month or a quarter counts before a
     * day in digits, which may be that of the file.
     */
    public static Optional<ReleaseName> find(String text) {
        String low = POSTED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        @Nullable ReleaseName named = month(low);
        named = named == null ? quarter(low) : named;
        named = named == null ? day(low) : named;
        named = named == null ? numberedMonth(low) : named;
        return Optional.ofNullable(named == null ? year(low) : named);
    }

    private static @Nullable ReleaseName day(String low) {
        Matcher whole = WHOLE_DAY.matcher(low);
        if (whole.find()) {
            return valid(number(whole, 1), number(whole, 2), number(whole, 3));
        }
        Matcher us = US_DAY.matcher(low);
        return us.find() ? valid(number(us, 3), number(us, 1), number(us, 2)) : null;
    }

    private static @Nullable ReleaseName valid(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return new ReleaseName(year, month, day, false);
        } catch (DateTimeException e) {
            return null; // Eight digits that are no day, such as a number of a document.
        }
    }

    private static @Nullable ReleaseName month(String low) {
        Matcher named = MONTH_YEAR.matcher(low);
        if (named.find()) {
            return new ReleaseName(
                    fullYear(number(named, 2)), MONTHS.indexOf(named.group(1)) + 1, 0, false);
        }
        Matcher fiscal = FISCAL.matcher(low);
        Matcher alone = MONTH_ALONE.matcher(low);
        if (fiscal.find() && alone.find()) {
            int month = MONTHS.indexOf(alone.group(1)) + 1;
            int year = fullYear(number(fiscal, 1));
            return new ReleaseName(month < FISCAL_BEGINS ? year : year - 1, month, 0, true);
        }
        Matcher behind = YEAR_MONTH.matcher(low);
        if (behind.find()) {
            return new ReleaseName(
                    fullYear(number(behind, 1)), MONTHS.indexOf(behind.group(2)) + 1, 0, false);
        }
        return null;
    }

    private static @Nullable ReleaseName numberedMonth(String low) {
        Matcher numbered = NUMBERED_MONTH.matcher(low);
        if (numbered.find() && number(numbered, 2) >= 1 && number(numbered, 2) <= 12) {
            return new ReleaseName(number(numbered, 1), number(numbered, 2), 0, false);
        }
        return null;
    }

    private static @Nullable ReleaseName quarter(String low) {
        Matcher quarter = YEAR_QUARTER.matcher(low);
        if (quarter.find()) {
            return new ReleaseName(number(quarter, 1), number(quarter, 2) * 3 - 2, 0, false);
        }
        Matcher rvu = RVU.matcher(low);
        if (rvu.find()) {
            int place = rvu.group(2).charAt(0) - 'a';
            return new ReleaseName(fullYear(number(rvu, 1)), place * 3 + 1, 0, false);
        }
        Matcher laboratory = CLFS.matcher(low);
        if (laboratory.find()) {
            return new ReleaseName(
                    fullYear(number(laboratory, 1)), number(laboratory, 2) * 3 - 2, 0, false);
        }
        // NCCI counts its years from 1994, and its quarters from 0.
        Matcher ncci = NCCI.matcher(low);
        return ncci.find()
                ? new ReleaseName(1994 + number(ncci, 1), number(ncci, 2) * 3 + 1, 0, false)
                : null;
    }

    private static @Nullable ReleaseName year(String low) {
        Matcher fiscal = FISCAL.matcher(low);
        if (fiscal.find()) {
            return new ReleaseName(2000 + number(fiscal, 1), 0, 0, true);
        }
        Matcher year = YEAR.matcher(low);
        if (year.find()) {
            return new ReleaseName(number(year, 1), 0, 0, false);
        }
        Matcher brief = SHORT_YEAR.matcher(low);
        return brief.find()
                ? new ReleaseName(
                        fullYear(number(brief, brief.group(1) == null ? 2 : 1)), 0, 0, false)
                : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int fullYear(int year) {
        return year < 100 ? 2000 + year : year;
    }

    /** The first day on which the release is in force. */
    public LocalDate from(YearBegins begins) {
        if (month == 0) {
            return fiscal || begins == YearBegins.OCTOBER
                    ? LocalDate.of(year - 1, FISCAL_BEGINS, 1)
                    : LocalDate.of(year, 1, 1);
        }
        return LocalDate.of(year, month, day == 0 ? 1 : day);
    }
}
