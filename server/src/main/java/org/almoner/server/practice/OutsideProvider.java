package org.almoner.server.practice;

/** Somebody who orders services or refers patients: of another house, or of our own. */
public record OutsideProvider(String npi, String lastName, String firstName) {

    /** {@code Rivera, Ana 1234567893}, as it is typed, too. */
    public String typed() {
        return "%s, %s %s".formatted(lastName, firstName, npi);
    }
}
