package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** The practice's staff is not paid for in a hospital. */
final class IncidentPlace extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-incident-place",
                            "Staff services in a hospital",
                            "Services of the practice's own staff (PC/TC indicator 5) are "
                                    + "not billed in a hospital (places 19, 21, 22, 23).")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.IN_HOSPITAL)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "PC/TC indicator 5")
                    .fires(
                            """
                            payer MB
                            place 22
                            dx D51.0
                            2026-03-02 96372
                            """,
                            """
                            STOP Line 1 (96372): in place of service 22 it is the hospital's: a practice is not paid for its staff there (PC/TC indicator 5).
                            """)
                    .quiet(
                            """
                            payer MB
                            place 11
                            dx D51.0
                            2026-03-02 96372
                            """)
                    .fires(
                            """
                            payer CI
                            place 22
                            dx D51.0
                            2026-03-02 96372
                            """,
                            """
                            WARN Line 1 (96372): in place of service 22 it is the hospital's: a practice is not paid for its staff there (PC/TC indicator 5).
                            """);

    IncidentPlace() {
        super(TEXT);
    }

    private static final List<String> HOSPITALS = List.of("19", "21", "22", "23");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (known.pctc() == '5' && HOSPITALS.contains(service.placeOfService())) {
            findings.say(
                    subject.asMedicare(),
                    service,
                    "in place of service %s it is the hospital's: a practice is not paid for its staff there (PC/TC indicator 5)."
                            .formatted(service.placeOfService()),
                    "Please remove the line, or correct the place if it was done elsewhere.",
                    null);
        }
    }
}
