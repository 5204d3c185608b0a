package org.almoner.x12.guide;

/** A guide or the dictionary is not written as docs/x12-guides.md says; names file and line. */
public final class GuideTextException extends RuntimeException {

    GuideTextException(String file, int line, String what) {
        super("%s, line %d: %s".formatted(file, line, what));
    }
}
