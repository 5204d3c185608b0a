package org.almoner.codes;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One code of a published set, as one release describes it.
 *
 * @param code without dots
 * @param title for CPT a short label of our own, never the AMA's descriptor
 * @param billable whether it may stand on a claim (an ICD-10-CM category may not)
 * @param from first day it is valid
 * @param to last day it is valid; null while it is in force
 */
public record Code(
        CodeSystem system,
        String code,
        String title,
        boolean billable,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Stands for the first day of what was always so, as far as its publisher says. */
    public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** As a person reads it: an ICD-10-CM code with its dot. */
    public String display() {
        return system == CodeSystem.ICD10CM && code.length() > 3
                ? code.substring(0, 3) + "." + code.substring(3)
                : code;
    }
}
