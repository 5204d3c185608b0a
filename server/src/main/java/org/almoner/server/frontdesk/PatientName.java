package org.almoner.server.frontdesk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A patient in a list: enough to tell one from another. */
public record PatientName(
        long patientId,
        String mrn,
        String lastName,
        String firstName,
        @Nullable LocalDate birthDate,
        @Nullable String gender) {

    /** {@code Ruth Okafor}. */
    public String full() {
        return (firstName + " " + lastName).strip();
    }

    /** {@code Okafor, Ruth}, for lists in order. */
    public String listed() {
        return firstName.isEmpty() ? lastName : lastName + ", " + firstName;
    }
}
