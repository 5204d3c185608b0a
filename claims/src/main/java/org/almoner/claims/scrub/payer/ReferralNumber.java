package org.almoner.claims.scrub.payer;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** A service that the payer pays only with a referral carries the referral's number. */
final class ReferralNumber implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "referral-number",
                            "Referral number",
                            "A service that stands on the payer's list of services paid only with a"
                                + " referral has a referral number on its claim, unless it was an"
                                + " emergency.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT)
                    .warns()
                    .where(Sign.BESIDE)
                    .source(
                            "The practice's list for the payer; X12 005010X222A1, loop 2300,"
                                    + " REF*9F")
                    .fires(
                            """
                            refers-first 99243 20610
                            dx M17.11
                            2026-03-02 20610-RT
                            """,
                            """
                            WARN Line 1 (20610): Meridian Health Plan pays it only with a referral, but there is no referral number.
                            """)
                    .quiet(
                            """
                            refers-first 99243 20610
                            referral RF77
                            dx M17.11
                            2026-03-02 20610-RT
                            """)
                    .quiet(
                            """
                            refers-first 20610
                            dx M17.11
                            2026-03-02 20610-RT emergency
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> listed = subject.context().payer().referredFirst();
        if (listed.isEmpty() || subject.isVoid() || !Findings.isMissing(subject.referral())) {
            return;
        }
        for (Service service : subject.services()) {
            if (listed.contains(service.code()) && !service.detail().isEmergency()) {
                findings.say(
                        service,
                        "%s pays it only with a referral, but there is no referral number."
                                .formatted(subject.claim().payer().name()),
                        "Please ask the doctor who referred the patient for the number, or say why"
                                + " none is needed.");
            }
        }
    }
}
