package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

/** 57 beside nothing but minor procedures. */
final class DecisionForMinor implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "visit-57-minor",
                            "57 with a minor procedure",
                            "Modifier 57 says that a visit decided on a procedure with 90 "
                                    + "days; deciding on a minor one is part of it.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.VISIT, Sign.VISIT_MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.2, modifiers 25 and 57")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 99213-57
                            2026-03-02 20610
                            """,
                            """
                            WARN Line 1 (99213): modifier 57 is for the decision on a major procedure, and the procedure of that day is a minor one (20610).
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 20610
                            """)
                    .quiet(
                            """
                            # the surgery is the day after
                            dx M17.11
                            2026-03-02 99213-57
                            2026-03-02 20610
                            2026-03-03 27447
                            """)
                    .quiet(
                            """
                            dx M17.11
                            before 2026-03-03 27447
                            2026-03-02 99213-57
                            2026-03-02 20610
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            if (!service.modifiers().isEmpty()
                    && service.has("57")
                    && VisitCodes.isVisit(service.packed())
                    && !subject.isVoid()) {
                look(subject, service, findings);
            }
        }
    }

    private static void look(Subject subject, Service visit, Findings findings) {
        Service minor = null;
        for (Service other : subject.services()) {
            Indicators known = subject.facts(other).indicators();
            long days = other.from().toEpochDay() - visit.from().toEpochDay();
            if (known == null || days < 0 || days > 1) {
                continue;
            }
            if (known.isMajor() || isByContractor(known)) {
                return;
            }
            minor = minor == null && days == 0 && known.isMinor() ? other : minor;
        }
        if (minor != null && !hasMajor(subject, visit)) {
            findings.say(
                    visit,
                    "modifier 57 is for the decision on a major procedure, and the procedure of that day is a minor one (%s)."
                            .formatted(minor.code()),
                    "If the note shows a significant visit beyond deciding on the procedure and its"
                            + " usual work, modifier 25 says so; if a major procedure follows on"
                            + " another claim, 57 is right.");
        }
    }

    /** YYY may be major, and maternity has rules of its own. */
    private static boolean isByContractor(Indicators known) {
        return known.globalDays().equals("YYY") || known.globalDays().equals("MMM");
    }

    private static boolean hasMajor(Subject subject, Service visit) {
        for (Surgery surgery : Surgery.around(subject)) {
            long days = surgery.before().from().toEpochDay() - visit.from().toEpochDay();
            if (surgery.known().isMajor() && days >= 0 && days <= 1) {
                return true;
            }
        }
        return false;
    }
}
