package org.almoner.codes.fees;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.SourceFile;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Localities of ZIP codes as they are published again: a file for each two first digits, and beside
 * them two lists of carriers and localities, which the rows name by their places.
 */
final class ZipShard implements Format {

    private static final Pattern ROW = Pattern.compile("\\d{5}\\t(\\d{4})?\\t\\d{4}\\t\\d{4}\\t.*");
    private static final int CELLS = 6;
    private static final int NO_LAST_YEAR = 9999;

    @Override
    public String title() {
        return "ZIP codes and their localities, with years";
    }

    @Override
    public boolean isPart() {
        return true;
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".tsv")
                && head.lines().stream()
                        .findFirst()
                        .filter(line -> ROW.matcher(line).matches())
                        .isPresent();
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TableDraft draft = in.draft(FeeSets.ZIP_LOCALITIES, in.from(YearBegins.JANUARY), title());
        List<String> carriers = list(in.file(), "carriers.txt");
        List<String> localities = list(in.file(), "localities.txt");
        try (Lines lines = Lines.open(in.file())) {
            while (lines.next()) {
                if (lines.line().isBlank()) {
                    continue;
                }
                String[] cells = lines.line().split("\t", -1);
                if (cells.length != CELLS) {
                    throw lines.cell("1", 1).expected("six cells");
                }
                row(in.file(), lines.row(), cells, carriers, localities, draft);
            }
        }
    }

    private static void row(
            SourceFile file,
            long row,
            String[] cells,
            List<String> carriers,
            List<String> localities,
            TableDraft draft)
            throws LoadException {
        draft.row().code(0, new Cell(file.path(), row, "zip", cells[0]).code());
        if (!cells[1].isEmpty()) {
            draft.code(1, new Cell(file.path(), row, "plus4", cells[1]).code());
        }
        int from = (int) new Cell(file.path(), row, "first year", cells[2]).number();
        int to = (int) new Cell(file.path(), row, "last year", cells[3]).number();
        draft.day(2, LocalDate.of(from, 1, 1));
        if (to != NO_LAST_YEAR) {
            draft.day(3, LocalDate.of(to, 12, 31));
        }
        draft.code(
                4,
                of(carriers, new Cell(file.path(), row, "carrier", cells[4]))
                        + of(localities, new Cell(file.path(), row, "locality", cells[5])));
    }

    private static String of(List<String> list, Cell cell) throws LoadException {
        long place = cell.number();
        if (place < 0 || place >= list.size()) {
            throw cell.expected("a place in a list of " + list.size());
        }
        return list.get((int) place);
    }

    private static List<String> list(SourceFile file, String name)
            throws IOException, LoadException {
        SourceFile beside =
                file.findBeside("../" + name)
                        .orElseThrow(() ->
                                new LoadException(
                                        file + ": beside its folder " + name + " is missing."));
        List<String> list = new ArrayList<>();
        try (Lines lines = Lines.open(beside)) {
            while (lines.next()) {
                list.add(lines.line().strip());
            }
        }
        return list;
    }
}
