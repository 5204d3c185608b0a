package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** A part of a global package, of a code that has none. */
final class SplitPackage extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "global-split",
                            "54, 55 or 56 without a package",
                            "Modifiers 54, 55 and 56 stand on procedures with 10 or 90 "
                                    + "days, whose package they split.")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.SURGERY_MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.2; physician fee schedule, global days")
                    .fires(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380-54
                            """,
                            """
                            STOP Line 1 (45380): modifier 54 splits a package of 10 or 90 days, and this code has none (000).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 27447-54
                            """)
                    .fires(
                            """
                            payer CI
                            dx M17.11
                            2026-03-02 20610-55
                            """,
                            """
                            WARN Line 1 (20610): modifier 55 splits a package of 10 or 90 days, and this code has none (000).
                            """);

    SplitPackage() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty() || !hasNoPackage(known.globalDays())) {
            return;
        }
        for (String modifier : service.modifiers()) {
            if (modifier.equals("54") || modifier.equals("55") || modifier.equals("56")) {
                findings.say(
                        subject.asMedicare(),
                        service,
                        "modifier %s splits a package of 10 or 90 days, and this code has none (%s)."
                                .formatted(modifier, known.globalDays()),
                        "Please bill what was done without it; care after a procedure of 0 days is"
                                + " billed as visits.",
                        null);
            }
        }
    }

    /**
     * None of a day (0), to which the concept does not apply (X), or of an add-on (Z), each letter
     * three times. The contractor knows of Y, and maternity has rules of its own.
     */
    private static boolean hasNoPackage(String days) {
        return days.length() == 3
                && "0XZ".indexOf(days.charAt(0)) >= 0
                && days.charAt(0) == days.charAt(1)
                && days.charAt(1) == days.charAt(2);
    }
}
