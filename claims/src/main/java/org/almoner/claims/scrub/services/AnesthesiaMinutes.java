package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.LineDetail;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Anesthesia is counted in minutes. */
final class AnesthesiaMinutes extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "anesthesia-minutes",
                            "Anesthesia in minutes",
                            "A service of anesthesia is counted in minutes (MJ), but daily"
                                    + " management (01996) and the further part of a burn (01953),"
                                    + " which are not.")
                    .where(Sign.ANESTHESIA)
                    .source(
                            "X12 005010X222A1, loop 2400, SV103; Medicare Claims Processing Manual"
                                    + " (Pub. 100-04), chapter 12, section 50")
                    .fires(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 01402-AA x6 pos 22
                            """,
                            """
                            STOP Line 1 (01402): anesthesia is counted in minutes, and the line counts units.
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 01402-AA x6 pos 22
                            """,
                            """
                            WARN Line 1 (01402): anesthesia is counted in minutes, and the line counts units.
                            """)
                    .fires(
                            """
                            dx G89.18
                            2026-03-02 01996 15min pos 21
                            """,
                            """
                            WARN Line 1 (01996): daily management is counted in days, and the line counts minutes.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 01402-AA 95min pos 22
                            """)
                    .quiet(
                            """
                            dx G89.18
                            2026-03-02 01996 pos 21
                            """);

    AnesthesiaMinutes() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!Anesthesia.is(service)) {
            return;
        }
        boolean inMinutes = service.unit().equals(LineDetail.MINUTES);
        if (Anesthesia.isTimed(service) && !inMinutes) {
            findings.say(
                    subject.isMedicare() ? Severity.STOP : Severity.WARN,
                    service,
                    "anesthesia is counted in minutes, and the line counts units.",
                    "Please enter the minutes from the anesthesia record; the payer adds the"
                            + " base units itself.",
                    null);
        } else if (inMinutes && service.number() == Anesthesia.DAILY) {
            findings.say(
                    Severity.WARN,
                    service,
                    "daily management is counted in days, and the line counts minutes.",
                    "Please bill one unit for each day.",
                    null);
        }
    }
}
