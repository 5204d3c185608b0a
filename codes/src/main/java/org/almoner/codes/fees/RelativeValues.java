package org.almoner.codes.fees;

import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

/** One row of the relative value file: a code, or its professional or technical part. */
record RelativeValues(Table table, int row) {

    private static final int STATUS = column("status");
    private static final int WORK = column("work");
    private static final int OFFICE_EXPENSE = column("office_expense");
    private static final int FACILITY_EXPENSE = column("facility_expense");
    private static final int OFFICE_NA = column("office_na");
    private static final int FACILITY_NA = column("facility_na");
    private static final int MALPRACTICE = column("malpractice");
    private static final int PCTC = column("pctc");
    private static final int GLOBAL = column("global");
    private static final int PREOPERATIVE = column("preoperative");
    private static final int INTRAOPERATIVE = column("intraoperative");
    private static final int POSTOPERATIVE = column("postoperative");
    private static final int MULTIPLE = column("multiple");
    private static final int BILATERAL = column("bilateral");
    private static final int ASSISTANT = column("assistant");
    private static final int COSURGEON = column("cosurgeon");
    private static final int TEAM = column("team");
    private static final int ENDOSCOPIC_BASE = column("endoscopic_base");
    private static final int FACTOR = column("factor");
    private static final int IMAGING_FAMILY = column("imaging_family");
    private static final int OPPS_OFFICE_EXPENSE = column("opps_office_expense");
    private static final int OPPS_FACILITY_EXPENSE = column("opps_facility_expense");
    private static final int OPPS_MALPRACTICE = column("opps_malpractice");

    private static int column(String name) {
        return FeeSets.RELATIVE_VALUES.column(name);
    }

    /** The row of a code and a component (26, TC, 53, or empty for the whole), or null. */
    static @Nullable RelativeValues find(Table table, String code, String component) {
        int row = table.find(Packed.pack(code), Packed.pack(component));
        return row < 0 ? null : new RelativeValues(table, row);
    }

    char status() {
        return first(STATUS);
    }

    long work() {
        return table.number(WORK, row);
    }

    long expense(boolean facility) {
        return table.number(facility ? FACILITY_EXPENSE : OFFICE_EXPENSE, row);
    }

    boolean isRareIn(boolean facility) {
        return table.text(facility ? FACILITY_NA : OFFICE_NA, row).equals("NA");
    }

    long malpractice() {
        return table.number(MALPRACTICE, row);
    }

    long cappedExpense(boolean facility) {
        return table.number(facility ? OPPS_FACILITY_EXPENSE : OPPS_OFFICE_EXPENSE, row);
    }

    long cappedMalpractice() {
        return table.number(OPPS_MALPRACTICE, row);
    }

    /** Whether its technical part is capped at what an outpatient hospital gets. */
    boolean isCapped() {
        return cappedExpense(true) != 0 || cappedExpense(false) != 0;
    }

    boolean hasValues() {
        return work() != 0 || expense(true) != 0 || expense(false) != 0 || malpractice() != 0;
    }

    char pctc() {
        return first(PCTC);
    }

    String globalDays() {
        return table.text(GLOBAL, row);
    }

    long preoperative() {
        return table.number(PREOPERATIVE, row);
    }

    long intraoperative() {
        return table.number(INTRAOPERATIVE, row);
    }

    long postoperative() {
        return table.number(POSTOPERATIVE, row);
    }

    char multiple() {
        return first(MULTIPLE);
    }

    char bilateral() {
        return first(BILATERAL);
    }

    char assistant() {
        return first(ASSISTANT);
    }

    char cosurgeon() {
        return first(COSURGEON);
    }

    char team() {
        return first(TEAM);
    }

    /** Empty where it is no endoscopy of a family. */
    String endoscopicBase() {
        return table.code(ENDOSCOPIC_BASE, row);
    }

    String imagingFamily() {
        return table.text(IMAGING_FAMILY, row);
    }

    /** Times ten thousand. */
    long factor() {
        return table.number(FACTOR, row);
    }

    private char first(int column) {
        String text = table.text(column, row);
        return text.isEmpty() ? ' ' : text.charAt(0);
    }
}
