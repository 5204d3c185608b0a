package org.almoner.codes.lists;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The poverty guidelines of many years: year, area, first person, each further person. The release
 * is that of the newest year; every year's row keeps its own.
 */
final class PovertyFile implements Format {

    private static final Map<String, String> AREAS =
            Map.of("CONTIGUOUS_US", "US", "US", "US", "AK", "AK", "HI", "HI");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private record Row(LocalDate from, String area, long firstCents, long furtherCents) {}

    @Override
    public String title() {
        return "HHS poverty guidelines";
    }

    @Override
    public boolean recognises(Head head) {
        return HeaderLine.holds(head, "year", "area", "first_person", "additional_person");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        List<Row> rows = new ArrayList<>();
        LocalDate newest = LocalDate.MIN;
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("year", "area", "first_person", "additional_person");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    Row row = row(sheet);
                    rows.add(row);
                    newest = row.from().isAfter(newest) ? row.from() : newest;
                }
            }
        }
        if (rows.isEmpty()) {
            throw new LoadException(in.file() + " holds no year's guideline.");
        }
        TableDraft draft = in.draft(ListSets.POVERTY, newest, "HHS");
        for (Row row : rows) {
            draft.row()
                    .code(0, row.area())
                    .day(1, row.from())
                    .number(ListSets.FIRST_PERSON_CENTS, row.firstCents())
                    .number(ListSets.FURTHER_PERSON_CENTS, row.furtherCents());
        }
    }

    private static Row row(Sheet sheet) throws LoadException {
        Cell year = sheet.cell(sheet.column("year"));
        if (!YEAR.matcher(year.text()).matches()) {
            throw year.expected("a year");
        }
        Cell area = sheet.cell(sheet.column("area"));
        String known = AREAS.get(area.text());
        if (known == null) {
            throw area.expected("CONTIGUOUS_US, AK or HI");
        }
        return new Row(
                LocalDate.of(Integer.parseInt(year.text()), 1, 1),
                known,
                sheet.cell(sheet.column("first_person")).decimal(2),
                sheet.cell(sheet.column("additional_person")).decimal(2));
    }
}
