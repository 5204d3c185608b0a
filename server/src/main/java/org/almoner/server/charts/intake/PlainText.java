package org.almoner.server.charts.intake;

import java.util.Locale;
import java.util.Set;

/**
 * The words of a narrative or an HTML note, without its markup. Nothing in it is run or fetched. It
 * reads each character once, whatever the markup is like.
 */
final class PlainText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head");
    private static final Set<String> BREAKS =
            Set.of(
                    "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul",
                    "ol", "section", "title");
    private static final int ENTITY_LENGTH_MAX = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private PlainText(String html) {
        this.html = html;
    }

    static String ofHtml(String html) {
        return new PlainText(html).read();
    }

    private String read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            switch (c) {
                case '<' -> readMarkup();
                case '&' -> readEntity();
                default -> {
                    write(c);
                    at++;
                }
            }
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    private void readMarkup() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
            return;
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            at = html.length();
            return;
        }
        String name = tagName(end);
        at = end + 1;
        if (UNSEEN.contains(name)) {
            skipPast("</" + name);
            skipPast(">");
        } else if (BREAKS.contains(name)) {
            breakLine();
        } else if (name.equals("td") || name.equals("th")) {
            write(' ');
        }
    }

    private String tagName(int end) {
        int start = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int stop = start;
        while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
            stop++;
        }
        return html.substring(Math.min(start, stop), stop).toLowerCase(Locale.ROOT);
    }

    private void skipPast(String mark) {
        int found = html.indexOf(mark, at);
        at = found < 0 ? html.length() : found + mark.length();
    }

    private void readEntity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > ENTITY_LENGTH_MAX) {
            write('&');
            at++;
            return;
        }
        String name = html.substring(at + 1, end);
        String character = character(name);
        if (character.isEmpty()) {
            write('&');
            at++;
        } else {
            text.append(character);
            at = end + 1;
        }
    }

    private static String character(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> name.startsWith("#") ? numbered(name.substring(1)) : "";
        };
    }

    private static String numbered(String number) {
        try {
            boolean hex = number.startsWith("x") || number.startsWith("X");
            int point = hex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(point) && !Character.isISOControl(point)
                    ? Character.toString(point)
                    : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private void breakLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        text.append('\n');
    }

    /** Runs of blanks, line ends of the source among them, become one; no line begins with one. */
    private void write(char c) {
        if (!Character.isWhitespace(c)) {
            text.append(c);
            return;
        }
        char before = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (before != '\n' && before != ' ') {
            text.append(' ');
        }
    }
}
