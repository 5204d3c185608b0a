package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Line;

import java.util.List;

/** A line asks for money, for at least one unit. */
final class ChargeAndUnits implements Edit {

    private static final int UNITS_MAX = 9999;

    @Override
    public EditDescription description() {
        return new EditDescription(
                "charge-and-units",
                "Charge and units",
                "Each line has a charge above zero and at least one unit.",
                Severity.STOP,
                "X12 005010X222A1, loop 2400, SV102 and SV104",
                EditDescription.SINCE_5010);
    }

    @Override
    public List<Finding> check(Subject subject) {
        Findings findings = new Findings(description());
        for (int i = 0; i < subject.claim().lines().size(); i++) {
            Line line = subject.claim().lines().get(i);
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
        return findings.list();
    }
}
