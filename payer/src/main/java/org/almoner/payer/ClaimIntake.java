package org.almoner.payer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The payer's front door: whether a claim can be adjudicated at all. What is turned away here was
 * never adjudicated; it is a rejection, not a denial.
 */
final class ClaimIntake {

    private static final Set<String> FREQUENCIES = Set.of("1", "7", "8");

    private final ClaimBook book;

    ClaimIntake(ClaimBook book) {
        this.book = book;
    }

    /**
     * @param objections what the guides' balances and code sets have against the claim
     */
    Verdict decide(ReceivedClaim claim, List<Verdict> objections) {
        if (SimulatedPayer.find(claim.payerId()).isEmpty()) {
            return new Verdict("A3", "116", "PR");
        }
        return subscriber(claim)
                .or(() -> objections.stream().findFirst())
                .or(() -> providers(claim))
                .or(() -> diagnoses(claim))
                .or(() -> amounts(claim))
                .or(() -> frequency(claim))
                .orElse(Verdict.ACCEPTED);
    }

    private Optional<Verdict> subscriber(ReceivedClaim claim) {
        if (!MemberIds.isKnown(claim.payerId(), claim.memberId())) {
            return rejected("A7", "164", "IL");
        }
        if (!claim.self()) {
            return Optional.empty();
        }
        return switch (book.members().compare(claim.memberId(), claim.subscriber())) {
            case SAME -> Optional.empty();
            case OTHER_BIRTH_DATE -> rejected("A7", "158", "IL");
            case OTHER_NAME -> rejected("A7", "125", "IL");
        };
    }

    private static Optional<Verdict> providers(ReceivedClaim claim) {
        return claim.billing().npi().isEmpty() ? rejected("A6", "562", "85") : Optional.empty();
    }

    private static Optional<Verdict> diagnoses(ReceivedClaim claim) {
        if (claim.diagnoses().isEmpty()) {
            return rejected("A6", "254", "");
        }
        if (new HashSet<>(claim.diagnoses()).size() < claim.diagnoses().size()) {
            return rejected("A8", "255", "");
        }
        if ("VWXY".indexOf(claim.diagnoses().getFirst().charAt(0)) >= 0) {
            return rejected("A7", "254", "");
        }
        return Optional.empty();
    }

    private static Optional<Verdict> amounts(ReceivedClaim claim) {
        boolean negative = claim.lines().stream().anyMatch(line -> line.chargeCents() < 0);
        return negative ? rejected("A8", "400", "") : Optional.empty();
    }

    private Optional<Verdict> frequency(ReceivedClaim claim) {
        if (!FREQUENCIES.contains(claim.frequency())) {
            return rejected("A7", "535", "");
        }
        if (claim.frequency().equals("1")) {
            return Optional.empty();
        }
        boolean known =
                book.findStanding(claim.originalNumber())
                        .map(AcceptedClaim::claim)
                        .filter(original -> original.payerId().equals(claim.payerId()))
                        .filter(original -> original.billing().npi().equals(claim.billing().npi()))
                        .isPresent();
        return known ? Optional.empty() : rejected("A7", "464", "PR");
    }

    private static Optional<Verdict> rejected(String category, String status, String entity) {
        return Optional.of(new Verdict(category, status, entity));
    }
}
