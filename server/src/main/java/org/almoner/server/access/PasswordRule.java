package org.almoner.server.access;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, and not the obvious. No other rule makes it any better. */
public final class PasswordRule {

    public static final String IN_WORDS =
            "At least 12 characters; a few words in a row are easy to keep.";

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 200;
    private static final int DIFFERENT_MIN = 6;

    private PasswordRule() {}

    /** What is wrong with the password of this person; empty when nothing is. */
    public static Optional<String> complaint(String password, String login) {
        if (password.length() < LENGTH_MIN) {
            return Optional.of("At least %d characters.".formatted(LENGTH_MIN));
        }
        if (password.length() > LENGTH_MAX) {
            return Optional.of("At most %d characters.".formatted(LENGTH_MAX));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < DIFFERENT_MIN || lower.contains("password")) {
            return Optional.of("Too easy to guess; take a few words that do not belong together.");
        }
        String name = login.strip().toLowerCase(Locale.ROOT);
        if (name.length() >= 3 && lower.contains(name)) {
            return Optional.of("It must not hold the sign-in name.");
        }
        return Optional.empty();
    }
}
