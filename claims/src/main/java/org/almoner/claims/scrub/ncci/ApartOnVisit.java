package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;

import java.util.List;

/** 59 and the X modifiers are for procedures; a visit has 25. */
final class ApartOnVisit extends EachLine {

    private static final List<String> MODIFIERS = List.of("59", "XE", "XP", "XS", "XU");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-59-visit",
                            "59 on a visit",
                            "Modifiers 59, XE, XP, XS and XU stand on procedures, not on visits.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.APART)
                    .source("CMS, NCCI Policy Manual for Medicare Services, chapter I, section E")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 99213-59
                            """,
                            """
                            WARN Line 1 (99213): modifier 59 does not stand on a visit.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-25
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610-59
                            """);

    ApartOnVisit() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!service.modifiers().isEmpty()
                && service.hasAny(MODIFIERS)
                && isVisit(service.packed())
                && !subject.isVoid()) {
            tell(service, findings);
        }
    }

    private static boolean isVisit(long packed) {
        return VisitCodes.isVisit(packed) || VisitCodes.isPreventive(packed);
    }

    private static void tell(Service service, Findings findings) {
        for (String modifier : service.modifiers()) {
            if (MODIFIERS.contains(modifier)) {
                findings.say(
                        service,
                        "modifier %s does not stand on a visit.".formatted(modifier),
                        "If the note shows a significant visit beyond the procedure of that day,"
                                + " modifier 25 says so; else no modifier does.");
            }
        }
    }
}
