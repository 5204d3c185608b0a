package org.almoner.server.remittance;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.almoner.claims.RemittanceProof;
import org.almoner.ledger.ClaimDecision;
import org.almoner.ledger.Refusal;
import org.almoner.ledger.RemittancePostingPlan;
import org.almoner.ledger.RemittancePostingPlan.Ready;
import org.almoner.ledger.RemittancePostingPlan.Refused;
import org.almoner.server.claims.Adjudication;
import org.almoner.server.claims.ClaimOutcome;
import org.almoner.server.claims.ClaimProgress;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.trust.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Posts one remittance whole, or writes down why not. Works in the caller's transaction. */
@Component
class RemittancePoster {

    /** The payer used this number before, for another payment. */
    static final String SAME_NUMBER = "SAME_NUMBER";

    /** Notices that the posting plan says itself, with the claim they are about. */
    private static final Set<String> SAID_BY_THE_PLAN =
            Set.of(
                    "negative-payment",
                    "negative-charge",
                    "paid-above-charge",
                    "positive-reversal",
                    "unknown-group",
                    "unknown-status",
                    "no-claim-number");

    private static final Set<String> ORDINARY_LEVELS = Set.of("L6", "FB");

    private final RemittanceRows rows;
    private final KnownClaims known;
    private final Ledger ledger;
    private final ClaimProgress progress;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    RemittancePoster(
            RemittanceRows rows,
            KnownClaims known,
            Ledger ledger,
            ClaimProgress progress,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.ledger = ledger;
        this.progress = progress;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param standing reasons that do not come from the content
     * @return whether it was posted
     */
    boolean post(long remittanceId, Set<String> standing, List<Remittance.Claim> waiting) {
        Remittance remittance = RemittanceText.read(rows.raw(remittanceId));
        Set<String> accepted = rows.accepted(remittanceId);
        RemittanceProof proof = RemittanceProof.of(remittance);
        RemittancePostingPlan plan =
                RemittancePostingPlan.of(
                        new RemittancePostingPlan.Request(
                                remittance,
                                ReceivedRemittance.source(remittanceId),
                                known.of(remittance, rows.assignments(remittanceId)),
                                waiting,
                                acceptedKinds(accepted)));
        List<Reason> reasons = new ArrayList<>();
        if (standing.contains(SAME_NUMBER) && !accepted.contains(SAME_NUMBER)) {
            reasons.add(
                    new Reason(
                            SAME_NUMBER,
                            "",
                            "The payer used the number %s before, for a payment with other content. Look at both, then accept this one or set it aside."
                                    .formatted(remittance.trace()),
                            true,
                            false));
        }
        reasons.addAll(said(remittance, proof, accepted));
        if (plan instanceof Refused refused) {
            refused.refusals().stream()
                    .filter(refusal -> !isSaid(refusal, reasons))
                    .map(RemittancePoster::reason)
                    .forEach(reasons::add);
        }
        if (!reasons.isEmpty() || !(plan instanceof Ready ready)) {
            rows.explain(remittanceId, reasons);
            audit.did(
                    "was kept back",
                    "remittance",
                    String.valueOf(remittanceId),
                    null,
                    kinds(reasons));
            return false;
        }
        post(remittanceId, remittance, ready);
        return true;
    }

    private void post(long remittanceId, Remittance remittance, Ready ready) {
        if (!ledger.post(ready.posting())) {
            throw new IllegalStateException(
                    "Remittance %d is in the ledger already".formatted(remittanceId));
        }
        rows.settle(remittanceId, RemittanceState.POSTED, "", clock.instant());
        byClaim(ready.decisions())
                .forEach((claim, decisions) -> tell(claim, decisions, remittance.trace()));
        events.publishEvent(
                new RemittancePosted(
                        remittanceId,
                        remittance.payerName(),
                        remittance.trace(),
                        remittance.date(),
                        ready.decisions()));
        audit.did("posted", "remittance", String.valueOf(remittanceId), null, "");
    }

    /**
     * A claim's story hears what stands in the end; a reversal that is followed by nothing is told
     * by the ledger.
     */
    private void tell(String claim, List<ClaimDecision> decisions, String trace) {
        List<ClaimDecision> standing = decisions.stream().filter(d -> !d.reversal()).toList();
        if (standing.isEmpty()) {
            return;
        }
        Money paid = total(standing, ClaimDecision::paid);
        Money share = total(standing, ClaimDecision::patientShare);
        Money denied = total(standing, ClaimDecision::denied);
        ClaimOutcome outcome =
                denied.isZero()
                        ? ClaimOutcome.PAID
                        : paid.isZero() && share.isZero()
                                ? ClaimOutcome.DENIED
                                : ClaimOutcome.PARTLY_DENIED;
        String reasons =
                standing.stream()
                        .flatMap(decision -> decision.denials().stream())
                        .map(denial -> ReasonTitles.reason(denial.group(), denial.reason()))
                        .distinct()
                        .collect(Collectors.joining("; "));
        progress.recordAdjudication(
                claim,
                new Adjudication(
                        outcome,
                        standing.getLast().payerClaimNumber(),
                        paid,
                        share,
                        denied,
                        reasons,
                        "835 · " + trace));
    }

    private static List<Reason> said(
            Remittance remittance, RemittanceProof proof, Set<String> accepted) {
        List<Reason> reasons = new ArrayList<>();
        for (RemittanceProof.Imbalance imbalance : proof.imbalances()) {
            reasons.add(
                    new Reason(
                            Refusal.Kind.OUT_OF_BALANCE.name(),
                            claimAt(remittance, imbalance.claimIndex()),
                            imbalance.sentence(),
                            false,
                            false));
        }
        for (RemittanceProof.Notice notice : proof.notices()) {
            if (notice.needsPerson()
                    && !SAID_BY_THE_PLAN.contains(notice.kind())
                    && !isOrdinary(remittance, notice)
                    && !accepted.contains(notice.kind())) {
                reasons.add(
                        new Reason(
                                notice.kind(),
                                claimAt(remittance, notice.claimIndex()),
                                notice.sentence(),
                                true,
                                false));
            }
        }
        return reasons;
    }

    /** Interest and what is carried forward have accounts of their own and take nothing back. */
    private static boolean isOrdinary(Remittance remittance, RemittanceProof.Notice notice) {
        return notice.kind().equals("provider-adjustment")
                && remittance.providerAdjustments().stream()
                        .allMatch(one -> ORDINARY_LEVELS.contains(one.reason()));
    }

    /** The proof names each imbalance better than the plan, which only refuses it. */
    private static boolean isSaid(Refusal refusal, List<Reason> reasons) {
        return refusal.kind() == Refusal.Kind.OUT_OF_BALANCE
                && reasons.stream().anyMatch(r -> r.kind().equals(refusal.kind().name()));
    }

    private static Reason reason(Refusal refusal) {
        String claim = refusal.claim();
        return new Reason(
                refusal.kind().name(),
                claim == null ? "" : claim,
                refusal.sentence(),
                refusal.kind().isAcceptable(),
                refusal.kind().isWaiting() && refusal.kind() != Refusal.Kind.UNKNOWN_CLAIM);
    }

    private static String claimAt(Remittance remittance, int index) {
        return index < 0 ? "" : remittance.claims().get(index).number();
    }

    private static Set<Refusal.Kind> acceptedKinds(Set<String> accepted) {
        return java.util.Arrays.stream(Refusal.Kind.values())
                .filter(Refusal.Kind::isAcceptable)
                .filter(kind -> accepted.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private static String kinds(List<Reason> reasons) {
        return reasons.stream().map(Reason::kind).distinct().collect(Collectors.joining(", "));
    }

    private static Map<String, List<ClaimDecision>> byClaim(List<ClaimDecision> decisions) {
        return decisions.stream()
                .collect(
                        Collectors.groupingBy(
                                ClaimDecision::claim, LinkedHashMap::new, Collectors.toList()));
    }

    private static Money total(
            List<ClaimDecision> decisions,
            java.util.function.Function<ClaimDecision, Money> amount) {
        return decisions.stream().map(amount).collect(Money.sum());
    }
}
