package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;
import java.util.Set;

/** Two visits of one kind on one day by one person are mostly one. */
final class VisitTwice implements Rule {

    private static final Set<String> APART =
            Set.of("25", "27", "59", "XE", "XP", "XS", "XU", "76", "77");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "visit-twice",
                            "Two visits of a day",
                            "One person bills one visit of a kind for a patient and day, unless a"
                                    + " modifier says that they were apart.")
                    .warns()
                    .where(Sign.VISIT, Sign.SEVERAL_LINES)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, sections"
                                    + " 30.6.7 and 30.6.9")
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213
                            2026-03-02 99214
                            """,
                            """
                            WARN Line 2 (99214): the same person bills 99213 on line 1 for the same day.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            2026-03-03 99214
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            2026-03-02 99214-25
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Service> services = subject.services();
        for (int later = 1; later < services.size(); later++) {
            Service second = services.get(later);
            Visits.Sort sort = Visits.sort(second.number());
            if (sort == Visits.Sort.NONE || second.hasAny(APART)) {
                continue;
            }
            for (int earlier = 0; earlier < later; earlier++) {
                Service first = services.get(earlier);
                if (Visits.sort(first.number()) == sort
                        && !first.code().equals(second.code())
                        && !first.hasAny(APART)
                        && Visits.isOfSameDayAndPerson(first, second)
                        && !Pairs.isEdited(subject, first, second)) {
                    findings.say(
                            second,
                            "the same person bills %s on line %d for the same day."
                                    .formatted(first.code(), first.index() + 1),
                            "Please bill one visit of the level that both together make. If the"
                                + " record shows two visits for different problems at different"
                                + " times, it must say so, and modifier 25 stands on the second.");
                    break;
                }
            }
        }
    }
}
