package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** What is done with the hands on a patient is not done at a distance. */
final class TelehealthHands extends EachLine {

    private static final Set<String> DISTANT = Set.of("95", "GT", "93", "FQ");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "telehealth-hands",
                            "Surgery at a distance",
                            "No surgery or anesthesia is billed as telehealth, by its place of"
                                    + " service or its modifier; care of a pregnancy may be.")
                    .warns()
                    .where(Sign.DISTANT)
                    .source("CMS, List of Telehealth Services: it has no surgery and no anesthesia")
                    .fires(
                            """
                            place 10
                            dx M17.11
                            2026-03-02 20610
                            """,
                            """
                            WARN Line 1 (20610): place of service 10 says that it was done at a distance, which this cannot be.
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 20610-95
                            """,
                            """
                            WARN Line 1 (20610): its modifier says that it was done at a distance, which this cannot be.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610
                            """);

    TelehealthHands() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.number();
        if (number < Anesthesia.FIRST || number > 69_999 || isPregnancy(number)) {
            return;
        }
        boolean byPlace = TelehealthModifier.isDistant(service.placeOfService());
        if (byPlace || service.hasAny(DISTANT)) {
            findings.say(
                    service,
                    byPlace
                            ? "place of service %s says that it was done at a distance, which this cannot be."
                                    .formatted(service.placeOfService())
                            : "its modifier says that it was done at a distance, which this"
                                    + " cannot be.",
                    "Please correct the place of service of this line, or the code.");
        }
    }

    private static boolean isPregnancy(int number) {
        return number >= 59_400 && number < 60_000;
    }
}
