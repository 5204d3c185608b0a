package org.almoner.claims.scrub.payer;

import org.almoner.claims.LineDetail;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A visit is done by a person, and a patient is referred by one. */
final class PersonNamed implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "person-named",
                            "Group's NPI for a person",
                            "A group that bills a visit names the person who saw the patient;"
                                + " nobody who referred, ordered or supervised has the group's own"
                                + " NPI.")
                    .warns()
                    .source(
                            "X12 005010X222A1, loops 2310A, 2310B, 2310D, 2420A, 2420E; Medicare"
                                    + " Claims Processing Manual (Pub. 100-04), chapter 26, section"
                                    + " 10.4, items 17 and 24J")
                    .fires(
                            """
                            by clinic
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): no person is named who saw the patient; the NPI is the group's.
                            """)
                    .fires(
                            """
                            referred 1234567893
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN The referring provider's NPI 1234567893 is the group's, not a person's.
                            """)
                    .fires(
                            """
                            dx I10
                            2026-03-02 93000 ordered 1234567893
                            """,
                            """
                            WARN Line 1 (93000): the ordering provider's NPI 1234567893 is the group's, not a person's.
                            """)
                    .quiet(
                            """
                            by clinic
                            dx I10
                            2026-03-02 99213 by 1999999992
                            """)
                    .quiet(
                            """
                            by clinic
                            dx I10
                            2026-03-02 80053
                            2026-03-02 A0429
                            """)
                    .quiet(
                            """
                            payer MC
                            by clinic
                            dx I10
                            2026-03-02 99213
                            """)
                    .on(Kind.PROFESSIONAL);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        ProfessionalClaim.Provider billing = claim.billing();
        if (billing.firstName() != null || billing.npi().isEmpty()) {
            return;
        }
        String group = billing.npi();
        checkClaim(claim.referring(), group, "referring", findings);
        checkClaim(claim.detail().supervising(), group, "supervising", findings);
        boolean isAsked = !subject.filing().equals("MC");
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            LineDetail detail = service.detail();
            if (!detail.equals(LineDetail.NONE)) {
                checkLine(service, detail.referring(), group, "referring", findings);
                checkLine(service, detail.ordering(), group, "ordering", findings);
                checkLine(service, detail.supervising(), group, "supervising", findings);
            }
            ProfessionalClaim.Provider rendering = service.rendering();
            if (isAsked
                    && rendering != null
                    && rendering.npi().equals(group)
                    && isVisit(service.code())) {
                findings.say(
                        service,
                        "no person is named who saw the patient; the NPI is the group's.",
                        "Please choose the rendering provider; a payer pays a visit by who did"
                                + " it.");
            }
        }
    }

    /** 99202 to 99499 in CPT: evaluation and management. */
    private static boolean isVisit(String code) {
        return code.length() == 5
                && code.startsWith("99")
                && code.charAt(2) >= '2'
                && code.charAt(2) <= '4';
    }

    /** One without a first name is told by the rule of the guide already. */
    private static boolean isGroup(ProfessionalClaim.@Nullable Provider provider, String group) {
        return provider != null && provider.firstName() != null && provider.npi().equals(group);
    }

    private static void checkClaim(
            ProfessionalClaim.@Nullable Provider provider,
            String group,
            String role,
            Findings findings) {
        if (isGroup(provider, group)) {
            findings.say(
                    "The %s provider's NPI %s is the group's, not a person's."
                            .formatted(role, group),
                    ADVICE);
        }
    }

    private static void checkLine(
            Service service,
            ProfessionalClaim.@Nullable Provider provider,
            String group,
            String role,
            Findings findings) {
        if (isGroup(provider, group)) {
            findings.say(
                    service,
                    "the %s provider's NPI %s is the group's, not a person's."
                            .formatted(role, group),
                    ADVICE);
        }
    }

    private static final String ADVICE =
            "Please choose the person's own NPI from the list of providers.";
}
