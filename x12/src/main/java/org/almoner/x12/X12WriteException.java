package org.almoner.x12;

/** A value that cannot be written: which element, and why. Never holds the value itself. */
public final class X12WriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public X12WriteException(String segment, int element, String why) {
        super(
                "%s%02d %s, which this interchange uses as a delimiter or may not carry"
                        .formatted(segment, element, why));
    }
}
