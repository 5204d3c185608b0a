package org.almoner.server.rules;

/** Thrown when something cannot be done with a rule, with a sentence that says why. */
public class RuleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleRefusedException(String message) {
        super(message);
    }
}
