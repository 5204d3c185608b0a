package org.almoner.claims.scrub.payer;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Medicare wants to know in which hospital a physician worked. */
final class ServiceFacility implements Rule {

    /** A hospital's wards, clinics and emergency room, and other houses that are not an office. */
    private static final Set<String> HOUSES =
            Set.of("19", "21", "22", "23", "24", "31", "51", "61");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "service-facility",
                            "Where it was done",
                            "A physician's claim to Medicare for services in a hospital, a surgical"
                                + " center or a nursing facility names that facility, unless the"
                                + " facility bills itself.")
                    .on(Kind.PROFESSIONAL)
                    .warns()
                    .where(Sign.MEDICARE)
                    .source(
                            "X12 005010X222A1, loop 2310C; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 26, section 10.4, item 32")
                    .fires(
                            """
                            payer MB Medicare
                            place 22
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN The place of service is 22, but the claim does not name the facility.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 99213
                            2026-03-02 93010 pos 21
                            """,
                            """
                            WARN The place of service of line 2 is 21, but the claim does not name the facility.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            place 22
                            facility 1888888884
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            place 22
                            billing 1234567893 as 282N00000X
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            place 22
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        if (!subject.isMedicare()
                || claim.detail().facility() != null
                || subject.isVoid()
                || isHouse(claim.billing().taxonomy())) {
            return;
        }
        if (HOUSES.contains(claim.placeOfService())) {
            tell(findings, "The place of service is " + claim.placeOfService());
            return;
        }
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            String place = services.get(index).placeOfService();
            if (HOUSES.contains(place)) {
                tell(findings, "The place of service of line %d is %s".formatted(index + 1, place));
                return;
            }
        }
    }

    /** Taxonomies of hospitals, of nursing facilities, and of clinics such as surgical centers. */
    private static boolean isHouse(@Nullable String taxonomy) {
        return taxonomy != null
                && (taxonomy.startsWith("28")
                        || taxonomy.startsWith("27")
                        || taxonomy.startsWith("31")
                        || taxonomy.startsWith("261QA1903"));
    }

    private static void tell(Findings findings, String place) {
        findings.say(
                place + ", but the claim does not name the facility.",
                "Please choose the hospital or other facility where the service was done; Medicare"
                        + " pays by its ZIP code.");
    }
}
