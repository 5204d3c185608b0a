package org.almoner.claims.scrub.services;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** Medicare pays tests, imaging and supplies only when it knows who ordered them. */
final class OrderingProvider implements Rule {

    /** A patient may come for these without an order. */
    private static final Set<Integer> WITHOUT_ORDER = Set.of(77063, 77067);

    /** Done in the course of a procedure by who does it. */
    private static final Set<Integer> GUIDANCE =
            Set.of(
                    76000, 76496, 76497, 76498, 76499, 76936, 76937, 76940, 76941, 76942, 76945,
                    76946, 76948, 76965, 76998, 77001, 77002, 77003, 77011, 77012, 77013, 77021,
                    77022);

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ordering-provider",
                            "Who ordered it",
                            "A laboratory test, imaging, or equipment billed to Medicare names who"
                                    + " ordered or referred.")
                    .warns()
                    .where(Sign.MEDICARE, Sign.ORDERED)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 26, section"
                                    + " 10.4, items 17 and 17b; 42 CFR 424.507")
                    .fires(
                            """
                            payer MB Medicare
                            dx R05.9
                            2026-03-02 71046
                            """,
                            """
                            WARN Line 1 (71046): Medicare wants to know who ordered it, and the claim names nobody.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx E11.9
                            2026-03-02 83036
                            """,
                            """
                            WARN Line 1 (83036): Medicare wants to know who ordered it, and the claim names nobody.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            referred 1999999992
                            dx R05.9
                            2026-03-02 71046
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx E11.9
                            2026-03-02 83036 ordered 1999999992
                            """)
                    .quiet(
                            """
                            # Reading it is not ordering it.
                            payer MB Medicare
                            dx R05.9
                            2026-03-02 71046-26
                            """)
                    .quiet(
                            """
                            # A screening that a patient may come for herself.
                            payer MB Medicare
                            dx Z12.31
                            2026-03-02 77067
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.isMedicare()
                || subject.isVoid()
                || isNamed(subject.professional().referring())) {
            return;
        }
        for (Service service : subject.services()) {
            if (!service.has("26")
                    && !isNamed(service.detail().ordering())
                    && !isNamed(service.detail().referring())
                    && isOrdered(service)) {
                findings.say(
                        service,
                        "Medicare wants to know who ordered it, and the claim names nobody.",
                        "Please name who ordered it with the NPI; a physician who ordered and did"
                            + " it is named too. The person has to be enrolled with Medicare or to"
                            + " have opted out.");
                return;
            }
        }
    }

    /** A name without an NPI is nobody to Medicare. */
    private static boolean isNamed(ProfessionalClaim.@Nullable Provider provider) {
        return provider != null && !provider.npi().isEmpty();
    }

    private static boolean isOrdered(Service service) {
        int number = service.number();
        if (number < 0) {
            return service.numberBehind('E') >= 0
                    || service.numberBehind('K') >= 0
                    || service.numberBehind('L') >= 0;
        }
        return Laboratory.isTest(number)
                || (number >= 70_010
                        && number <= 78_999
                        && !WITHOUT_ORDER.contains(number)
                        && !GUIDANCE.contains(number));
    }
}
