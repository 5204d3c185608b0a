package org.almoner.codes.find;

import org.almoner.codes.find.BookDraft.Entry;
import org.almoner.codes.find.BookDraft.Term;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.IndexBook;
import org.almoner.codes.icd.IndexSets;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts the books of ICD-10-CM into a draft: codes, inclusion terms, index, tables. */
final class IcdTerms {
    /** A "see" may lead to a long list of terms; as many of them are taken along. */
    private static final int LED_TO_MOST = 40;

    private static final long INCLUSION = Packed.of("INCLUSION");
    private static final long INCLUDES = Packed.of("INCLUDES");

    private static final Set<String> LEADS_NOWHERE = Set.of("condition", "subcategory");

    private static final List<String> NEOPLASMS =
            List.of(
                    "Malignant neoplasm, %s (primary)",
                    "Secondary malignant neoplasm, %s",
                    "Carcinoma in situ, %s",
                    "Benign neoplasm, %s",
                    "Neoplasm of uncertain behavior, %s",
                    "Neoplasm of unspecified behavior, %s (tumor) (growth) (mass)");

    private static final List<String> DRUGS =
            List.of(
                    "Poisoning by %s, accidental (unintentional)",
                    "Poisoning by %s, intentional self-harm",
                    "Poisoning by %s, assault",
                    "Poisoning by %s, undetermined",
                    "Adverse effect of %s",
                    "Underdosing of %s");

    /** How "see" names the columns of the table of neoplasms, in their order. */
    private static final List<String> BEHAVIORS =
            List.of("malignant", "secondary", "in situ", "benign", "uncertain", "unspecified");

    private final BookDraft draft;
    private final String system;
    private final Optional<Table> neoplasms;

    private IcdTerms(BookDraft draft, String system, Optional<Table> neoplasms) {
        this.draft = draft;
        this.system = system;
        this.neoplasms = neoplasms;
    }

    /** The codes of a release of ICD-10-CM or ICD-10-PCS. */
    static void codes(Table codes, BookDraft draft) {
        for (int row = 0; row < codes.rows(); row++) {
            draft.add(
                    new Entry(
                            codes.set().title(),
                            codes.code(IcdSets.CODE, row),
                            codes.text(IcdSets.TITLE, row),
                            codes.text(IcdSets.SHORT_TITLE, row),
                            codes.number(IcdSets.BILLABLE, row) == 1,
                            BookDraft.EVER,
                            BookDraft.ALWAYS));
        }
    }

    /** What leads to the codes of ICD-10-CM. */
    static void add(
            BookDraft draft,
            Optional<Table> notes,
            Optional<Table> index,
            Optional<Table> neoplasms,
            Optional<Table> drugs,
            Optional<Table> causes) {
        IcdTerms terms = new IcdTerms(draft, IcdSets.ICD10CM.title(), neoplasms);
        notes.ifPresent(terms::inclusions);
        index.ifPresent(book -> terms.index(book, Origin.INDEX));
        causes.ifPresent(book -> terms.index(book, Origin.CAUSE));
        neoplasms.ifPresent(book -> terms.cells(book, Origin.NEOPLASM, NEOPLASMS));
        drugs.ifPresent(book -> terms.cells(book, Origin.DRUG, DRUGS));
    }

    private void inclusions(Table notes) {
        for (int row = 0; row < notes.rows(); row++) {
            long kind = notes.number(IcdSets.NOTE_KIND, row);
            String code = notes.code(IcdSets.NODE, row);
            if ((kind == INCLUSION || kind == INCLUDES) && Character.isLetter(code.charAt(0))) {
                draft.add(
                        new Term(
                                Origin.INCLUSION,
                                system,
                                code,
                                notes.text(IcdSets.NOTE_TEXT, row)));
            }
        }
    }

    /** Which codes are to be coded with which. */
    static void links(BookDraft draft, Table references) {
        long additional = Packed.of("USEADD");
        for (int row = 0; row < references.rows(); row++) {
            String code = references.code(IcdSets.NODE, row);
            if (references.number(IcdSets.NOTE_KIND, row) == additional
                    && Character.isLetter(code.charAt(0))) {
                draft.add(
                        new BookDraft.Link(
                                IcdSets.ICD10CM.title(),
                                code,
                                references.code(IcdSets.FIRST_CODE, row),
                                references.code(IcdSets.LAST_CODE, row)));
            }
        }
    }

    private void index(Table table, Origin origin) {
        IndexBook book = IndexBook.of(table);
        String[] paths = paths(table);
        for (int row = 0; row < table.rows(); row++) {
            String code = table.code(IndexSets.CODE, row);
            if (!code.isEmpty()) {
                draft.add(new Term(origin, system, code, paths[row]));
            }
            String see = table.text(IndexSets.SEE, row);
            String seeAlso = table.text(IndexSets.SEE_ALSO, row);
            if (!see.isEmpty() || !seeAlso.isEmpty()) {
                led(table, book, row, see.isEmpty() ? seeAlso : see, see.isEmpty(), paths[row]);
            }
        }
    }

    /** The words of each entry and of those above it, as printed. */
    private static String[] paths(Table table) {
        String[] paths = new String[table.rows()];
        for (int row = 0; row < paths.length; row++) {
            String own = table.text(IndexSets.PRINTED, row);
            paths[row] =
                    table.hasNumber(IndexSets.PARENT, row)
                            ? paths[(int) table.number(IndexSets.PARENT, row)] + ", " + own
                            : own;
        }
        return paths;
    }

    /** Where a "see" leads, there with all below it; where a "see also" does, only there. */
    private void led(Table table, IndexBook book, int from, String see, boolean also, String path) {
        String first = see.split("[ ,]", 2)[0];
        if (first.equals("Neoplasm") || first.equals("Neoplasm:")) {
            neoplasm(see, path);
            return;
        }
        if (LEADS_NOWHERE.contains(first) || see.contains("Table of")) {
            return;
        }
        Optional<IndexBook.Lead> lead = book.lead(see);
        if (lead.isEmpty() || lead.get().entry().row() == from) {
            return;
        }
        IndexBook.Entry target = lead.get().entry();
        boolean whole = lead.get().rest().stream().allMatch(rest -> rest.startsWith("by "));
        if (!whole && target.level() == 0) {
            // What it was sent for is not there; the main term alone would say another thing.
            return;
        }
        int at = target.row();
        int last = also || !whole ? at : (int) table.number(IndexSets.LAST, at);
        List<String> below = new ArrayList<>();
        int level = target.level();
        int led = 0;
        for (int row = at; row <= last && led < LED_TO_MOST; row++) {
            int depth = (int) table.number(IndexSets.LEVEL, row) - level;
            while (below.size() >= Math.max(1, depth)) {
                below.removeLast();
            }
            if (row > at) {
                below.add(table.text(IndexSets.PRINTED, row));
            }
            String code = table.code(IndexSets.CODE, row);
            if (!code.isEmpty()) {
                String more = row == at ? "" : ", " + String.join(", ", below);
                draft.add(new Term(Origin.SEE, system, code, path + more));
                led++;
            }
        }
    }

    /** "See Neoplasm, bone, benign": a row of the table, and a column of it. */
    private void neoplasm(String see, String path) {
        if (neoplasms.isEmpty()) {
            return;
        }
        int column = -1;
        List<String> row = new ArrayList<>();
        for (String word : see.toLowerCase(Locale.ROOT).split(",\\s*", -1)) {
            int named = behavior(word);
            if (named >= 0) {
                column = named;
            } else if (!word.startsWith("by ")) {
                row.add(word);
            }
        }
        Optional<IndexBook.Lead> lead = IndexBook.of(neoplasms.get()).lead(String.join(", ", row));
        if (column < 0 || lead.isEmpty() || !lead.get().rest().isEmpty()) {
            return;
        }
        String code = lead.get().entry().codes().get(column);
        if (!code.isEmpty()) {
            draft.add(new Term(Origin.SEE, system, code, path));
        }
    }

    private static int behavior(String words) {
        for (int at = 0; at < BEHAVIORS.size(); at++) {
            if (words.startsWith(BEHAVIORS.get(at))) {
                return at;
            }
        }
        return words.startsWith("primary") ? 0 : -1;
    }

    private void cells(Table table, Origin origin, List<String> forms) {
        String[] paths = paths(table);
        for (int row = 0; row < table.rows(); row++) {
            String path = withoutHead(paths[row], origin);
            for (int cell = 0; cell < IndexSets.CELL_COUNT; cell++) {
                String code = table.code(IndexSets.CELLS + cell, row);
                if (!code.isEmpty()) {
                    draft.add(new Term(origin, system, code, forms.get(cell).formatted(path)));
                }
            }
        }
    }

    /** The neoplasm table is one main term, which every path would repeat. */
    private static String withoutHead(String path, Origin origin) {
        if (origin != Origin.NEOPLASM || !path.startsWith("Neoplasm")) {
            return path;
        }
        String rest = path.replaceFirst("^Neoplasm(, neoplastic)?(, )?", "");
        return rest;
    }
}
