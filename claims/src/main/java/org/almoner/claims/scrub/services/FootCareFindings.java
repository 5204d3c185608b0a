package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** Medicare pays routine foot care only for a patient whose illness makes it dangerous. */
final class FootCareFindings extends EachLine {

    private static final Set<String> FINDINGS = Set.of("Q7", "Q8", "Q9", "GY", "GA", "GZ", "GX");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "foot-care",
                            "Routine foot care",
                            "Routine foot care billed to Medicare mostly carries Q7, Q8 or Q9 for"
                                    + " what was found on the feet.")
                    .informs()
                    .where(Sign.MEDICARE, Sign.FOOT_CARE)
                    .source("Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, section 290")
                    .fires(
                            """
                            payer MB Medicare
                            dx L84
                            2026-03-02 11056
                            """,
                            """
                            INFO Line 1 (11056): routine foot care is mostly paid with Q7, Q8 or Q9, and there is none.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx L84
                            2026-03-02 11056-Q8
                            """);

    FootCareFindings() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.number();
        boolean isFootCare =
                (number >= 11_055 && number <= 11_057)
                        || number == 11_719
                        || service.numberBehind('G') == 127;
        if (isFootCare && !service.hasAny(FINDINGS)) {
            findings.say(
                    service,
                    "routine foot care is mostly paid with Q7, Q8 or Q9, and there is none.",
                    "If the record shows class findings, add the modifier for them; with"
                            + " another reason, such as lost sensation, the article of the"
                            + " contractor says what is asked.");
        }
    }
}
