package org.almoner.codes.icd;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes ICD-10-PCS codes character by character: at each of the seven positions stand only the
 * values that lead to a code of that day. Safe for use by many threads.
 *
 * <p>The order file in force says which codes there are, and the tables what their characters mean;
 * tables that are older than it only name values. Without an order file the tables say both.
 */
public final class ProcedureTables {

    private static final int TABLE = 3;
    private static final int LENGTH = 7;
    private static final String VALUES = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Optional<Table> tables;
    private final Optional<Table> order;

    private ProcedureTables(Optional<Table> tables, Optional<Table> order) {
        this.tables = tables;
        this.order = order;
    }

    /** The codes of a day; there are none where neither tables nor order file are loaded. */
    public static ProcedureTables on(CodeStore store, LocalDate day) {
        return new ProcedureTables(
                store.find(IcdSets.PCS_TABLES, day), store.find(IcdSets.ICD10PCS, day));
    }

    /**
     * A value for the next position.
     *
     * @param axis what the position says, such as Approach; empty where no table tells it
     * @param label what the value says; of one that no table tells, the title of a code with it
     * @param definition of a root operation, else mostly empty
     */
    public record Choice(char value, String axis, String label, String definition) {}

    /** The values that may follow what was chosen so far, in their order; none behind a code. */
    public List<Choice> choices(String begun) {
        if (begun.length() >= LENGTH || Packed.pack(begun) < 0) {
            return List.of();
        }
        Map<Character, Choice> choices = new TreeMap<>();
        if (order.isEmpty()) {
            follow(begun, choice -> choices.putIfAbsent(choice.value(), choice));
            return List.copyOf(choices.values());
        }
        for (int at = 0; at < VALUES.length(); at++) {
            char value = VALUES.charAt(at);
            if (isBegun(begun + value)) {
                choices.put(value, new Choice(value, "", "", ""));
            }
        }
        name(begun, choices);
        choices.replaceAll((value, known) -> known.label().isEmpty() ? like(begun + value) : known);
        return List.copyOf(choices.values());
    }

    /** A value that is newer than the tables is told by the title of a code that has it. */
    private Choice like(String code) {
        Table codes = order.orElseThrow();
        int at = codes.placeFrom(Packed.of(code));
        while (codes.number(IcdSets.BILLABLE, codes.start(at)) != 1) {
            at++;
        }
        String title = codes.text(IcdSets.TITLE, codes.start(at));
        return new Choice(code.charAt(code.length() - 1), "", "as in: " + title, "");
    }

    private boolean isBegun(String code) {
        Table codes = order.orElseThrow();
        long packed = Packed.of(code);
        int from = codes.placeFrom(packed);
        int end = codes.placeFrom(Packed.after(packed, code.length()));
        for (int at = from; at < end; at++) {
            if (codes.number(IcdSets.BILLABLE, codes.start(at)) == 1) {
                return true;
            }
        }
        return false;
    }

    /** The labels: of the rows that fit, else of the table, else of its first characters. */
    private void name(String begun, Map<Character, Choice> choices) {
        Consumer<Choice> taker =
                named ->
                        choices.computeIfPresent(
                                named.value(),
                                (_, known) -> known.label().isEmpty() ? named : known);
        follow(begun, taker);
        for (int length = Math.min(begun.length(), TABLE); length > 0; length--) {
            if (choices.values().stream().noneMatch(choice -> choice.label().isEmpty())) {
                return;
            }
            eachLabel(begun.substring(0, length), begun.length() + 1, taker);
        }
    }

    /** The values at a position in all tables that begin so. */
    private void eachLabel(String tableBegins, int position, Consumer<Choice> taker) {
        eachTable(
                tableBegins,
                (rows, first, end) -> {
                    for (int row = first; row < end; row++) {
                        if (rows.number(IcdSets.POSITION, row) == position) {
                            taker.accept(choice(rows, row));
                        }
                    }
                });
    }

    /** Takes the rows of a table. */
    @FunctionalInterface
    private interface TableRows {
        void take(Table rows, int first, int end);
    }

    private void eachTable(String begins, TableRows taker) {
        if (tables.isEmpty()) {
            return;
        }
        Table rows = tables.get();
        long packed = Packed.of(begins);
        int end = rows.placeFrom(Packed.after(packed, begins.length()));
        for (int place = rows.placeFrom(packed); place < end; place++) {
            taker.take(rows, rows.start(place), rows.start(place + 1));
        }
    }

    private static Choice choice(Table rows, int row) {
        return new Choice(
                rows.code(IcdSets.VALUE, row).charAt(0),
                rows.text(IcdSets.AXIS, row),
                rows.text(IcdSets.LABEL, row),
                rows.text(IcdSets.DEFINITION, row));
    }

    /** The values that follow by the tables alone. */
    private void follow(String begun, Consumer<Choice> taker) {
        if (begun.length() < TABLE) {
            eachLabel(begun, begun.length() + 1, taker);
            return;
        }
        eachTable(
                begun.substring(0, TABLE),
                (rows, first, end) -> {
                    int row = first;
                    while (row < end) {
                        int next = endOfRow(rows, row, end);
                        if (rows.number(IcdSets.PCS_ROW, row) > 0 && fits(rows, row, next, begun)) {
                            values(rows, row, next, begun.length() + 1, taker);
                        }
                        row = next;
                    }
                });
    }

    private static int endOfRow(Table rows, int from, int end) {
        return rows.from(IcdSets.PCS_ROW, from, end, rows.number(IcdSets.PCS_ROW, from) + 1);
    }

    /** Whether the characters behind the table stand in a row of it. */
    private static boolean fits(Table rows, int from, int end, String begun) {
        for (int position = TABLE + 1; position <= begun.length(); position++) {
            int first = rows.from(IcdSets.POSITION, from, end, position);
            int last = rows.from(IcdSets.POSITION, first, end, position + 1L);
            long value = Packed.of(begun.substring(position - 1, position));
            int at = rows.from(IcdSets.VALUE, first, last, value);
            if (at == last || rows.number(IcdSets.VALUE, at) != value) {
                return false;
            }
        }
        return true;
    }

    private static void values(
            Table rows, int from, int end, int position, Consumer<Choice> taker) {
        int first = rows.from(IcdSets.POSITION, from, end, position);
        for (int row = first; row < end && rows.number(IcdSets.POSITION, row) == position; row++) {
            taker.accept(choice(rows, row));
        }
    }

    /** Whether seven characters make a code of that day. */
    public boolean isValid(String code) {
        if (code.length() != LENGTH || Packed.pack(code) < 0) {
            return false;
        }
        return order.isPresent()
                ? isBegun(code)
                : choices(code.substring(0, LENGTH - 1)).stream()
                        .anyMatch(choice -> choice.value() == code.charAt(LENGTH - 1));
    }

    /** What each character says, as far as it is a beginning of a code; empty when it is none. */
    public List<Choice> explain(String begun) {
        List<Choice> explained = new ArrayList<>();
        for (int length = 0; length < Math.min(begun.length(), LENGTH); length++) {
            char value = begun.charAt(length);
            Optional<Choice> choice =
                    choices(begun.substring(0, length)).stream()
                            .filter(each -> each.value() == value)
                            .findFirst();
            if (choice.isEmpty()) {
                return List.of();
            }
            explained.add(choice.get());
        }
        return List.copyOf(explained);
    }

    /** Every code that the tables alone make, for those who compare releases. */
    public Set<String> listByTables() {
        Set<String> codes = new TreeSet<>();
        eachTable(
                "",
                (rows, first, end) -> {
                    String table = rows.code(IcdSets.CODE, first);
                    int row = first;
                    while (row < end) {
                        int next = endOfRow(rows, row, end);
                        if (rows.number(IcdSets.PCS_ROW, row) > 0) {
                            multiply(rows, row, next, table, codes);
                        }
                        row = next;
                    }
                });
        return codes;
    }

    private static void multiply(Table rows, int from, int end, String begun, Set<String> codes) {
        if (begun.length() == LENGTH) {
            codes.add(begun);
            return;
        }
        values(
                rows,
                from,
                end,
                begun.length() + 1,
                choice -> multiply(rows, from, end, begun + choice.value(), codes));
    }
}
