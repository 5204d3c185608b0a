package org.almoner.claims.scrub.form;

/** Digits, looked at one by one: quicker than a pattern, and asked for every claim. */
final class Digits {

    private Digits() {}

    static boolean only(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
