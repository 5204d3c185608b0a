package org.almoner.claims.scrub;

import org.almoner.claims.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The words of one line of a sketch, taken one after the other. */
final class SketchWords {

    private final int number;
    private final String line;
    private final Deque<String> left;

    SketchWords(int number, String line) {
        this.number = number;
        this.line = line;
        this.left = new ArrayDeque<>(Arrays.asList(line.split(" +", -1)));
    }

    boolean hasMore() {
        return !left.isEmpty();
    }

    boolean isNext(String word) {
        if (hasMore() && left.getFirst().equals(word)) {
            left.removeFirst();
            return true;
        }
        return false;
    }

    /** Whether the next word is written like this. */
    boolean isNextLike(String pattern) {
        return hasMore() && left.getFirst().matches(pattern);
    }

    String next(String what) {
        if (left.isEmpty()) {
            throw expected(what + " is missing at its end");
        }
        return left.removeFirst();
    }

    /** What is left of the line as it stands there. */
    String rest() {
        String rest = String.join(" ", left);
        left.clear();
        return rest;
    }

    List<String> all() {
        List<String> all = List.copyOf(left);
        left.clear();
        return all;
    }

    LocalDate day(String what) {
        return day(next(what), what);
    }

    LocalDate day(String word, String what) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw expected("%s is a day such as 2026-03-02, not %s".formatted(what, word));
        }
    }

    int whole(String word, String what) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw expected("%s is a whole number, not %s".formatted(what, word));
        }
    }

    BigDecimal number(String what) {
        String word = next(what);
        try {
            return new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw expected("%s is a number, not %s".formatted(what, word));
        }
    }

    Money money(String word) {
        try {
            if (word.startsWith("$")) {
                return Money.parse(word.substring(1));
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // Said below.
        }
        throw expected("an amount is written $450.00, not " + word);
    }

    /** Refuses what is left. */
    void end() {
        if (hasMore()) {
            throw expected("nothing is known of the word " + left.getFirst());
        }
    }

    SketchException expected(String what) {
        return new SketchException(number, line, what + ".");
    }
}
