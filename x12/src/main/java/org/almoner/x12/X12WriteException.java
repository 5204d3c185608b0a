package org.almoner.x12;

/** A value that cannot be written: which element, and why. Never holds the value itself. */
public final class X12WriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private X12WriteException(String message) {
        super(message);
    }

    /** A character that cannot be carried. */
    public X12WriteException(String segment, int element, String why) {
        this(
                "%s%02d %s, which this interchange uses as a delimiter or may not carry"
                        .formatted(segment, element, why));
    }

    /** Anything else, such as a value that is too short. */
    static X12WriteException saying(String segment, int element, String why) {
        return new X12WriteException("%s%02d %s".formatted(segment, element, why));
    }
}
