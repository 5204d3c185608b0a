package org.almoner.codes.lists;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list with one code a row under named columns: as X12 publishes its external code lists (Code,
 * Description, Start Date, Last Modified, Stop Date, Notes), and as others publish them again with
 * names of their own. Which list it is stands in a column, or in the file's name.
 */
final class ListFile implements Format {

    /** What a file is called that holds one list; the first that fits. */
    private static final Map<Pattern, PublishedSet> NAMES = names();

    /** What the column of the list says. */
    private static final Map<String, PublishedSet> KINDS =
            Map.of("group", ListSets.GROUP_CODE, "carc", ListSets.CARC, "rarc", ListSets.RARC);

    private static final String[] CODE = {
        "code",
        "adj_code",
        "pos_code",
        "mod_code",
        "modifier",
        "Modifier Code",
        "Place of Service Code"
    };
    private static final String[] TITLE = {
        "adj_description",
        "pos_name",
        "Place of Service Name",
        "mod_description",
        "Modifier Name",
        "name",
        "description"
    };
    private static final String[] FROM = {
        "Start Date", "start", "adj_start_date", "Effective Date", "Modifier Descriptor Effective"
    };
    private static final String[] TO = {"Stop Date", "stop", "End Date", "adj_end_date"};
    private static final String[] NOTES = {
        "Notes",
        "adj_usage",
        "pos_description",
        "Place of Service Description",
        "mod_information",
        "Modifier Description",
        "references"
    };
    private static final String[] GROUP = {
        "pos_type", "mod_category", "type", "Section (Main Section)"
    };

    private static Map<Pattern, PublishedSet> names() {
        Map<Pattern, PublishedSet> names = new LinkedHashMap<>();
        names.put(Pattern.compile("carc|adjustment[-_ ]*reason"), ListSets.CARC);
        names.put(Pattern.compile("rarc|remark[-_ ]*code|advice[-_ ]*remark"), ListSets.RARC);
        names.put(Pattern.compile("plb|provider[-_ ]*level"), ListSets.PLB);
        names.put(Pattern.compile("507|status[-_ ]*categor"), ListSets.STATUS_CATEGORY);
        names.put(Pattern.compile("508|^claim[-_ ]*status"), ListSets.STATUS);
        names.put(Pattern.compile("revenue"), ListSets.REVENUE);
        names.put(Pattern.compile("^pos[-_ .]|place[-_ ]*of[-_ ]*service"), ListSets.PLACE);
        names.put(Pattern.compile("bill[-_ ]*type|type[-_ ]*of[-_ ]*bill"), ListSets.BILL_TYPE);
        names.put(Pattern.compile("occurrence[-_ ]*span"), ListSets.OCCURRENCE_SPAN);
        names.put(Pattern.compile("occurrence"), ListSets.OCCURRENCE);
        names.put(Pattern.compile("condition[-_ ]*code"), ListSets.CONDITION);
        names.put(Pattern.compile("value[-_ ]*code"), ListSets.VALUE);
        names.put(Pattern.compile("(discharge|patient)[-_ ]*status"), ListSets.DISCHARGE);
        names.put(Pattern.compile("modifiers?_additional"), ListSets.MODIFIER_USE);
        names.put(Pattern.compile("modifier"), ListSets.MODIFIER);
        return names;
    }

    @Override
    public String title() {
        return "a list of codes";
    }

    @Override
    public boolean recognises(Head head) {
        return header(head).isPresent() && (hasKinds(head) || named(head).isPresent());
    }

    /**
     * The names of the columns for the code and the title, where one of the first lines is a
     * header.
     */
    private static Optional<List<String>> header(Head head) {
        for (String line : head.lines()) {
            List<String> cells = HeaderLine.cells(line);
            Optional<String> code = first(cells, CODE);
            Optional<String> title = first(cells, TITLE);
            if (code.isPresent() && title.isPresent()) {
                return Optional.of(List.of(code.get(), title.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<String> cells, String... names) {
        return Arrays.stream(names).map(HeaderLine::plain).filter(cells::contains).findFirst();
    }

    private static boolean hasKinds(Head head) {
        return HeaderLine.holds(head, "adj_code", "adj_type");
    }

    private static Optional<PublishedSet> named(Head head) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(head.name()).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        LocalDate from = in.from(YearBegins.JANUARY);
        @Nullable PublishedSet ofName = hasKinds(in.head()) ? null : named(in.head()).orElse(null);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header(header(in.head()).orElse(List.of()).toArray(String[]::new));
            Columns columns = Columns.of(sheet);
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    PublishedSet set = ofName == null ? kind(sheet, columns) : ofName;
                    row(sheet, columns, in.draft(set, from, "list"));
                }
            }
        }
    }

    private static PublishedSet kind(Sheet sheet, Columns columns) throws LoadException {
        Cell cell = sheet.cell(columns.kind());
        PublishedSet set = KINDS.get(cell.text().toLowerCase(Locale.ROOT));
        if (set == null) {
            throw cell.expected("Group, CARC or RARC");
        }
        return set;
    }

    /** Where each thing stands; -1 where the file does not have it. */
    private record Columns(int code, int title, int from, int to, int notes, int group, int kind) {

        static Columns of(Sheet sheet) throws LoadException {
            return new Columns(
                    sheet.column(CODE),
                    sheet.column(TITLE),
                    sheet.findColumn(FROM),
                    sheet.findColumn(TO),
                    sheet.findColumn(NOTES),
                    sheet.findColumn(GROUP),
                    sheet.findColumn("adj_type"));
        }
    }

    private static void row(Sheet sheet, Columns columns, TableDraft draft) throws LoadException {
        Cell words = sheet.cell(columns.title());
        // What is said of a modifier's use may be a reference alone.
        String title = draft.set().equals(ListSets.MODIFIER_USE) ? words.text() : words.words();
        ListRow.begin(draft, sheet.cell(columns.code()), title)
                .day(ListSets.FROM, ListRow.day(sheet.cell(columns.from())))
                .day(ListSets.TO, ListRow.day(sheet.cell(columns.to())))
                .text(ListSets.NOTES, sheet.cell(columns.notes()).text())
                .text(ListSets.GROUP, sheet.cell(columns.group()).text());
    }
}
