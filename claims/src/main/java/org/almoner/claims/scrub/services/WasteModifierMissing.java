package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Medicare wants to know of each single-dose container whether any of it was thrown away. */
final class WasteModifierMissing implements Rule {

    /**
     * Biologicals of one maker each, whose labels know no container for more than one patient. No
     * published file says of a code how it is supplied; of all others we only ask.
     */
    private static final Set<String> SINGLE_DOSE =
            Set.of(
                    "J0129", "J0178", "J0585", "J0586", "J0588", "J0897", "J1300", "J1303", "J1745",
                    "J2323", "J2350", "J2357", "J2506", "J2778", "J3111", "J3262", "J3380", "J9022",
                    "J9035", "J9144", "J9145", "J9173", "J9228", "J9271", "J9299", "J9312");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "drug-waste-modifier",
                            "Discarded drug said or denied",
                            "A drug that comes in single-dose containers carries JW for what was"
                                + " thrown away, or JZ when nothing was, when Medicare is asked."
                                + " Where it is not certain how a drug comes, this only asks.")
                    .since(LocalDate.of(2023, 7, 1))
                    .warns()
                    .where(Sign.MEDICARE, Sign.DRUG)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 17, section"
                                    + " 40; CMS, Discarded Drugs and Biologicals (JW and JZ"
                                    + " modifier policy). Which drugs come for one patient only is"
                                    + " on their labels and in no file of CMS; the few that this"
                                    + " is certain of are our own list")
                    .fires(
                            """
                            payer MB Medicare
                            dx M81.0
                            2026-03-02 J0897 x60
                            """,
                            """
                            WARN Line 1 (J0897): it comes in single-dose containers, and the line says neither JZ nor JW.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx C18.9
                            2026-03-02 J2405 x4
                            2026-03-02 J9299-JZ x240
                            2026-03-02 J1200
                            """,
                            """
                            INFO Neither JZ nor JW stands with J2405 and J1200: did any of it come in a container for one patient?
                            """)
                    .quiet(
                            """
                            # What is swallowed, and who else pays.
                            payer MB Medicare
                            dx C18.9
                            2026-03-02 J8501 x25
                            """)
                    .quiet(
                            """
                            payer CI
                            dx C18.9
                            2026-03-02 J2405 x4
                            2026-03-02 J0897 x60
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
        List<String> asked = null;
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service service = services.get(place);
            if (!isDrug(service)
                    || service.has("JZ")
                    || service.has("JW")
                    || Waste.isBeside(subject, service)) {
                continue;
            }
            if (SINGLE_DOSE.contains(service.code())) {
                findings.say(
                        service,
                        "it comes in single-dose containers, and the line says neither JZ nor JW.",
                        "If the record shows that nothing was thrown away, add JZ. Else bill what"
                                + " was thrown away on a line of its own with JW.");
            } else {
                asked = asked == null ? new ArrayList<>() : asked;
                if (!asked.contains(service.code())) {
                    asked.add(service.code());
                }
            }
        }
        if (asked != null) {
            ask(asked, findings);
        }
    }

    private static void ask(List<String> codes, Findings findings) {
        String last = codes.removeLast();
        findings.claim(
                Severity.INFO,
                "Neither JZ nor JW stands with %s: did any of it come in a container for one patient?"
                        .formatted(
                                codes.isEmpty() ? last : String.join(", ", codes) + " and " + last),
                "If the label says single-dose, Medicare wants JZ where the record shows that"
                        + " nothing was thrown away, and else a line with JW. A container for many"
                        + " patients needs neither.");
    }

    /**
     * Drugs that are injected, and biosimilars. What is inhaled comes from suppliers (J7600 to
     * J7699), what is swallowed by the piece (J8000 to J8999).
     */
    private static boolean isDrug(Service service) {
        int number = service.numberBehind('J');
        return number >= 0
                ? number < 7_600 || number >= 9_000
                : service.numberBehind('Q') / 100 == 51;
    }
}
