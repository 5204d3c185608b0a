package org.almoner.codes.find;

import java.util.ArrayList;
import java.util.List;

/** What an index is made of: codes in the order of the book, and the terms that lead to them. */
public final class BookDraft {
    public static final int ALWAYS = Integer.MAX_VALUE;
    public static final int EVER = Integer.MIN_VALUE;

    /**
     * A code or a category.
     *
     * @param code without dots
     * @param shortTitle the publisher's own short form of the title; empty when there is none
     * @param from first day as a count of days, or {@link #EVER}
     * @param to last day, or {@link #ALWAYS}
     */
    public record Entry(
            String system,
            String code,
            String title,
            String shortTitle,
            boolean billable,
            int from,
            int to) {}

    /**
     * Other words for a code; what stands in brackets in them need not be asked for.
     *
     * @param code without dots; an incomplete one stands for all that begin with it
     */
    public record Term(Origin origin, String system, String code, String text) {}

    /**
     * A code that asks for a further one from a range, as "use additional code" does.
     *
     * @param first without dots
     * @param last the same as the first where no range is named
     */
    public record Link(String system, String code, String first, String last) {}

    private final List<Link> links = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    public void add(Entry entry) {
        entries.add(entry);
    }

    public void add(Term term) {
        terms.add(term);
    }

    public void add(Link link) {
        links.add(link);
    }

    List<Link> links() {
        return links;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Term> terms() {
        return terms;
    }
}
