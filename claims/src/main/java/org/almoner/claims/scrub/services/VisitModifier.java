package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** 24, 25 and 57 say something of a visit, and nothing of another service. */
final class VisitModifier extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "visit-modifier",
                            "Modifier of visits elsewhere",
                            "24, 25 and 57 stand on visits; not on surgery, imaging, laboratory"
                                    + " tests or drugs.")
                    .warns()
                    .where(Sign.VISIT_MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, sections"
                                    + " 30.6.6 and 40.2; CPT, appendix A")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 73560-25
                            """,
                            """
                            WARN Line 2 (73560): modifier 25 is for visits, and this is none.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 73560
                            """);

    VisitModifier() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        String modifier =
                service.has("25")
                        ? "25"
                        : service.has("57") ? "57" : service.has("24") ? "24" : null;
        if (modifier != null && isNoVisit(service) && !isEditedWithVisit(subject, service)) {
            findings.say(
                    service,
                    "modifier %s is for visits, and this is none.".formatted(modifier),
                    "Please move it to the visit's line if the record supports it there.");
        }
    }

    /** The pair's own rule says then on which line the modifier belongs. */
    private static boolean isEditedWithVisit(Subject subject, Service service) {
        for (Service visit : subject.services()) {
            if (Visits.sort(visit.number()) != Visits.Sort.NONE
                    && visit.from().equals(service.from())
                    && Pairs.isEdited(subject, visit, service)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoVisit(Service service) {
        return service.isWithin(10_000, 89_999) || service.numberBehind('J') >= 0;
    }
}
