package org.almoner.payer;

import java.time.LocalDate;
import java.util.List;

/**
 * What one member still owes in one calendar year: computed from the plan and from the decisions
 * that stand, so that a reversal gives back what it took.
 */
final class MemberYear {

    private final MemberPlan plan;
    private long deductibleLeftCents;
    private long outOfPocketLeftCents;

    private MemberYear(MemberPlan plan, long deductibleLeftCents, long outOfPocketLeftCents) {
        this.plan = plan;
        this.deductibleLeftCents = deductibleLeftCents;
        this.outOfPocketLeftCents = outOfPocketLeftCents;
    }

    /**
     * @param inForce decisions on this member's claims
     */
    static MemberYear of(
            SimulatedPayer payer, String memberId, LocalDate day, List<Decision> inForce) {
        MemberPlan plan = MemberPlan.of(payer, memberId, day);
        long deductible = plan.metElsewhereCents();
        long outOfPocket = plan.metElsewhereCents();
        for (Decision decision : inForce) {
            for (Decision.Line line : decision.lines()) {
                if (line.line().from().getYear() == day.getYear()) {
                    deductible += line.adjustedCents("PR", "1");
                    outOfPocket += line.patientCents();
                }
            }
        }
        long outOfPocketLeft =
                plan.outOfPocketMaxCents() == 0
                        ? Long.MAX_VALUE
                        : Math.max(0, plan.outOfPocketMaxCents() - outOfPocket);
        return new MemberYear(
                plan, Math.max(0, plan.deductibleCents() - deductible), outOfPocketLeft);
    }

    long deductibleLeftCents() {
        return deductibleLeftCents;
    }

    /** Not to be asked of a plan without a limit. */
    long outOfPocketLeftCents() {
        return outOfPocketLeftCents;
    }

    /** The patient's part of an allowed amount; what it uses up is gone for the next line. */
    PatientShare take(String kind, long allowedCents, boolean medicare) {
        if (kind.equals("preventive") || (kind.equals("lab") && medicare)) {
            return PatientShare.NONE;
        }
        PatientShare share;
        if (kind.equals("visit") && plan.visitCopayCents() > 0) {
            share = new PatientShare(0, 0, Math.min(plan.visitCopayCents(), allowedCents));
        } else {
            long deductible = Math.min(deductibleLeftCents, allowedCents);
            long coinsurance = Share.of(allowedCents - deductible, plan.coinsuranceBasisPoints());
            share = new PatientShare(deductible, coinsurance, 0);
        }
        share = share.limitedTo(outOfPocketLeftCents);
        deductibleLeftCents -= share.deductibleCents();
        if (outOfPocketLeftCents != Long.MAX_VALUE) {
            outOfPocketLeftCents -= share.totalCents();
        }
        return share;
    }
}
