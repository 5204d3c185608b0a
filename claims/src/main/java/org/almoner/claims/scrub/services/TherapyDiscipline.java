package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

/** A modifier of therapy agrees with the code, and with who helped. */
final class TherapyDiscipline extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "therapy-discipline",
                            "Modifiers of therapy agree",
                            "A line is under one plan of therapy; an evaluation is under its own;"
                                    + " CQ stands beside GP and CO beside GO.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.PLAN_OF_CARE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 5, sections"
                                    + " 20 and 20.1")
                    .fires(
                            """
                            dx M54.50
                            2026-03-02 97161-GO
                            """,
                            """
                            WARN Line 1 (97161): it is an evaluation under GP, and the line says GO.
                            """)
                    .fires(
                            """
                            dx M54.50
                            2026-03-02 97110-GP-GO
                            """,
                            """
                            WARN Line 1 (97110): it says two plans of therapy, GP and GO.
                            """)
                    .fires(
                            """
                            dx M54.50
                            2026-03-02 97110-CQ-GO
                            """,
                            """
                            WARN Line 1 (97110): CQ is for an assistant in physical therapy, and GP is not there.
                            """)
                    .quiet(
                            """
                            dx M54.50
                            2026-03-02 97110-GP-CQ
                            """);

    TherapyDiscipline() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        String problem = problem(service);
        if (problem != null) {
            findings.say(
                    service,
                    problem,
                    "Please compare with the plan of care, and keep what it says.");
        }
    }

    private static @Nullable String problem(Service service) {
        String plan = null;
        for (String modifier : service.modifiers()) {
            if (Therapy.PLANS.contains(modifier)) {
                if (plan != null && !plan.equals(modifier)) {
                    return "it says two plans of therapy, %s and %s.".formatted(plan, modifier);
                }
                plan = modifier;
            }
        }
        String own = plan == null ? null : ofEvaluation(service.number());
        if (own != null && !own.equals(plan)) {
            return "it is an evaluation under %s, and the line says %s.".formatted(own, plan);
        }
        if (service.has("CQ") && !"GP".equals(plan)) {
            return "CQ is for an assistant in physical therapy, and GP is not there.";
        }
        return service.has("CO") && !"GO".equals(plan)
                ? "CO is for an assistant in occupational therapy, and GO is not there."
                : null;
    }

    private static @Nullable String ofEvaluation(int number) {
        if (number >= 97_161 && number <= 97_164) {
            return "GP";
        }
        if (number >= 97_165 && number <= 97_168) {
            return "GO";
        }
        return number >= 92_521 && number <= 92_524 ? "GN" : null;
    }
}
