package org.almoner.server.frontdesk;

/**
 * The line to a payer that answers at once. The clinic's clearinghouse, or in the demo the payer
 * simulator, stands behind it as a bean; without one, the screens say what to set up.
 */
@FunctionalInterface
public interface EligibilityExchange {

    /**
     * Asks and waits for the answer.
     *
     * @param interchange270 one interchange with one 270
     * @return the interchange that came back: a 271, or a 999 or TA1 that refuses the question
     * @throws RuntimeException when no answer came; its message is not shown
     */
    String ask(String interchange270);
}
