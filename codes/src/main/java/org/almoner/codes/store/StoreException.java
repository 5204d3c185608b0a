package org.almoner.codes.store;

/** A compiled file that cannot be used; says which, why, and what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String problem;

    public StoreException(String message) {
        super(message);
        problem = message;
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        problem = message;
    }

    /** What is wrong, and what to do. */
    public String problem() {
        return problem;
    }
}
