package org.almoner.payer;

import org.almoner.payer.PayerContracts.ContractLine;
import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides one claim, line by line: a reason not to pay, else contract, benefits and payment. */
final class Adjudicator {

    /** The Medicare-like payer keeps two percent of what it would pay (CO 253). */
    private static final long SEQUESTRATION_BASIS_POINTS = 200;

    private final AcceptedClaim accepted;
    private final ReceivedClaim claim;
    private final SimulatedPayer payer;
    private final List<Decision> history;
    private final List<Decision.Line> earlierLines;

    private Adjudicator(AcceptedClaim accepted, List<Decision> history) {
        this.accepted = accepted;
        this.claim = accepted.claim();
        this.payer = SimulatedPayer.get(claim.payerId());
        this.history = history;
        this.earlierLines =
                history.stream()
                        .filter(decision -> isSamePatient(decision.claim().claim()))
                        .flatMap(decision -> decision.lines().stream())
                        .toList();
    }

    /**
     * @param history decisions on this member's claims that stand; what the claim replaces must not
     *     be among them
     */
    static Decision decide(AcceptedClaim accepted, List<Decision> history) {
        return new Adjudicator(accepted, history).decide();
    }

    private Decision decide() {
        List<Decision.Line> lines = claim.isAfterAnother() ? afterAnother() : first();
        boolean nothing = lines.stream().allMatch(Decision.Line::denied);
        return new Decision(accepted, nothing ? "4" : processedAs(), lines);
    }

    private String processedAs() {
        return switch (claim.sequence()) {
            case "P", "U" -> "1";
            case "S" -> "2";
            default -> "3";
        };
    }

    private List<Decision.Line> first() {
        List<Decision.Line> decided = new ArrayList<>();
        Map<Integer, MemberYear> years = new HashMap<>();
        for (ReceivedLine line : claim.lines()) {
            MemberYear year =
                    years.computeIfAbsent(
                            line.from().getYear(),
                            _ -> MemberYear.of(payer, claim.memberId(), line.from(), history));
            Optional<Denial> denial = denial(line);
            decided.add(
                    denial.map(d -> Decision.Line.denied(line, d))
                            .orElseGet(() -> pay(line, year)));
        }
        return decided;
    }

    private Decision.Line pay(ReceivedLine line, MemberYear year) {
        ContractLine contract = contract(line);
        long allowed = Pricing.allowedCents(contract, line);
        PatientShare share = year.take(contract.kind(), allowed, payer.isMedicare());
        long paid = allowed - share.totalCents();
        List<Adjustment> adjustments = new ArrayList<>();
        if (line.chargeCents() > allowed) {
            adjustments.add(new Adjustment("CO", "45", line.chargeCents() - allowed));
        }
        long kept = payer.isMedicare() ? Share.of(paid, SEQUESTRATION_BASIS_POINTS) : 0;
        if (kept > 0) {
            adjustments.add(new Adjustment("CO", "253", kept));
        }
        adjustments.addAll(share.adjustments());
        return new Decision.Line(line, false, allowed, paid - kept, adjustments, List.of());
    }

    private List<Decision.Line> afterAnother() {
        List<Optional<Denial>> denials = claim.lines().stream().map(this::denial).toList();
        List<Long> allowed = new ArrayList<>();
        for (ReceivedLine line : claim.lines()) {
            boolean paid = denials.get(line.index()).isEmpty();
            allowed.add(paid ? Pricing.allowedCents(contract(line), line) : 0);
        }
        List<CoordinationOfBenefits.Before> before = CoordinationOfBenefits.before(claim, allowed);
        boolean patientOwes = !payer.id().equals(SimulatedPayer.MEDICAID);
        List<Decision.Line> decided = new ArrayList<>();
        for (ReceivedLine line : claim.lines()) {
            int at = line.index();
            decided.add(
                    denials.get(at)
                            .map(denial -> Decision.Line.denied(line, denial))
                            .orElseGet(() ->
                                    CoordinationOfBenefits.decide(
                                            line, allowed.get(at), before.get(at), patientOwes)));
        }
        return decided;
    }

    private Optional<Denial> denial(ReceivedLine line) {
        LocalDate day = line.from();
        MemberPlan plan = MemberPlan.of(payer, claim.memberId(), day);
        return DenialRules.check(
                new DenialRule.Examined(accepted, line, payer, plan, earlierLines));
    }

    private boolean isSamePatient(ReceivedClaim other) {
        return other.patient().firstName().equalsIgnoreCase(claim.patient().firstName());
    }

    private ContractLine contract(ReceivedLine line) {
        return PayerContracts.find(payer.id(), line.code()).orElseThrow();
    }
}
