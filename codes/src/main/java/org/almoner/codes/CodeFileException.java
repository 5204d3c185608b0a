package org.almoner.codes;

import java.io.Serial;

/** A code file that cannot be trusted: which file, which line and column, what was expected. */
public final class CodeFileException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    CodeFileException(String file, int line, String column, String expected) {
        super(
                "%s, line %d, column '%s': expected %s. Correct the row and load the file again."
                        .formatted(file, line, column, expected));
    }
}
