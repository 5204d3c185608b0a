package org.almoner.ledger;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans one remittance. Decisions are tried again while any of them makes progress, so that within
 * one file an original, its reversal and the correction may stand in any order. Used once.
 */
final class RemittancePlanner {

    private static final Set<String> GROUPS = Set.of("CO", "PR", "OA", "PI");
    private static final Set<String> LATER = Set.of("2", "3", "20", "21");
    private static final Set<String> DECIDING = Set.of("1", "2", "3", "4", "19", "20", "21", "22");

    private final RemittancePostingPlan.Request request;
    private final Remittance remittance;
    private final Account cash;
    private final PostingDraft draft;
    private final List<ClaimDecision> decisions = new ArrayList<>();
    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private int decidedLast;

    RemittancePlanner(RemittancePostingPlan.Request request) {
        this.request = request;
        this.remittance = request.remittance();
        this.cash = new Account(Account.Kind.REMITTANCE_CASH, request.source());
        this.draft = new PostingDraft(request.source(), remittance.date());
    }

    RemittancePostingPlan plan() {
        checkTotal();
        for (Remittance.Claim claim : remittance.claims()) {
            checkClaim(claim);
        }
        if (refusals.isEmpty()) {
            decideAll();
            moveProviderLevel();
        }
        return refusals.isEmpty()
                ? new RemittancePostingPlan.Ready(
                        draft.posting("Remittance %s".formatted(remittance.trace())),
                        decisions.stream()
                                .sorted(Comparator.comparingInt(ClaimDecision::index))
                                .toList())
                : new RemittancePostingPlan.Refused(List.copyOf(refusals));
    }

    private void checkTotal() {
        Money claims =
                remittance.claims().stream().map(Remittance.Claim::paid).collect(Money.sum());
        Money level =
                remittance.providerAdjustments().stream()
                        .map(Remittance.ProviderAdjustment::amount)
                        .collect(Money.sum());
        if (!remittance.paid().equals(claims.minus(level))) {
            refuse(
                    Refusal.Kind.OUT_OF_BALANCE,
                    null,
                    ("The payment is %s, but its claims come to %s and its payer-level adjustments"
                                    + " to %s, which makes %s. Ask the payer for a corrected file.")
                            .formatted(remittance.paid(), claims, level, claims.minus(level)));
        }
    }

    private void checkClaim(Remittance.Claim claim) {
        String number = claim.number();
        if (!request.claims().containsKey(number)) {
            boolean later = LATER.contains(claim.status());
            refuse(
                    later ? Refusal.Kind.EARLIER_PAYER_FIRST : Refusal.Kind.UNKNOWN_CLAIM,
                    number,
                    (later
                                    ? "Claim %s is decided by a later payer, and the earlier one's"
                                            + " answer is not posted. It will be posted after that."
                                    : "We have no claim %s that was sent. Name the claim it is"
                                            + " about, or set the remittance aside with a reason.")
                            .formatted(number));
        }
        if (!DECIDING.contains(claim.status())) {
            refuse(
                    Refusal.Kind.ODD_STATUS,
                    number,
                    "Claim %s has status %s, which decides no money."
                            .formatted(number, claim.status()));
        }
        for (Remittance.Adjustment adjustment : claim.allAdjustments()) {
            if (!GROUPS.contains(adjustment.group())) {
                refuse(
                        Refusal.Kind.ODD_GROUP,
                        number,
                        "Claim %s is adjusted under group %s; a 5010 remittance has CO, PR, OA and PI."
                                .formatted(number, adjustment.group()));
            }
        }
        checkBalance(claim);
        checkSigns(claim);
    }

    private void checkBalance(Remittance.Claim claim) {
        Money explained = claim.paid().plus(total(claim.allAdjustments()));
        boolean linesAgree = true;
        for (Remittance.Line line : claim.lines()) {
            linesAgree &= line.charge().equals(line.paid().plus(total(line.adjustments())));
        }
        Money lineCharges =
                claim.lines().stream().map(Remittance.Line::charge).collect(Money.sum());
        boolean linesMakeClaim = claim.lines().isEmpty() || lineCharges.equals(claim.charge());
        if (!claim.charge().equals(explained) || !linesAgree || !linesMakeClaim) {
            refuse(
                    Refusal.Kind.OUT_OF_BALANCE,
                    claim.number(),
                    ("Claim %s does not balance: charged %s, but paid and adjusted come to %s, or a"
                                    + " line does not add up. Ask the payer for a corrected file.")
                            .formatted(claim.number(), claim.charge(), explained));
        }
    }

    private void checkSigns(Remittance.Claim claim) {
        if (claim.isReversal()) {
            if (claim.charge().isPositive() || claim.paid().isPositive()) {
                refuse(
                        Refusal.Kind.OUT_OF_BALANCE,
                        claim.number(),
                        "Claim %s is reversed with positive amounts.".formatted(claim.number()));
            }
            return;
        }
        boolean negative =
                claim.charge().isNegative()
                        || claim.paid().isNegative()
                        || claim.lines().stream().anyMatch(line -> line.paid().isNegative())
                        || claim.allAdjustments().stream().anyMatch(a -> a.amount().isNegative());
        if (negative) {
            refuse(
                    Refusal.Kind.NEGATIVE,
                    claim.number(),
                    "Claim %s has negative amounts, but it is no reversal. Look at it, then accept it."
                            .formatted(claim.number()));
        }
        if (claim.paid().compareTo(claim.charge()) > 0) {
            refuse(
                    Refusal.Kind.PAID_ABOVE_CHARGE,
                    claim.number(),
                    "Claim %s was paid %s, more than its charge of %s. Look at it, then accept it."
                            .formatted(claim.number(), claim.paid(), claim.charge()));
        }
    }

    /**
     * Reversals first in each round; whoever cannot be decided yet is tried in the next one. When a
     * round brings nothing, a decision and its reversal in this very file count as waiting for each
     * other, as they would in two files.
     */
    private void decideAll() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < remittance.claims().size(); i++) {
            left.add(i);
        }
        left.sort(Comparator.comparing(i -> !remittance.claims().get(i).isReversal()));
        boolean together = false;
        while (!left.isEmpty()) {
            List<Refusal> complaints = decideRound(left, together);
            boolean progress = decidedLast > 0;
            if (!progress && together) {
                refusals.addAll(complaints);
                return;
            }
            together = !progress;
        }
    }

    /** Decides what it can, takes it out of {@code left}, and returns why the rest has to wait. */
    private List<Refusal> decideRound(List<Integer> left, boolean together) {
        List<Refusal> complaints = new ArrayList<>();
        decidedLast = 0;
        for (Integer index : List.copyOf(left)) {
            List<Remittance.Claim> waiting = new ArrayList<>(request.waiting());
            if (together) {
                left.stream()
                        .filter(other -> !other.equals(index))
                        .map(other -> remittance.claims().get(other))
                        .forEach(waiting::add);
            }
            Optional<Refusal> complaint = decide(index, waiting);
            if (complaint.isEmpty()) {
                left.remove((Object) index);
                decidedLast++;
            } else {
                complaints.add(complaint.get());
            }
        }
        return complaints;
    }

    private Optional<Refusal> decide(int index, List<Remittance.Claim> waiting) {
        Remittance.Claim claim = remittance.claims().get(index);
        KnownClaim known = request.claims().get(claim.number());
        if (known == null) {
            throw new IllegalStateException("An unknown claim was refused before");
        }
        Book book = known.history().plus(plannedFor(known.number()));
        ClaimPlanner planner =
                new ClaimPlanner(request, draft, cash, index, claim, known, book, waiting);
        Optional<Refusal> complaint = claim.isReversal() ? planner.reverse() : planner.decide();
        if (complaint.isEmpty()) {
            decisions.add(planner.decision());
        }
        return complaint;
    }

    private List<Transfer> plannedFor(String number) {
        return draft.transfers().stream()
                .filter(transfer -> number.equals(transfer.claim()))
                .toList();
    }

    /** A positive PLB amount reduces the payment, so it takes cash away. */
    private void moveProviderLevel() {
        for (Remittance.ProviderAdjustment adjustment : remittance.providerAdjustments()) {
            Account account = new Account(levelKind(adjustment.reason()), remittance.payerId());
            String reference = adjustment.reference();
            draft.move(
                    Transfer.Kind.PROVIDER_LEVEL,
                    cash,
                    account,
                    adjustment.amount(),
                    null,
                    null,
                    adjustment.reason() + (reference == null ? "" : " " + reference),
                    null,
                    null);
        }
    }

    private static Account.Kind levelKind(String reason) {
        return switch (reason) {
            case "WO" -> Account.Kind.RECOUPMENT;
            case "FB" -> Account.Kind.FORWARD_BALANCE;
            case "L6" -> Account.Kind.INTEREST;
            default -> Account.Kind.PAYER_OTHER;
        };
    }

    private void refuse(Refusal.Kind kind, @Nullable String claim, String sentence) {
        if (!request.accepted().contains(kind)) {
            refusals.add(new Refusal(kind, claim, sentence));
        }
    }

    private static Money total(List<Remittance.Adjustment> adjustments) {
        return adjustments.stream().map(Remittance.Adjustment::amount).collect(Money.sum());
    }
}
