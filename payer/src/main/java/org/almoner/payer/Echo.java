package org.almoner.payer;

/** What a stranger wrote, made fit to be written back: no delimiter and no control character. */
final class Echo {

    private static final String UNKNOWN = "UNKNOWN";

    private Echo() {}

    /** As {@link #clean(String, int)}, for an element that may not stay empty. */
    static String orUnknown(String text, int longest) {
        String clean = clean(text, longest);
        return clean.isEmpty() ? UNKNOWN : clean;
    }

    static String clean(String text) {
        return clean(text, 80);
    }

    static String clean(String text, int longest) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length() && kept.length() < longest; i++) {
            char c = text.charAt(i);
            boolean carried = c >= ' ' && c < 0x7F && "*^:~".indexOf(c) < 0;
            kept.append(carried ? c : ' ');
        }
        return kept.toString().strip();
    }
}
