package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Medicare pays a laboratory test only under the number of the laboratory's certificate. */
final class CliaMissing implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "clia-missing",
                            "CLIA number on laboratory tests",
                            "A laboratory test done in an office (11) or an independent laboratory"
                                    + " (81) and billed to Medicare names the CLIA certificate.")
                    .warns()
                    .where(Sign.MEDICARE, Sign.LABORATORY)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 16, section"
                                    + " 70, CLIA; 42 CFR part 493")
                    .fires(
                            """
                            payer MB Medicare
                            dx E11.9
                            2026-03-02 83036-QW
                            """,
                            """
                            WARN Line 1 (83036): it is a test under CLIA, and the claim has no certificate's number.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            clia 20D1234567
                            dx E11.9
                            2026-03-02 83036-QW
                            """)
                    .quiet(
                            """
                            # A hospital bills its own.
                            payer MB Medicare
                            place 22
                            dx E11.9
                            2026-03-02 83036
                            """)
                    .quiet(
                            """
                            # Drawing blood is no test.
                            payer MB Medicare
                            dx E11.9
                            2026-03-02 36415
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.isMedicare()
                || subject.isVoid()
                || subject.professional().detail().clia() != null) {
            return;
        }
        for (Service service : subject.services()) {
            if (Laboratory.needsCertificate(service.number())
                    && service.detail().clia() == null
                    && service.detail().referredClia() == null
                    && isOwnLaboratory(service)) {
                findings.say(
                        service,
                        "it is a test under CLIA, and the claim has no certificate's number.",
                        "Please enter the number of the laboratory's certificate, such as"
                            + " 20D1234567; a test that another laboratory did is that laboratory's"
                            + " to bill.");
                return;
            }
        }
    }

    private static boolean isOwnLaboratory(Service service) {
        String place = service.placeOfService();
        return (place.equals("11") || place.equals("81"))
                && !service.has("26")
                && !service.has("90");
    }
}
