package org.almoner.server.practice;

/**
 * A person who treats patients.
 *
 * @param credential such as {@code MD}, {@code DPM}
 * @param specialty in words
 */
public record Provider(
        long providerId,
        String lastName,
        String firstName,
        String credential,
        String specialty,
        String npi,
        String taxonomy) {

    /** {@code Dr. Reyes}, as colleagues say. */
    public String called() {
        return "Dr. " + lastName;
    }

    /** {@code Elena Reyes, MD}, as letters say. */
    public String signed() {
        return "%s %s, %s".formatted(firstName, lastName, credential);
    }
}
