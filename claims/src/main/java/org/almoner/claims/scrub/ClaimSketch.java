package org.almoner.claims.scrub;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ScrubContext;

/**
 * A claim in a few lines of text, as a coder would jot it down: for the examples of rules, for
 * scenarios from the guidelines, and for whoever tries a rule out. What is not said is an ordinary
 * office visit of an invented patient.
 *
 * <pre>
 * patient F 1961-05-14
 * payer MB
 * dx K63.5 D12.6
 * 2026-03-02 45380-59 x1 $450.00 dx 1,2
 * 2026-03-02 45378 dx 1 pos 22
 * before 2026-01-15 27447-RT by 1999999992
 * </pre>
 *
 * <p>The words are listed in {@code docs/scrub.md}.
 *
 * @param context what is known beside the claim
 */
public record ClaimSketch(HealthCareClaim claim, ScrubContext context) {

    /**
     * Reads a sketch.
     *
     * @throws SketchException which line cannot be read, and what may stand there
     */
    public static ClaimSketch read(String text) {
        SketchReader reader = new SketchReader();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            reader.read(number, line.strip());
        }
        return reader.finish();
    }
}
