package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Miles are paid beside the trip on which they were driven. */
final class AmbulanceMiles implements Rule {

    private static final int MILES = 425;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ambulance-miles",
                            "Miles beside their trip",
                            "Ground miles (A0425) stand beside a ground transport of the same day.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.AMBULANCE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 15, section"
                                    + " 30")
                    .fires(
                            """
                            place 41
                            dx R07.9
                            2026-03-02 A0425-RH x12
                            """,
                            """
                            WARN Line 1 (A0425): miles are billed, and no line for the transport on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            place 41
                            dx R07.9
                            2026-03-02 A0429-RH
                            2026-03-02 A0425-RH x12
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            if (service.numberBehind('A') == MILES && !hasTrip(subject, service)) {
                findings.say(
                        service,
                        "miles are billed, and no line for the transport on %s."
                                .formatted(Findings.day(service.from())),
                        "Please bill the transport on the same claim.");
                return;
            }
        }
    }

    /** Whether some other transport stands beside it, whatever letter its code begins with. */
    private static boolean hasTrip(Subject subject, Service miles) {
        for (Service service : subject.services()) {
            int number = service.numberBehind('A');
            boolean isTransport = (number >= 80 && number <= 434) || number == 999;
            if (number != MILES
                    && (isTransport || isOfState(service.code()))
                    && service.from().equals(miles.from())) {
                return true;
            }
        }
        return false;
    }

    /** Codes that states and private payers use for transports of their own. */
    private static boolean isOfState(String code) {
        return code.startsWith("T2") || code.startsWith("S02");
    }
}
