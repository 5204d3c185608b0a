package org.almoner.codes.icd;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What leads from a diagnosis elsewhere on a day: to the conditions of risk models, to ICD-9, to
 * the codes it had before and has now. Codes are given without dots. Safe for use by many threads.
 */
public final class Crosswalks {

    private final CodeStore store;
    private final LocalDate day;

    private Crosswalks(CodeStore store, LocalDate day) {
        this.store = store;
        this.day = day;
    }

    public static Crosswalks on(CodeStore store, LocalDate day) {
        return new Crosswalks(store, day);
    }

    /**
     * A hierarchical condition category.
     *
     * @param model V28, V24, ESRDV24, RXV08
     * @param label empty where the labels are not loaded
     */
    public record Hcc(String model, int category, String label) {}

    /** The condition categories of a diagnosis, in all models. */
    public List<Hcc> hccs(String code) {
        List<Hcc> found = new ArrayList<>();
        Rows rows = rows(CrosswalkSets.HCC, code);
        while (rows.next()) {
            String model = rows.table().code(CrosswalkSets.MODEL, rows.row());
            int category = (int) rows.table().number(CrosswalkSets.CATEGORY, rows.row());
            found.add(new Hcc(model, category, label(model, category)));
        }
        return List.copyOf(found);
    }

    /** The condition categories of a diagnosis in one model, such as V28. */
    public List<Hcc> hccs(String code, String model) {
        return hccs(code).stream().filter(hcc -> hcc.model().equals(model)).toList();
    }

    private String label(String model, int category) {
        return store.find(CrosswalkSets.HCC_LABELS, day)
                .map(labels -> {
                    int row = labels.find(Packed.of(model), category);
                    return row < 0 ? "" : labels.text(CrosswalkSets.HCC_LABEL, row);
                })
                .orElse("");
    }

    /** The categories of a model that do not count where this one does. */
    public List<Integer> dropped(String model, int category) {
        List<Integer> found = new ArrayList<>();
        Rows rows = rows(CrosswalkSets.HCC_HIERARCHIES, model);
        while (rows.next()) {
            if (rows.table().number(1, rows.row()) == category) {
                found.add((int) rows.table().number(CrosswalkSets.DROPS, rows.row()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * A general equivalence.
     *
     * @param target empty where there is none
     * @param exact whether both mean the very same
     * @param combination whether several targets together say what the source says; those of one
     *     scenario belong together, one from each choice
     */
    public record Equivalent(
            String target, boolean exact, boolean combination, int scenario, int choice) {}

    /** What a diagnosis was in ICD-9-CM. */
    public List<Equivalent> toIcd9(String code) {
        return equivalents(CrosswalkSets.GEM_I10_I9, code);
    }

    /** What a diagnosis of ICD-9-CM became. */
    public List<Equivalent> fromIcd9(String code) {
        return equivalents(CrosswalkSets.GEM_I9_I10, code);
    }

    private List<Equivalent> equivalents(PublishedSet set, String code) {
        List<Equivalent> found = new ArrayList<>();
        Rows rows = rows(set, code);
        while (rows.next()) {
            Table gem = rows.table();
            int row = rows.row();
            found.add(
                    new Equivalent(
                            gem.code(CrosswalkSets.TARGET, row),
                            gem.number(CrosswalkSets.APPROXIMATE, row) == 0,
                            gem.number(CrosswalkSets.COMBINATION, row) == 1,
                            (int) gem.number(CrosswalkSets.SCENARIO, row),
                            (int) gem.number(CrosswalkSets.CHOICE, row)));
        }
        return List.copyOf(found);
    }

    /**
     * A row of the conversion table.
     *
     * @param printed how the condition was coded before, as the table says it
     */
    public record Conversion(String code, @Nullable LocalDate since, String printed) {}

    /** How a code's condition was coded before there was the code. */
    public List<Conversion> before(String code) {
        List<Conversion> found = new ArrayList<>();
        Rows rows = rows(IcdSets.CONVERSION, code);
        while (rows.next()) {
            found.add(conversion(rows.table(), rows.row()));
        }
        return found.stream().distinct().toList();
    }

    /** The codes that were taken out of this one, each since its day, in their order. */
    public List<Conversion> after(String code) {
        List<Conversion> found = new ArrayList<>();
        Optional<Table> table = store.find(IcdSets.CONVERSION, day);
        long packed = Packed.pack(code);
        for (int row = 0; table.isPresent() && packed >= 0 && row < table.get().rows(); row++) {
            Table each = table.get();
            long first = each.number(IcdSets.PREVIOUS, row);
            long last = each.number(IcdSets.PREVIOUS_TO, row);
            if (first != 0
                    && packed >= first
                    && packed <= last
                    && each.number(IcdSets.CODE, row) != packed) {
                found.add(conversion(each, row));
            }
        }
        return List.copyOf(found);
    }

    private static Conversion conversion(Table table, int row) {
        return new Conversion(
                table.code(IcdSets.CODE, row),
                table.day(IcdSets.EFFECTIVE, row),
                table.text(IcdSets.PREVIOUS_PRINTED, row));
    }

    private Rows rows(PublishedSet set, String key) {
        return new Rows(store.find(set, day), Packed.pack(key));
    }

    /** The rows of one first key, one after the other. */
    private static final class Rows {
        private final Optional<Table> table;
        private final long key;
        private int row;
        private int next;

        Rows(Optional<Table> table, long key) {
            this.table = table;
            this.key = key;
            int first = key < 0 ? -1 : table.map(each -> each.find(key)).orElse(-1);
            this.next = first < 0 ? Integer.MAX_VALUE : first;
        }

        boolean next() {
            row = next++;
            return row < table.map(Table::rows).orElse(0) && table().number(0, row) == key;
        }

        Table table() {
            return table.orElseThrow();
        }

        int row() {
            return row;
        }
    }
}
