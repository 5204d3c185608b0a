package org.almoner.codes.fees;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.TableDraft;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A store of invented codes with round amounts, told in a line each. */
final class SmallSchedule {

    static final LocalDate DAY = LocalDate.of(2025, 3, 4);
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    private final List<Addition> additions = new ArrayList<>();

    /** Rows as {@code column=value column=value}, a value with its decimal point. */
    SmallSchedule rows(PublishedSet set, String... rows) {
        TableDraft draft = new TableDraft(set);
        for (String row : rows) {
            draft.row();
            for (String cell : row.split(" +", -1)) {
                int equals = cell.indexOf('=');
                put(draft, set.column(cell.substring(0, equals)), cell.substring(equals + 1));
            }
        }
        additions.add(new Addition(draft, FROM, "invented", List.of(new Source(set.id(), "0"))));
        return this;
    }

    private static void put(TableDraft draft, int index, String value) {
        Column column = draft.set().columns().get(index);
        switch (column.kind()) {
            case CODE -> draft.code(index, value);
            case TEXT -> draft.text(index, value);
            case DAY -> draft.day(index, LocalDate.parse(value));
            case NUMBER ->
                    draft.number(
                            index,
                            new BigDecimal(value).movePointRight(column.scale()).longValueExact());
        }
    }

    CodeStore in(Path folder) {
        CodeStore.open(folder, PublishedSets.list()).add(additions);
        return CodeStore.open(folder, PublishedSets.list());
    }

    /** A row of the relative value file: no indicator applies unless it is said. */
    static String code(String code, String rest) {
        return "code="
                + code
                + " status=A work=0 office_expense=0 facility_expense=0 malpractice=0 pctc=0"
                + " global="
                + "X".repeat(3)
                + " preoperative=0 intraoperative=0 postoperative=0 multiple=0"
                + " bilateral=0 assistant=9 cosurgeon=0 team=0 factor=10 imaging_family=99"
                + " opps_office_expense=0 opps_facility_expense=0 opps_malpractice=0 "
                + rest;
    }
}
