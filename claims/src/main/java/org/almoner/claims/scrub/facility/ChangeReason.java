package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Medicare wants to know why a claim was changed or taken back. */
final class ChangeReason implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "change-reason",
                            "Reason for a change",
                            "A bill to Medicare that replaces (7) or takes back (8) another has a"
                                    + " claim change reason: condition code D0 to D9 or E0.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.MEDICARE)
                    .source(
                            "NUBC, claim change reasons; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 1, section 130")
                    .fires(
                            """
                            institutional 137
                            payer MA Medicare
                            claim A-1001 replaces 21234500000507MEA
                            dx I10
                            2026-03-02 rev 0510 99213
                            """,
                            """
                            WARN The bill replaces or takes back another, and no condition code says why.
                            """)
                    .quiet(
                            """
                            institutional 137
                            payer MA Medicare
                            claim A-1001 replaces 21234500000507MEA
                            condition D1
                            dx I10
                            2026-03-02 rev 0510 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        if (!claim.bill().needsPayerClaimNumber() || !subject.isMedicare()) {
            return;
        }
        for (String condition : claim.billCodes().conditions()) {
            if (condition.startsWith("D") || condition.equals("E0")) {
                return;
            }
        }
        findings.say(
                "The bill replaces or takes back another, and no condition code says why.",
                "Please add one of D0 to D9 or E0, such as D1 for changed charges or D9 for any"
                        + " other change, with a remark.");
    }
}
