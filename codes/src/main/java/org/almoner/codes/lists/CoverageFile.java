package org.almoner.codes.lists;

import org.almoner.codes.icd.IcdCode;
import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One table of the Medicare Coverage Database's download, known by its first columns. A table that
 * lacks a column without which coverage would be judged wrongly is refused, and not read as if it
 * said nothing.
 */
final class CoverageFile implements Format {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SERVICE = Pattern.compile("[0-9A-Z]{5}");
    private static final int LETTERS_MOST = 4_000;

    /** Fills one row out of the sheet's present one. */
    @FunctionalInterface
    private interface RowReader {
        void read(Sheet sheet, TableDraft draft) throws LoadException;
    }

    private final PublishedSet set;
    private final List<String> header;
    private final RowReader reader;

    private CoverageFile(PublishedSet set, List<String> header, RowReader reader) {
        this.set = set;
        this.header = header;
        this.reader = reader;
    }

    /** The tables that are kept, a stricter header before a looser one. */
    static List<Format> list() {
        return List.of(
                new CoverageFile(
                        CoverageSets.COVERED,
                        List.of("article_id", "icd10_code_id", "icd10_covered_group"),
                        (sheet, draft) -> diagnosis(sheet, draft, "icd10_covered_group")),
                new CoverageFile(
                        CoverageSets.NOT_COVERED,
                        List.of("article_id", "icd10_code_id", "icd10_noncovered_group"),
                        (sheet, draft) -> diagnosis(sheet, draft, "icd10_noncovered_group")),
                new CoverageFile(
                        CoverageSets.GROUPS,
                        List.of("article_id", "icd10_covered_group", "paragraph"),
                        CoverageFile::group),
                new CoverageFile(
                        CoverageSets.SERVICES,
                        List.of("article_id", "hcpc_code_id", "hcpc_code_group"),
                        CoverageFile::service),
                new CoverageFile(
                        CoverageSets.CONTRACTORS,
                        List.of("article_id", "contractor_id"),
                        CoverageFile::contractor),
                new CoverageFile(
                        CoverageSets.CONTRACTOR_NAMES,
                        List.of("contractor_id", "contractor_bus_name"),
                        CoverageFile::contractorName),
                new CoverageFile(
                        CoverageSets.ARTICLES,
                        List.of("article_id", "article_version", "title"),
                        (sheet, draft) -> document(sheet, draft, "article")),
                new CoverageFile(
                        CoverageSets.LCDS,
                        List.of("lcd_id", "lcd_version", "title"),
                        (sheet, draft) -> document(sheet, draft, "lcd")));
    }

    @Override
    public String title() {
        return set.title();
    }

    @Override
    public boolean recognises(Head head) {
        String first = head.text().lines().findFirst().orElse("");
        return HeaderLine.cells(first).containsAll(header.stream().map(HeaderLine::plain).toList());
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(set, in.from(YearBegins.JANUARY), "MCD");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header(header.toArray(String[]::new));
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    reader.read(sheet, draft);
                }
            }
        }
    }

    private static String number(Sheet sheet, String column) throws LoadException {
        return sheet.cell(sheet.column(column)).code(NUMBER, "a number");
    }

    private static long version(Sheet sheet) throws LoadException {
        Cell version = sheet.cell(sheet.findColumn("article_version"));
        return version.isEmpty() ? 0 : version.number();
    }

    private static void diagnosis(Sheet sheet, TableDraft draft, String group)
            throws LoadException {
        if (isNothing(sheet.cell(sheet.column("icd10_code_id")))) {
            return;
        }
        draft.row()
                .code(CoverageSets.ARTICLE, number(sheet, "article_id"))
                .code(
                        CoverageSets.DIAGNOSIS,
                        sheet.cell(sheet.column("icd10_code_id"))
                                .code(IcdCode.CM, "a code of ICD-10-CM"))
                .number(CoverageSets.DIAGNOSIS_GROUP, sheet.cell(sheet.column(group)).number())
                .text(CoverageSets.ASTERISK, sheet.cell(sheet.findColumn("asterisk")).text())
                .number(4, version(sheet));
    }

    private static void group(Sheet sheet, TableDraft draft) throws LoadException {
        String words = plain(sheet.cell(sheet.column("paragraph")).text());
        draft.row()
                .code(CoverageSets.ARTICLE, number(sheet, "article_id"))
                .number(
                        CoverageSets.GROUP,
                        sheet.cell(sheet.column("icd10_covered_group")).number())
                .text(CoverageSets.GROUP_WORDS, words)
                .number(3, version(sheet));
    }

    private static void service(Sheet sheet, TableDraft draft) throws LoadException {
        Cell code = sheet.cell(sheet.column("hcpc_code_id"));
        draft.row()
                .code(CoverageSets.SERVICE, code.code(SERVICE, "a code of CPT or HCPCS"))
                .code(CoverageSets.SERVICE_ARTICLE, number(sheet, "article_id"))
                .number(
                        CoverageSets.SERVICE_GROUP,
                        sheet.cell(sheet.column("hcpc_code_group")).number())
                .number(3, version(sheet));
    }

    private static void contractor(Sheet sheet, TableDraft draft) throws LoadException {
        draft.row()
                .code(CoverageSets.ARTICLE, number(sheet, "article_id"))
                .code(CoverageSets.CONTRACTOR, number(sheet, "contractor_id"))
                .number(2, version(sheet));
    }

    private static void contractorName(Sheet sheet, TableDraft draft) throws LoadException {
        draft.row()
                .code(0, number(sheet, "contractor_id"))
                .text(
                        CoverageSets.CONTRACTOR_NUMBER,
                        sheet.cell(sheet.column("contractor_number")).text())
                .text(
                        CoverageSets.CONTRACTOR_NAME,
                        sheet.cell(sheet.column("contractor_bus_name")).words());
    }

    private static void document(Sheet sheet, TableDraft draft, String kind) throws LoadException {
        draft.row()
                .code(CoverageSets.ARTICLE, number(sheet, kind + "_id"))
                .number(CoverageSets.VERSION, sheet.cell(sheet.column(kind + "_version")).number())
                .text(CoverageSets.TITLE, sheet.cell(sheet.column("title")).words())
                .text(CoverageSets.STATUS, status(sheet, kind))
                .day(
                        CoverageSets.FROM,
                        moment(
                                sheet.cell(
                                        sheet.column(
                                                kind + "_eff_date",
                                                "article_rev_eff_date",
                                                "rev_eff_date",
                                                "orig_det_eff_date",
                                                "article_pub_date"))))
                .day(
                        CoverageSets.TO,
                        moment(
                                sheet.cell(
                                        sheet.findColumn(
                                                kind + "_end_date",
                                                "article_rev_end_date",
                                                "rev_end_date",
                                                "rev_eff_end_date",
                                                "ent_det_end_date"))));
    }

    /** A for what is in force, R for what was; a draft, which has a number of its own, is P. */
    private static String status(Sheet sheet, String kind) throws LoadException {
        if (sheet.cell(sheet.findColumn("display_id")).text().startsWith("D")) {
            return CoverageSets.PROPOSED;
        }
        int column = kind.equals("article") ? sheet.column("status") : sheet.findColumn("status");
        return sheet.cell(column).text();
    }

    /** What some rows have in the place of a code. */
    private static boolean isNothing(Cell code) {
        return code.isEmpty() || code.text().equalsIgnoreCase("N/A");
    }

    /** A day whose hour, which stands behind it, does not count. */
    private static @Nullable LocalDate moment(Cell cell) throws LoadException {
        int blank = cell.text().indexOf(' ');
        String day = blank < 0 ? cell.text() : cell.text().substring(0, blank);
        return "N/A".equals(day)
                ? null
                : new Cell(cell.file(), cell.row(), cell.column(), day).day();
    }

    /** What a person reads of a paragraph of HTML. */
    private static String plain(String html) {
        String text =
                html.replaceAll("<[^>]*>", " ")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&")
                        .replaceAll("\\s+", " ")
                        .strip();
        return text.length() > LETTERS_MOST ? text.substring(0, LETTERS_MOST) : text;
    }
}
