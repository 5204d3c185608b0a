package org.almoner.claims.scrub;

import org.almoner.claims.Finding.Severity;

import java.time.LocalDate;

/**
 * One edit as the catalogue lists it.
 *
 * @param id stable, such as {@code bilateral-modifier}
 * @param title a few words for a list
 * @param checks a sentence: what it looks at
 * @param severity the strongest that it speaks with
 * @param source document, section and version that it comes from
 * @param since first date of service that it applies to
 */
public record EditDescription(
        String id, String title, String checks, Severity severity, String source, LocalDate since) {

    /** All claims in the version of the X12 guides that we write. */
    static final LocalDate SINCE_5010 = LocalDate.of(2012, 1, 1);

    /** All claims coded in ICD-10-CM. */
    static final LocalDate SINCE_ICD10 = LocalDate.of(2015, 10, 1);
}
