package org.almoner.claims.scrub.services;

import org.almoner.claims.CliaNumber;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** A CLIA number is two digits, a D, and seven digits. */
final class CliaForm implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "clia-form",
                            "How a CLIA number is written",
                            "A CLIA number has two digits, the letter D, and seven digits.")
                    .where(Sign.DETAIL)
                    .source(
                            "CMS, CLIA; Medicare Claims Processing Manual (Pub. 100-04), chapter"
                                    + " 16")
                    .fires(
                            """
                            payer MB Medicare
                            clia 20-1234567
                            dx E11.9
                            2026-03-02 83036-QW
                            """,
                            """
                            STOP 20-1234567 is not written as a CLIA number is: two digits, D, seven digits.
                            """)
                    .fires(
                            """
                            dx E11.9
                            2026-03-02 83036-QW clia 20A1234567
                            """,
                            """
                            WARN Line 1 (83036): 20A1234567 is not written as a CLIA number is: two digits, D, seven digits.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            clia 20D1234567
                            dx E11.9
                            2026-03-02 83036-QW
                            """);

    private static final String ADVICE = "Please copy it from the laboratory's certificate.";

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Severity severity = subject.isMedicare() ? Severity.STOP : Severity.WARN;
        String ofClaim = subject.professional().detail().clia();
        if (ofClaim != null && !CliaNumber.isValid(ofClaim)) {
            findings.claim(severity, message(ofClaim), ADVICE);
        }
        for (Service service : subject.services()) {
            String own = service.detail().clia();
            if (own != null && !own.equals(ofClaim) && !CliaNumber.isValid(own)) {
                findings.say(severity, service, message(own), ADVICE, null);
            }
            String referred = service.detail().referredClia();
            if (referred != null && !CliaNumber.isValid(referred)) {
                findings.say(severity, service, message(referred), ADVICE, null);
            }
        }
    }

    private static String message(String clia) {
        return "%s is not written as a CLIA number is: two digits, D, seven digits."
                .formatted(clia);
    }
}
