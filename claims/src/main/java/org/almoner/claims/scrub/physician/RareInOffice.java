package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** A hospital's procedure in an office. */
final class RareInOffice extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-place",
                            "Rarely done in an office",
                            "A procedure with 90 days that is rarely or never done outside of"
                                + " facilities is not billed in an office or a home (places 11 and"
                                + " 12).")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "non-facility NA indicator")
                    .fires(
                            """
                            place 11
                            dx M17.11
                            2026-03-02 27447-RT
                            """,
                            """
                            WARN Line 1 (27447): it is rarely or never done in place of service 11.
                            """)
                    .quiet(
                            """
                            place 22
                            dx M17.11
                            2026-03-02 27447-RT
                            """)
                    .quiet(
                            """
                            # care after it, in the office
                            place 11
                            dx M17.11
                            2026-03-02 27447-RT-55
                            """);

    RareInOffice() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (known.rareInOffice()
                && known.isMajor()
                && (service.placeOfService().equals("11") || service.placeOfService().equals("12"))
                && !service.has("55")
                && !service.has("56")) {
            findings.say(
                    service,
                    "it is rarely or never done in place of service %s."
                            .formatted(service.placeOfService()),
                    "Please compare the place with the record: 21 is a hospital stay, 22 an"
                            + " outpatient hospital, 24 a surgery center.");
        }
    }
}
