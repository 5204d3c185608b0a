package org.almoner.codes.hcpcs;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.Sheet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The alpha-numeric file as a workbook, the same records in named columns. */
final class AnwebSheet implements Format {

    @Override
    public String title() {
        return "HCPCS alpha-numeric workbook";
    }

    @Override
    public boolean recognises(Head head) {
        return head.hasColumns("SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION");
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        var records = new AnwebRecord(in);
        try (Sheet sheet = Sheet.open(in.file())) {
            sheet.header("SEQNUM", "RECID", "LONG DESCRIPTION");
            var cells = new Columns(sheet);
            while (sheet.next()) {
                if (sheet.filled() > 1) {
                    records.read(cells);
                }
            }
        }
        records.finish();
    }

    /** The named columns. */
    private static final class Columns implements AnwebRecord.Cells {
        private final Sheet sheet;
        private final int code;
        private final int sequence;
        private final int kind;
        private final int title;
        private final List<Group> texts = new ArrayList<>();
        private final List<Group> days = new ArrayList<>();
        private final int units;

        /** Columns of the sheet that fill one of the set. */
        private record Group(int column, List<Integer> from) {}

        Columns(Sheet sheet) throws LoadException {
            this.sheet = sheet;
            code = sheet.column("HCPC", "HCPCS");
            sequence = sheet.column("SEQNUM");
            kind = sheet.column("RECID");
            title = sheet.column("LONG DESCRIPTION");
            units = sheet.column("ANEST_BU");
            text(HcpcsSets.SHORT_TITLE, "SHORT DESCRIPTION", 0);
            text(HcpcsSets.PRICING, "PRICE", 4);
            text(HcpcsSets.MULTIPLE_PRICING, "MULT_PI", 0);
            text(HcpcsSets.NCD, "CIM", 3);
            text(HcpcsSets.MANUAL, "MCM", 3);
            text(HcpcsSets.STATUTE, "STATUTE", 0);
            text(HcpcsSets.LAB_CERTIFICATION, "LABCERT", 8);
            text(HcpcsSets.CROSS_REFERENCE, "XREF", 5);
            text(HcpcsSets.COVERAGE, "COV", 0);
            text(HcpcsSets.ASC_GROUP, "ASC_GRP", 0);
            text(HcpcsSets.OPPS, "OPPS", 0);
            text(HcpcsSets.OPPS_INDICATOR, "OPPS_PI", 0);
            text(HcpcsSets.NOTE, "PROCNOTE", 0);
            text(HcpcsSets.BETOS, "BETOS", 0);
            text(HcpcsSets.TYPE_OF_SERVICE, "TOS", 5);
            text(HcpcsSets.ACTION, "ACTION CD", 0);
            day(HcpcsSets.ASC_FROM, "ASC_DT");
            day(HcpcsSets.OPPS_FROM, "OPPS_DT");
            day(HcpcsSets.ADDED, "ADD DT");
            day(HcpcsSets.ACTION_FROM, "ACT EFF DT");
            day(HcpcsSets.ENDED, "TERM DT");
        }

        private void text(int column, String name, int times) throws LoadException {
            List<Integer> from = new ArrayList<>();
            for (int index = 1; index <= times; index++) {
                from.add(sheet.column(name + index));
            }
            texts.add(new Group(column, times == 0 ? List.of(sheet.column(name)) : from));
        }

        private void day(int column, String name) throws LoadException {
            days.add(new Group(column, List.of(sheet.column(name))));
        }

        @Override
        public Cell code() {
            return sheet.cell(code);
        }

        @Override
        public Cell sequence() {
            return sheet.cell(sequence);
        }

        @Override
        public Cell kind() {
            return sheet.cell(kind);
        }

        @Override
        public Cell title() {
            return sheet.cell(title);
        }

        @Override
        public void fill(TableDraft draft) throws LoadException {
            for (Group group : texts) {
                List<Cell> cells = new ArrayList<>();
                group.from().forEach(column -> cells.add(sheet.cell(column)));
                draft.text(group.column(), AnwebRecord.joined(cells));
            }
            for (Group group : days) {
                draft.day(group.column(), sheet.cell(group.from().getFirst()).day());
            }
            if (!sheet.cell(units).isEmpty()) {
                draft.number(HcpcsSets.ANESTHESIA_UNITS, sheet.cell(units).number());
            }
        }
    }
}
