package org.almoner.server.access;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Random letters and digits in groups of four, 80 bits in all, such as {@code K7QF-9XTM-2HPD-W4VC}:
 * none is mistaken for another when it is read out or copied by hand.
 */
final class SpokenSecret {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenSecret() {}

    static String make() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP_LENGTH; at++) {
            if (at > 0 && at % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** As it was meant: without case, groups, and the letters that look like digits. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
