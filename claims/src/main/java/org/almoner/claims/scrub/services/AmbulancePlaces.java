package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** An ambulance's line says from where to where. */
final class AmbulancePlaces extends EachLine {

    private static final String PLACES = "DEGHIJNPRSX";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ambulance-places",
                            "From where to where",
                            "A transport by ambulance and its miles, billed to Medicare, carry a"
                                    + " modifier of two letters for where it began and ended.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.MEDICARE, Sign.AMBULANCE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 15, section"
                                    + " 30")
                    .fires(
                            """
                            payer MB Medicare
                            place 41
                            dx R07.9
                            2026-03-02 A0429
                            """,
                            """
                            WARN Line 1 (A0429): no modifier says from where to where the patient was brought.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            place 41
                            dx R07.9
                            2026-03-02 A0429-RH
                            """);

    AmbulancePlaces() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.numberBehind('A');
        if (number >= 425 && number <= 436 && !hasPlaces(service)) {
            findings.say(
                    service,
                    "no modifier says from where to where the patient was brought.",
                    "Please add the two letters from the trip's record, such as RH from home to"
                            + " hospital.");
        }
    }

    private static boolean hasPlaces(Service service) {
        for (String modifier : service.modifiers()) {
            if (modifier.length() == 2
                    && PLACES.indexOf(modifier.charAt(0)) >= 0
                    && PLACES.indexOf(modifier.charAt(1)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
