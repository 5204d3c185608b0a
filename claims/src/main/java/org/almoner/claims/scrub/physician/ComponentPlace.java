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

/** The technical part of a test in a hospital is the hospital's. */
final class ComponentPlace extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-component-place",
                            "Technical part in a hospital",
                            "In a hospital (places 19, 21, 22, 23) a practitioner bills "
                                    + "the professional part of a test; the technical part is the "
                                    + "hospital's.")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.IN_HOSPITAL)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 13, section"
                                    + " 20; CMS, physician fee schedule relative value file, PC/TC"
                                    + " indicator")
                    .fires(
                            """
                            payer MB
                            place 22
                            dx J18.9
                            2026-03-02 71046
                            """,
                            """
                            STOP Line 1 (71046): in place of service 22 the technical part is the hospital's; the line bills both parts. [Add modifier 26]
                            """)
                    .quiet(
                            """
                            payer MB
                            place 22
                            dx J18.9
                            2026-03-02 71046-26
                            """)
                    .quiet(
                            """
                            payer MB
                            place 11
                            dx J18.9
                            2026-03-02 71046
                            """)
                    .fires(
                            """
                            payer CI
                            place 21
                            dx J18.9
                            2026-03-02 71046-TC
                            """,
                            """
                            WARN Line 1 (71046): in place of service 21 the technical part is the hospital's.
                            """)
                    .fires(
                            """
                            payer MB
                            place 23
                            dx I10
                            2026-03-02 93000
                            """,
                            """
                            STOP Line 1 (93000): in place of service 23 the technical part is the hospital's; the code means both parts.
                            """)
                    .quiet(
                            """
                            # mpfs-component speaks of it
                            payer MB
                            place 23
                            dx I10
                            2026-03-02 93000-26
                            """)
                    .quiet(
                            """
                            payer MB
                            place 23
                            dx I10
                            2026-03-02 93010
                            """)
                    .fires(
                            """
                            payer MB
                            place 23
                            dx I10
                            2026-03-02 93005
                            """,
                            """
                            STOP Line 1 (93005): in place of service 23 the technical part is the hospital's.
                            """)
                    .quiet(
                            """
                            payer MB
                            place 22
                            dx J18.9
                            2026-03-02 71046 pos 11
                            """);

    ComponentPlace() {
        super(TEXT);
    }

    private static final List<String> PARTS = List.of("26", "TC");
    private static final List<String> HOSPITALS = List.of("19", "21", "22", "23");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        char indicator = known.pctc();
        boolean hasTechnicalPart = indicator == '1' || indicator == '3' || indicator == '4';
        if (!hasTechnicalPart || !HOSPITALS.contains(service.placeOfService())) {
            return;
        }
        String place =
                "in place of service %s the technical part is the hospital's"
                        .formatted(service.placeOfService());
        if (indicator == '4' && service.hasAny(PARTS)) {
            // Of a part of what does not split, another rule speaks.
            return;
        }
        if (indicator == '4') {
            findings.say(
                    subject.asMedicare(),
                    service,
                    place + "; the code means both parts.",
                    "If the test was interpreted and a report written, bill the code of the"
                            + " professional part; else remove the line.",
                    null);
        } else if (indicator == '3' || service.has("TC")) {
            findings.say(
                    subject.asMedicare(),
                    service,
                    place + ".",
                    "Please remove the line, or correct the place if it was done elsewhere.",
                    null);
        } else if (!service.has("26")) {
            findings.say(
                    subject.asMedicare(),
                    service,
                    place + "; the line bills both parts.",
                    "If the test was interpreted and a report written, modifier 26 says so; if it"
                            + " was done elsewhere, correct the place.",
                    Unmodified.hasRoom(service) ? Unmodified.with(service, "26") : null);
        }
    }
}
