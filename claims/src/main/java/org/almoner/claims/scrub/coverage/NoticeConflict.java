package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

/** GA, GX, GY and GZ say different things of the same notice; few of them go together. */
final class NoticeConflict extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "abn-conflict",
                            "Notice modifiers contradict",
                            "No line says both that a notice of noncoverage was given (GA) and that"
                                + " it was not (GZ), nor that a service is excluded by law (GX, GY)"
                                + " and that it is refused as not necessary (GA, GZ).")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .where(Sign.MEDICARE, Sign.NOTICE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 30, Financial"
                                + " Liability Protections; CMS Change Request 6563 (modifiers GA"
                                + " and GX)")
                    .fires(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 93306-GA-GZ
                            """,
                            """
                            STOP Line 1 (93306): GA says that the patient signed a notice, GZ that none was given.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 99397-GY-GA
                            """,
                            """
                            STOP Line 1 (99397): GY says that the law excludes it, GA that it is refused as not necessary.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 99397-GY-GX
                            """);

    NoticeConflict() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String problem = service.modifiers().size() < 2 ? null : problem(service);
        if (problem != null) {
            findings.say(
                    service,
                    problem,
                    "Keep one: GA when the patient signed a notice before the service because"
                            + " Medicare may find it not necessary, GZ when there was none, GY when"
                            + " the law never covers it (with GX when a notice was given all the"
                            + " same).");
        }
    }

    private static @Nullable String problem(Service service) {
        boolean ga = service.has("GA");
        boolean gz = service.has("GZ");
        if (ga && gz) {
            return "GA says that the patient signed a notice, GZ that none was given.";
        }
        String excluded = service.has("GY") ? "GY" : service.has("GX") ? "GX" : null;
        if (excluded != null && (ga || gz)) {
            return "%s says that the law excludes it, %s that it is refused as not necessary."
                    .formatted(excluded, ga ? "GA" : "GZ");
        }
        return null;
    }
}
