package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Medicaid gets rebates from the maker of a drug, and so asks which one it was. */
final class NdcForMedicaid extends EachLine {

    /** Contraceptives that are devices, and tissue: some states ask for no NDC of these. */
    private static final int DEVICES_FIRST = 7294;

    private static final int DEVICES_LAST = 7345;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "ndc-medicaid",
                            "NDC for Medicaid",
                            "A drug billed to Medicaid with a J code names its NDC.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.DRUG)
                    .source(
                            "Social Security Act, section 1927(a)(7), physician-administered drugs;"
                                    + " 42 CFR 447.520")
                    .fires(
                            """
                            payer MC State Medicaid
                            dx J02.0
                            2026-03-02 J0696
                            """,
                            """
                            WARN Line 1 (J0696): Medicaid pays for a drug given by the practice only with its NDC, and there is none.
                            """)
                    .quiet(
                            """
                            payer MC State Medicaid
                            dx J02.0
                            2026-03-02 J0696 ndc 00409733201 of 1 UN
                            """)
                    .quiet(
                            """
                            dx J02.0
                            2026-03-02 J0696
                            """);

    NdcForMedicaid() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.claim().subscriber().filingIndicator().equals("MC") && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int drug = service.numberBehind('J');
        if (drug >= 0 && (drug < DEVICES_FIRST || drug > DEVICES_LAST) && service.ndc() == null) {
            findings.say(
                    service,
                    "Medicaid pays for a drug given by the practice only with its NDC, and"
                            + " there is none.",
                    "Please enter the eleven digits from the package, with the quantity and its"
                            + " unit.");
        }
    }
}
