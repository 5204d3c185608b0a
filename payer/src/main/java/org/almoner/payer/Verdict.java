package org.almoner.payer;

/**
 * What the front door says of a claim (STC01 of a 277CA).
 *
 * @param category A2 accepted; A3 returned, A6 something missing, A7 something invalid, A8 things
 *     that do not fit together
 * @param status the claim status code
 * @param entity whom it is about: IL subscriber, 85 billing provider, 82 rendering provider, PR
 *     payer; empty when nobody
 */
record Verdict(String category, String status, String entity) {

    static final Verdict ACCEPTED = new Verdict("A2", "20", "PR");

    boolean accepts() {
        return category.equals("A2");
    }
}
