package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.Set;

/** Medicare wants to know of each single-dose container whether any of it was thrown away. */
final class WasteModifierMissing implements Rule {

    /** Supplied in containers for one patient only, whoever makes them. */
    private static final Set<String> SINGLE_DOSE =
            Set.of(
                    "J0129", "J0178", "J0585", "J0586", "J0588", "J0717", "J0881", "J0897", "J1300",
                    "J1303", "J1439", "J1745", "J1756", "J2323", "J2350", "J2357", "J2506", "J2778",
                    "J2785", "J3111", "J3262", "J3380", "J3489", "J7318", "J7320", "J7321", "J7322",
                    "J7323", "J7324", "J7325", "J7326", "J7327", "J9022", "J9035", "J9041", "J9144",
                    "J9145", "J9173", "J9228", "J9271", "J9299", "J9312", "Q0138");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "drug-waste-modifier",
                            "Discarded drug said or denied",
                            "A drug that comes in single-dose containers carries JW for what was"
                                + " thrown away, or JZ when nothing was, when Medicare is asked.")
                    .since(LocalDate.of(2023, 7, 1))
                    .warns()
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 17, Drugs and"
                                    + " Biologicals, discarded drugs; CMS Discarded Drugs and"
                                    + " Biologicals (JW and JZ modifier policy)")
                    .fires(
                            """
                            payer MB Medicare
                            dx M81.0
                            2026-03-02 J0897 x60
                            """,
                            """
                            WARN Line 1 (J0897): it comes in single-dose containers, and the line says neither JZ nor JW.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M81.0
                            2026-03-02 J0897-JZ x60
                            """)
                    .quiet(
                            """
                            # What was given stands on one line, what was thrown away on the other.
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585 x155
                            2026-03-02 J0585-JW x45
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M81.0
                            2023-06-30 J0897 x60
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.isMedicare() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (isDrug(service.code())
                    && !service.has("JZ")
                    && !service.has("JW")
                    && SINGLE_DOSE.contains(service.code())
                    && !Waste.isBeside(subject, service)) {
                findings.say(
                        service,
                        "it comes in single-dose containers, and the line says neither JZ nor JW.",
                        "If the record shows that nothing was thrown away, add JZ. Else bill what"
                                + " was thrown away on a line of its own with JW.");
            }
        }
    }

    private static boolean isDrug(String code) {
        return code.startsWith("J") || code.startsWith("Q");
    }
}
