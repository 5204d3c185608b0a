package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Medicare pays anesthesia by who gave it, and wants to be told. */
final class AnesthesiaDirection extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "anesthesia-direction",
                            "Who gave the anesthesia",
                            "A service of anesthesia billed to Medicare says who gave or directed"
                                    + " it: AA, AD, QK, QX, QY or QZ.")
                    .where(Sign.MEDICARE, Sign.ANESTHESIA)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 50, and section 140 (CRNA)")
                    .fires(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 01402-P2 95min pos 22
                            """,
                            """
                            STOP Line 1 (01402): no modifier says who gave or directed the anesthesia.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 01402-AA-P2 95min pos 22
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 01402-P2 95min pos 22
                            """);

    AnesthesiaDirection() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (Anesthesia.isTimed(service) && !service.hasAny(Anesthesia.DIRECTION)) {
            findings.say(
                    service,
                    "no modifier says who gave or directed the anesthesia.",
                    "From the anesthesia record: AA when the anesthesiologist gave it alone, QK"
                            + " when directing two to four, QY when directing one, AD when"
                            + " supervising more than four; QX for a CRNA or assistant under"
                            + " direction, QZ for a CRNA without.");
        }
    }
}
