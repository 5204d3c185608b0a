package org.almoner.claims.scrub.physician;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** Two surgeons or a team where one is paid. */
final class SurgeonsIndicator extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-surgeons",
                            "Co-surgeons and teams",
                            "Modifier 62 stands on procedures for which two surgeons may be paid,"
                                + " and 66 on those for which a team may be (co-surgeon and team"
                                + " indicators).")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.SURGERY_MODIFIER)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "co-surgeons and team surgery indicators; Medicare Claims "
                                    + "Processing Manual (Pub. 100-04), chapter 12, section 40.8")
                    .fires(
                            """
                            payer MB
                            dx I25.10
                            2026-03-02 33533-62
                            """,
                            """
                            STOP Line 1 (33533): modifier 62 is not taken for it (co-surgeon indicator 0).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M50.20
                            2026-03-02 22551-62
                            """)
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 27447-62
                            """,
                            """
                            WARN Line 1 (27447): modifier 62 is paid only when the record shows why two surgeons were needed (co-surgeon indicator 1).
                            """)
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 27447-66
                            """,
                            """
                            STOP Line 1 (27447): modifier 66 is not taken for it (team indicator 0).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx I35.0
                            2026-03-02 47135-66
                            """)
                    .fires(
                            """
                            payer MB
                            dx I35.0
                            2026-03-02 33361-66
                            """,
                            """
                            WARN Line 1 (33361): modifier 66 is paid only when the record shows why a team was needed (team indicator 1).
                            """)
                    .quiet(
                            """
                            payer CI
                            dx M17.11
                            2026-03-02 27447-62
                            """);

    SurgeonsIndicator() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        if (service.has("62")) {
            judge(
                    subject,
                    service,
                    findings,
                    "62",
                    known.cosurgeon(),
                    "co-surgeon",
                    "two surgeons were");
        }
        if (service.has("66")) {
            judge(subject, service, findings, "66", known.team(), "team", "a team was");
        }
    }

    private static void judge(
            Subject subject,
            Service service,
            Findings findings,
            String modifier,
            char indicator,
            String name,
            String who) {
        if (indicator == '0' || indicator == '9') {
            findings.say(
                    subject.asMedicare(),
                    service,
                    "modifier %s is not taken for it (%s indicator %c)."
                            .formatted(modifier, name, indicator),
                    "If the other surgeon assisted, that one's line has 80 or 82 where an assistant"
                            + " is paid; if each did a procedure of their own, each bills that one"
                            + " without it.",
                    null);
        } else if (indicator == '1' && subject.isMedicare()) {
            findings.say(
                    Severity.WARN,
                    service,
                    "modifier %s is paid only when the record shows why %s needed (%s indicator 1)."
                            .formatted(modifier, who, name),
                    "Please have each operative note say what that surgeon did and why, and send"
                            + " them when the payer asks.",
                    null);
        }
    }
}
