package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** An NDC on a claim has eleven digits: five, four and two, without hyphens. */
final class NdcForm extends EachLine {

    private static final int LENGTH = 11;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ndc-form",
                            "NDC has eleven digits",
                            "A drug's NDC has eleven digits and no hyphens.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT)
                    .where(Sign.NDC)
                    .source("X12 005010X222A1 and X223A2, loop 2410, LIN03 with qualifier N4")
                    .fires(
                            """
                            dx J02.0
                            2026-03-02 J0696 ndc 0409-7332-01
                            """,
                            """
                            STOP Line 1 (J0696): the NDC 0409-7332-01 does not have eleven digits.
                            """)
                    .quiet(
                            """
                            dx J02.0
                            2026-03-02 J0696 ndc 00409733201
                            """);

    NdcForm() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String ndc = service.ndc();
        if (ndc != null && !isElevenDigits(ndc)) {
            findings.say(
                    service,
                    "the NDC %s does not have eleven digits.".formatted(ndc),
                    "Please write it as five, four and two digits without hyphens, with a zero"
                            + " before the part that is short.");
        }
    }

    static boolean isElevenDigits(String ndc) {
        if (ndc.length() != LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            if (ndc.charAt(at) < '0' || ndc.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
