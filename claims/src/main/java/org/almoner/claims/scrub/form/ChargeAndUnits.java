package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A line asks for money, for at least one unit. */
final class ChargeAndUnits implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.FORM,
                        "charge-and-units",
                        "Charge and units",
                        "Each line has a charge above zero and at least one unit.")
                .source(
                        "X12 005010X222A1, loop 2400, SV102 and SV104");


    private static final int UNITS_MAX = 9999;

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (int i = 0; i < subject.professional().lines().size(); i++) {
            Line line = subject.professional().lines().get(i);
            if (!line.charge().isPositive()) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "the charge is %s.".formatted(line.charge()),
                        "Please add the code to the fee schedule, or enter its charge.");
            }
            if (line.units() < 1 || line.units() > UNITS_MAX) {
                findings.line(
                        Severity.STOP,
                        i,
                        line,
                        "the units are %d; they must be 1 to 9999.".formatted(line.units()),
                        "Please enter how often the service was done.");
            }
        }
    }
}
