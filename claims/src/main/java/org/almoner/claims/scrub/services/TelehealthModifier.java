package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.List;

/** Since 2024 Medicare reads from the place of service that a visit was at a distance. */
final class TelehealthModifier extends EachLine {

    private static final LocalDate GT_ENDED = LocalDate.of(2018, 1, 1);

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "telehealth-modifier",
                            "Telehealth modifier for Medicare",
                            "A practitioner's claim to Medicare does not carry GT since 2018. Since"
                                    + " 2024 it needs no 95 beside place of service 02 or 10, and"
                                    + " 95 does not stand beside 11, but on therapy.")
                    .since(GT_ENDED)
                    .warns()
                    .where(Sign.MEDICARE, Sign.DISTANT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                + " 190, telehealth; CMS, Telehealth frequently asked questions,"
                                + " calendar year 2024")
                    .fires(
                            """
                            payer MB Medicare
                            dx F41.1
                            2026-03-02 90834-GT pos 10
                            """,
                            """
                            WARN Line 1 (90834): Medicare does not take GT from practitioners since 2018. [Remove GT]
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx F41.1
                            2026-03-02 90834-95 pos 10
                            """,
                            """
                            INFO Line 1 (90834): place of service 10 says that it was at a distance; since 2024 Medicare needs no 95 beside it.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx F41.1
                            2026-03-02 90834-95 pos 11
                            """,
                            """
                            WARN Line 1 (90834): 95 says that it was at a distance, and place of service 11 that it was in the office.
                            """)
                    .quiet(
                            """
                            # a hospital's practitioner, and a therapist
                            payer MB Medicare
                            dx M54.50
                            2026-03-02 99213-95 pos 22
                            2026-03-02 97110-GP-95 x2 pos 11
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx F41.1
                            2023-12-31 90834-95 pos 11
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx F41.1
                            2023-12-31 90834-95 pos 10
                            """)
                    .quiet(
                            """
                            dx F41.1
                            2026-03-02 90834-GT pos 10
                            """);

    private static final LocalDate BY_PLACE = LocalDate.of(2024, 1, 1);

    TelehealthModifier() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        if (service.has("GT")) {
            findings.say(
                    service,
                    "Medicare does not take GT from practitioners since 2018.",
                    "Place of service 02 or 10 says that the visit was at a distance.",
                    remove(service));
        } else if (service.has("95")
                && isDistant(service.placeOfService())
                && !service.from().isBefore(BY_PLACE)) {
            findings.say(
                    Severity.INFO,
                    service,
                    "place of service %s says that it was at a distance; since 2024 Medicare needs no 95 beside it."
                            .formatted(service.placeOfService()),
                    "It may be left off.",
                    null);
        } else if (service.has("95")
                && service.placeOfService().equals("11")
                && !service.hasAny(Therapy.PLANS)
                && !service.from().isBefore(BY_PLACE)) {
            findings.say(
                    service,
                    "95 says that it was at a distance, and place of service 11 that it was in"
                            + " the office.",
                    "For Medicare the place is 10 when the patient was at home, and 02 when"
                            + " elsewhere. If the patient was in the office, take 95 off.");
        }
    }

    private static Fix remove(Service service) {
        List<String> left =
                service.modifiers().stream().filter(modifier -> !modifier.equals("GT")).toList();
        return new Fix.SetModifiers(
                "Remove GT", service.index(), left, Math.toIntExact(service.units()));
    }

    /** 02 elsewhere than at home, 10 at the patient's home. */
    static boolean isDistant(String place) {
        return place.equals("02") || place.equals("10");
    }
}
