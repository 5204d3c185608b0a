package org.almoner.claims.scrub.services;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.ArrayList;
import java.util.List;

/** A problem looked after at a preventive visit is paid when 25 says that it was more. */
final class PreventiveAndProblem implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "preventive-and-problem",
                            "Preventive and problem visit",
                            "An office visit on the day of a preventive one by the same person"
                                    + " carries modifier 25.")
                    .warns()
                    .where(Sign.PREVENTIVE, Sign.VISIT)
                    .source(
                            "CPT, Preventive Medicine Services guidelines; Medicare Claims"
                                + " Processing Manual (Pub. 100-04), chapter 12, section 30.6.2")
                    .fires(
                            """
                            dx Z00.01 I10
                            2026-03-02 99396 dx 1
                            2026-03-02 99213 dx 2
                            """,
                            """
                            WARN Line 2 (99213): beside the preventive visit 99396 on line 1 it is paid only with modifier 25. [Add modifier 25]
                            """)
                    .quiet(
                            """
                            dx Z00.01 I10
                            2026-03-02 99396 dx 1
                            2026-03-02 99213-25 dx 2
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service preventive : subject.services()) {
            if (!isPreventive(preventive)) {
                continue;
            }
            for (Service visit : subject.services()) {
                if (Visits.sort(visit.number()) == Visits.Sort.OFFICE
                        && !visit.has("25")
                        && Visits.isOfSameDayAndPerson(preventive, visit)
                        && !Pairs.isEdited(subject, preventive, visit)) {
                    tell(findings, preventive, visit);
                }
            }
        }
    }

    private static boolean isPreventive(Service service) {
        if (Visits.isPreventive(service.number())) {
            return true;
        }
        int number = service.numberBehind('G');
        return number == 402 || number == 438 || number == 439;
    }

    private static void tell(Findings findings, Service preventive, Service visit) {
        List<String> modifiers = new ArrayList<>(visit.modifiers());
        modifiers.addFirst("25");
        findings.say(
                visit,
                "beside the preventive visit %s on line %d it is paid only with modifier 25."
                        .formatted(preventive.code(), preventive.index() + 1),
                "If the record shows a problem that took work of its own, beyond the preventive"
                        + " visit, 25 says so; else remove the line.",
                new Fix.SetModifiers(
                        "Add modifier 25",
                        visit.index(),
                        modifiers,
                        Math.toIntExact(visit.units())));
    }
}
