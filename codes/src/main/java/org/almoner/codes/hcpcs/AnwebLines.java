package org.almoner.codes.hcpcs;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.Lines;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The alpha-numeric file in records of 320 characters.
 *
 * <p>Source: CMS, HCPCS record layout.
 */
final class AnwebLines implements Format {

    private static final Pattern RECORD = Pattern.compile("[ A-Z0-9]{5}\\d{5}[3478].*");

    /** Up to the action code; what follows is blank and often cut. */
    private static final int WIDTH = 293;

    @Override
    public String title() {
        return "HCPCS alpha-numeric file";
    }

    @Override
    public boolean recognises(Head head) {
        return head.nameEnds(".txt")
                && head.name().contains("anweb")
                && head.lines().stream().anyMatch(line -> RECORD.matcher(line).matches());
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var records = new AnwebRecord(in);
        boolean begun = false;
        try (Lines lines = Lines.open(in.file())) {
            var cells = new Places(lines);
            while (lines.next()) {
                if (RECORD.matcher(lines.line()).matches()) {
                    begun = true;
                    if (lines.line().length() < WIDTH) {
                        throw lines.cell("1", 1).expected("a record of 320 characters");
                    }
                    records.read(cells);
                } else if (begun && !lines.line().isBlank()) {
                    throw lines.cell("1-11", 1, 11)
                            .expected("a code, a sequence and a record kind");
                }
            }
        }
        records.finish();
    }

    /** The published places. */
    private record Places(Lines lines) implements AnwebRecord.Cells {

        @Override
        public Cell code() {
            return lines.cell("code", 1, 5);
        }

        @Override
        public Cell sequence() {
            return lines.cell("sequence number", 6, 10);
        }

        @Override
        public Cell kind() {
            return lines.cell("record identification", 11, 11);
        }

        @Override
        public Cell title() {
            return lines.cell("long description", 12, 91);
        }

        @Override
        public void fill(TableDraft draft) throws LoadException {
            text(draft, HcpcsSets.SHORT_TITLE, 92, 119);
            repeated(draft, HcpcsSets.PRICING, 120, 2, 4);
            text(draft, HcpcsSets.MULTIPLE_PRICING, 128, 128);
            repeated(draft, HcpcsSets.NCD, 129, 6, 3);
            repeated(draft, HcpcsSets.MANUAL, 147, 8, 3);
            text(draft, HcpcsSets.STATUTE, 171, 180);
            repeated(draft, HcpcsSets.LAB_CERTIFICATION, 181, 3, 8);
            repeated(draft, HcpcsSets.CROSS_REFERENCE, 205, 5, 5);
            text(draft, HcpcsSets.COVERAGE, 230, 230);
            text(draft, HcpcsSets.ASC_GROUP, 231, 232);
            draft.day(HcpcsSets.ASC_FROM, lines.cell("ASC effective date", 233, 240).day());
            text(draft, HcpcsSets.OPPS, 241, 243);
            text(draft, HcpcsSets.OPPS_INDICATOR, 244, 244);
            draft.day(HcpcsSets.OPPS_FROM, lines.cell("MOG effective date", 245, 252).day());
            text(draft, HcpcsSets.NOTE, 253, 256);
            text(draft, HcpcsSets.BETOS, 257, 259);
            repeated(draft, HcpcsSets.TYPE_OF_SERVICE, 261, 1, 5);
            Cell units = lines.cell("anesthesia base units", 266, 268);
            if (!units.isEmpty()) {
                draft.number(HcpcsSets.ANESTHESIA_UNITS, units.number());
            }
            draft.day(HcpcsSets.ADDED, lines.cell("add date", 269, 276).day());
            draft.day(HcpcsSets.ACTION_FROM, lines.cell("action effective date", 277, 284).day());
            draft.day(HcpcsSets.ENDED, lines.cell("termination date", 285, 292).day());
            text(draft, HcpcsSets.ACTION, 293, 293);
        }

        private void text(TableDraft draft, int column, int from, int to) {
            draft.text(column, lines.cell("", from, to).text());
        }

        private void repeated(TableDraft draft, int column, int from, int width, int times) {
            List<Cell> cells = new ArrayList<>();
            for (int index = 0; index < times; index++) {
                int begin = from + index * width;
                cells.add(lines.cell("", begin, begin + width - 1));
            }
            draft.text(column, AnwebRecord.joined(cells));
        }
    }
}
