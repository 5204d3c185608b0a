package org.almoner.claims.scrub;

/** A sketch has a line that cannot be read. */
public final class SketchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    SketchException(int line, String words, String expected) {
        super("Line %d, \"%s\": %s".formatted(line, words, expected));
        this.line = line;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
