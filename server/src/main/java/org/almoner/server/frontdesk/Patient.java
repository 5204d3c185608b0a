package org.almoner.server.frontdesk;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;

/**
 * A registered patient.
 *
 * @param mrn our medical record number
 */
public record Patient(
        long patientId,
        String mrn,
        PersonFacts person,
        @Nullable String phone,
        @Nullable String email,
        Guarantor guarantor) {

    public PatientName name() {
        return new PatientName(
                patientId,
                mrn,
                person.lastName(),
                person.firstName(),
                person.birthDate(),
                person.gender());
    }

    /** {@code 67}; null while the birth date is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = person.birthDate();
        return born == null ? null : Period.between(born, day).getYears();
    }

    /** What is kept of this patient, to change a part of it. */
    public Registration registration() {
        return new Registration(person, phone, email, guarantor);
    }

    /** What a person at the front desk writes down about a patient. */
    public record Registration(
            PersonFacts person,
            @Nullable String phone,
            @Nullable String email,
            Guarantor guarantor) {}
}
