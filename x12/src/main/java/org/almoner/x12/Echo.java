package org.almoner.x12;

/** What of a stranger's file may be said again in a finding or an acknowledgement. */
public final class Echo {

    private Echo() {}

    /** A segment identifier: up to three letters or digits; anything else could be data. */
    public static String id(String id) {
        return id.length() <= 3 ? clean(id, 3) : "";
    }

    /** Letters, digits, hyphens and blanks, and not too many of them. */
    public static String clean(String text, int longest) {
        var kept = new StringBuilder();
        for (int i = 0; i < text.length() && kept.length() < longest; i++) {
            char c = text.charAt(i);
            if (c < 0x7F && (Character.isLetterOrDigit(c) || c == '-' || c == ' ')) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
