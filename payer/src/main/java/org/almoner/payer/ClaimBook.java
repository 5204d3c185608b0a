package org.almoner.payer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Everything that this side remembers: claims, decisions, members, numbers, balances. */
final class ClaimBook {

    /**
     * Money that a payee owes from an earlier remittance.
     *
     * @param trace TRN02 of the remittance that left it
     */
    record Balance(long cents, String trace) {}

    private final Map<String, AcceptedClaim> claims = new HashMap<>();
    private final Map<String, String> replacedBy = new HashMap<>();
    private final Map<String, AcceptedClaim> waiting = new LinkedHashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final Map<String, List<Decision>> decisionsByMember = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final Map<String, Balance> balances = new HashMap<>();
    private final Set<String> interchangesSeen = new HashSet<>();
    private final MemberRegister members = new MemberRegister();
    private long lastInterchange;
    private long lastClaim;
    private long lastTrace;

    MemberRegister members() {
        return members;
    }

    long nextInterchange() {
        return ++lastInterchange;
    }

    String nextTrace(SimulatedPayer payer) {
        return "%s%07d".formatted(payer.id(), ++lastTrace);
    }

    /** False when the same sender used the same control number before. */
    boolean isNewInterchange(String sender, String control) {
        return !interchangesSeen.contains(sender + "/" + control);
    }

    void rememberInterchange(String sender, String control) {
        interchangesSeen.add(sender + "/" + control);
    }

    AcceptedClaim accept(ReceivedClaim claim, String interchange, LocalDate received) {
        String number =
                "%s%02d%07d"
                        .formatted(
                                claim.payerId().substring(0, 2),
                                received.getYear() % 100,
                                ++lastClaim);
        String replaces =
                findStanding(claim.originalNumber())
                        .filter(_ -> !claim.frequency().equals("1"))
                        .map(AcceptedClaim::payerClaimNumber)
                        .orElse(null);
        var accepted = new AcceptedClaim(number, claim, interchange, received, replaces);
        claims.put(number, accepted);
        waiting.put(number, accepted);
        if (replaces != null) {
            replacedBy.put(replaces, number);
        }
        if (claim.self()) {
            members.remember(claim.memberId(), claim.subscriber());
        }
        return accepted;
    }

    /**
     * The claim that stands for this number today: the last replacement; empty when it was voided.
     */
    Optional<AcceptedClaim> findStanding(String payerClaimNumber) {
        AcceptedClaim standing = claims.get(payerClaimNumber);
        while (standing != null && replacedBy.containsKey(standing.payerClaimNumber())) {
            standing = claims.get(replacedBy.get(standing.payerClaimNumber()));
        }
        return Optional.ofNullable(standing).filter(claim -> !claim.claim().isVoid());
    }

    /** Accepted, and not yet said anything about in a remittance. */
    List<AcceptedClaim> listWaiting(Predicate<AcceptedClaim> wanted) {
        return waiting.values().stream().filter(wanted).toList();
    }

    boolean isSuperseded(AcceptedClaim claim) {
        return replacedBy.containsKey(claim.payerClaimNumber());
    }

    void decide(Decision decision) {
        decisions.put(decision.payerClaimNumber(), decision);
        ReceivedClaim claim = decision.claim().claim();
        decisionsByMember
                .computeIfAbsent(claim.payerId() + "/" + claim.memberId(), _ -> new ArrayList<>())
                .add(decision);
        close(decision.claim());
    }

    void close(AcceptedClaim claim) {
        waiting.remove(claim.payerClaimNumber());
    }

    /** The decision that a replacement or void takes back, however long the chain behind it. */
    Optional<Decision> findToReverse(AcceptedClaim claim) {
        @Nullable String number = claim.replaces();
        while (number != null) {
            Decision decision = decisions.get(number);
            if (decision != null && !reversed.contains(number)) {
                return Optional.of(decision);
            }
            AcceptedClaim earlier = claims.get(number);
            number = earlier == null ? null : earlier.replaces();
        }
        return Optional.empty();
    }

    void reverse(Decision decision) {
        reversed.add(decision.payerClaimNumber());
    }

    /** A member's decisions that were not taken back, in the order in which they were made. */
    List<Decision> listInForce(String payerId, String memberId) {
        List<Decision> inForce =
                new ArrayList<>(
                        decisionsByMember.getOrDefault(payerId + "/" + memberId, List.of()));
        inForce.removeIf(decision -> reversed.contains(decision.payerClaimNumber()));
        return inForce;
    }

    Balance takeBalance(SimulatedPayer payer, String npi) {
        Balance balance = balances.remove(payer.id() + "/" + npi);
        return balance == null ? new Balance(0, "") : balance;
    }

    void leaveBalance(SimulatedPayer payer, String npi, Balance balance) {
        balances.put(payer.id() + "/" + npi, balance);
    }
}
