package org.almoner.claims.story;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a story, before it is fitted to a width.
 *
 * @param depth how far it is indented, from 0
 * @param segment number in the file of the segment that it is told from; 0 for none
 * @param label a word or two in a column of their own; empty for none
 * @param text what is said
 * @param amount stands at the right; empty for none
 */
public record StoryLine(int depth, long segment, String label, String text, String amount) {

    private static final int INDENT = 2;
    private static final int LABEL = 13;
    private static final int AMOUNT = 14;
    private static final int AMOUNT_MOST = 24;
    private static final int LEAST = 24;

    public StoryLine {
        label = clean(label);
        text = clean(text);
        amount = clean(amount);
        if (label.length() >= LABEL) {
            text = label + "  " + text;
            label = "";
        }
        if (amount.length() > AMOUNT_MOST) {
            text = text + "  " + amount;
            amount = "";
        }
    }

    /** The line at a width of so many columns: what is too long goes on below, indented. */
    public List<String> fit(int width) {
        String indent = " ".repeat(INDENT * depth);
        String head = label.isEmpty() ? indent : indent + pad(label, LABEL);
        String hang = label.isEmpty() ? indent + "  " : indent + " ".repeat(LABEL);
        int right = amount.isEmpty() ? 0 : Math.max(AMOUNT, amount.length() + 2);
        int room = Math.max(LEAST, width - hang.length() - right);
        List<String> lines = new ArrayList<>();
        for (String part : wrap(text, room)) {
            lines.add((lines.isEmpty() ? head : hang) + part);
        }
        if (!amount.isEmpty()) {
            String first = lines.getFirst();
            int column = Math.max(first.length() + 2, width - amount.length());
            lines.set(0, pad(first, column) + amount);
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (text.length() - from > room) {
            int space = text.lastIndexOf(' ', from + room);
            int cut = space > from + room / 3 ? space : from + room;
            lines.add(text.substring(from, cut).stripTrailing());
            from = cut;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    /** A file may hold what would move a terminal's cursor; none of it is shown. */
    private static String clean(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> shown.append(c < ' ' || (c >= 0x7F && c < 0xA0) ? ' ' : (char) c));
        return shown.toString();
    }
}
