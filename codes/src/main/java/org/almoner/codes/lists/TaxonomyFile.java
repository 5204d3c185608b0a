package org.almoner.codes.lists;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NUCC's provider taxonomy: Code, Grouping, Classification, Specialization, Definition, … */
final class TaxonomyFile implements Format {

    /** 251 is the second release of 2025, which comes in July. */
    private static final Pattern VERSION = Pattern.compile("taxonomy_(\\d\\d)([01])\\D");

    private static final Pattern MARKED =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}): *(new|marked inactive)");

    @Override
    public String title() {
        return "NUCC taxonomy";
    }

    @Override
    public boolean recognises(Head head) {
        return HeaderLine.holds(head, "Code", "Grouping", "Classification", "Specialization");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        Matcher version = VERSION.matcher(in.head().name());
        String release =
                version.find()
                        ? "20%s-%s"
                                .formatted(
                                        version.group(1),
                                        version.group(2).equals("0") ? "01" : "07")
                        : "";
        LocalDate from = in.from(YearBegins.JANUARY, release);
        TableDraft draft = in.draft(ListSets.TAXONOMY, from, "NUCC");
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("Code", "Grouping", "Classification", "Specialization", "Definition");
            while (sheet.next()) {
                if (!sheet.isBlank()) {
                    row(sheet, draft);
                }
            }
        }
    }

    private static void row(Sheet sheet, TableDraft draft) throws LoadException {
        String classification = sheet.cell(sheet.column("Classification")).words();
        String specialization = sheet.cell(sheet.column("Specialization")).text();
        String display = sheet.cell(sheet.findColumn("Display Name")).text();
        String changes = sheet.cell(sheet.findColumn("Notes")).text();
        LocalDate inactive = day(changes, "marked inactive");
        ListRow.begin(
                        draft,
                        sheet.cell(sheet.column("Code")),
                        display.isEmpty()
                                ? (classification + " " + specialization).strip()
                                : display)
                .day(ListSets.FROM, day(changes, "new"))
                .day(ListSets.TO, inactive == null ? null : inactive.minusDays(1))
                .text(ListSets.NOTES, sheet.cell(sheet.column("Definition")).text())
                .text(ListSets.GROUP, sheet.cell(sheet.column("Grouping")).words())
                .text(ListSets.CLASSIFICATION, classification)
                .text(ListSets.SPECIALIZATION, specialization)
                .text(ListSets.SECTION, sheet.cell(sheet.findColumn("Section")).text());
    }

    /** The day that the notes give with this word; null where they do not. */
    private static @Nullable LocalDate day(String changes, String word) {
        Matcher marked = MARKED.matcher(changes);
        while (marked.find()) {
            if (marked.group(4).equals(word)) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(marked.group(3)),
                            Integer.parseInt(marked.group(1)),
                            Integer.parseInt(marked.group(2)));
                } catch (DateTimeException e) {
                    return null; // Notes are free text; a slip in them is no broken file.
                }
            }
        }
        return null;
    }
}
