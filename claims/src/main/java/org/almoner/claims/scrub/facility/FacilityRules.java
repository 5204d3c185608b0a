package org.almoner.claims.scrub.facility;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules of facility claims. */
public final class FacilityRules {

    private static final List<Rule> RULES =
            List.of(
                    new BillTypeKnown(),
                    new RevenueKnown(),
                    new TotalLine(),
                    new RevenueNeedsCode(),
                    new RevenueOfBill(),
                    new BillCodesKnown(),
                    new OccurrenceDays(),
                    new PatientStatus(),
                    new DeathDay(),
                    new AdmissionData(),
                    new NewbornOrigin(),
                    new StatementDays(),
                    new ProcedureDays(),
                    new AdmittingDiagnosis(),
                    new ReasonForVisit(),
                    new CoveredDays(),
                    new ChangeReason());

    private FacilityRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
