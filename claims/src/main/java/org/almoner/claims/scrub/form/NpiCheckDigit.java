package org.almoner.claims.scrub.form;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.LineDetail;
import org.almoner.claims.Npi;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** An NPI ends in a check digit, so a slip of the keyboard shows. */
final class NpiCheckDigit implements Rule {

    private static final LocalDate FIRST_NPI = LocalDate.of(2007, 5, 23);

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "npi-check-digit",
                            "NPI check digit",
                            "Each NPI of the claim and of its lines has ten digits, and the last"
                                    + " one agrees with the others.")
                    .onAll()
                    .since(FIRST_NPI)
                    .source(
                            "CMS, Requirements for NPI and NPI check digit (Luhn over 80840 and the"
                                    + " NPI, 45 CFR 162.406)")
                    .fires(
                            """
                            by 1999999929
                            referred 188888888
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The rendering provider's NPI 1999999929 is not a valid NPI; a digit is wrong or missing.
                            STOP The referring provider's NPI 188888888 is not a valid NPI; a digit is wrong or missing.
                            """)
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213 by 3999999992
                            2026-03-02 93000 ordered 1999999929
                            """,
                            """
                            STOP Line 1 (99213): the rendering provider's NPI 3999999992 is not a valid NPI; a digit is wrong or missing.
                            STOP Line 2 (93000): the ordering provider's NPI 1999999929 is not a valid NPI; a digit is wrong or missing.
                            """)
                    .fires(
                            """
                            institutional 131
                            operating 1999999929
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The operating provider's NPI 1999999929 is not a valid NPI; a digit is wrong or missing.
                            """)
                    .quiet(
                            """
                            by 1999999992
                            referred 1888888884
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            without rendering-npi
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        check(findings, subject.claim().billing(), "billing");
        switch (subject.claim()) {
            case ProfessionalClaim claim -> checkProfessional(claim, subject, findings);
            case DentalClaim claim -> {
                checkRendering(claim.rendering(), claim.billing(), findings);
                check(findings, claim.referring(), "referring");
            }
            case InstitutionalClaim claim -> checkFacility(claim, subject, findings);
        }
    }

    private static void checkProfessional(
            ProfessionalClaim claim, Subject subject, Findings findings) {
        checkRendering(claim.rendering(), claim.billing(), findings);
        check(findings, claim.referring(), "referring");
        check(findings, claim.detail().supervising(), "supervising");
        check(findings, claim.detail().facility(), "service facility's");
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            LineDetail detail = service.detail();
            if (!detail.equals(LineDetail.NONE)) {
                check(findings, service, detail.rendering(), "rendering");
                check(findings, service, detail.supervising(), "supervising");
                check(findings, service, detail.ordering(), "ordering");
                check(findings, service, detail.referring(), "referring");
            }
        }
    }

    private static void checkFacility(
            InstitutionalClaim claim, Subject subject, Findings findings) {
        InstitutionalClaim.Staff staff = claim.staff();
        check(findings, staff.attending(), "attending");
        check(findings, staff.operating(), "operating");
        check(findings, staff.otherOperating(), "other operating");
        check(findings, staff.rendering(), "rendering");
        check(findings, staff.facility(), "service facility's");
        check(findings, staff.referring(), "referring");
        List<InstitutionalClaim.Line> lines = claim.lines();
        for (int index = 0; index < lines.size(); index++) {
            InstitutionalClaim.Staff own = lines.get(index).staff();
            if (!own.equals(InstitutionalClaim.Staff.NONE)) {
                Service service = subject.services().get(index);
                check(findings, service, own.operating(), "operating");
                check(findings, service, own.otherOperating(), "other operating");
                check(findings, service, own.rendering(), "rendering");
                check(findings, service, own.referring(), "referring");
            }
        }
    }

    /** Of one who is the billing provider too it is said already. */
    private static void checkRendering(
            ProfessionalClaim.Provider rendering,
            ProfessionalClaim.Provider billing,
            Findings findings) {
        if (!rendering.npi().equals(billing.npi())) {
            check(findings, rendering, "rendering");
        }
    }

    private static void check(
            Findings findings, ProfessionalClaim.@Nullable Provider provider, String role) {
        if (provider != null && isWrong(provider.npi())) {
            findings.say("The " + message(provider, role), ADVICE);
        }
    }

    private static void check(
            Findings findings,
            Service service,
            ProfessionalClaim.@Nullable Provider provider,
            String role) {
        if (provider != null && isWrong(provider.npi())) {
            findings.say(service, "the " + message(provider, role), ADVICE);
        }
    }

    private static final String ADVICE =
            "Please compare it with the NPI registry; often two digits were swapped.";

    private static boolean isWrong(String npi) {
        return !npi.isEmpty() && !Npi.isValid(npi);
    }

    private static String message(ProfessionalClaim.Provider provider, String role) {
        return "%s NPI %s is not a valid NPI; a digit is wrong or missing."
                .formatted(role.endsWith("'s") ? role : role + " provider's", provider.npi());
    }
}
