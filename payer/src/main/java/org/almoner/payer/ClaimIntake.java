package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The payer's front door: whether a claim can be adjudicated at all. What is turned away here was
 * never adjudicated; it is a rejection, not a denial.
 */
final class ClaimIntake {

    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}");
    private static final Set<String> FREQUENCIES = Set.of("1", "7", "8");

    private final ClaimBook book;

    ClaimIntake(ClaimBook book) {
        this.book = book;
    }

    Verdict decide(ReceivedClaim claim) {
        if (SimulatedPayer.find(claim.payerId()).isEmpty()) {
            return new Verdict("A3", "116", "PR");
        }
        return subscriber(claim)
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
        if (!Npi.isValid(claim.billing().npi())) {
            return rejected("A7", "562", "85");
        }
        if (!claim.renderingNpi().isEmpty() && !Npi.isValid(claim.renderingNpi())) {
            return rejected("A7", "562", "82");
        }
        return Optional.empty();
    }

    private static Optional<Verdict> diagnoses(ReceivedClaim claim) {
        if (claim.diagnoses().isEmpty()) {
            return rejected("A6", "254", "");
        }
        if (!claim.diagnoses().stream().allMatch(code -> DIAGNOSIS.matcher(code).matches())) {
            return rejected("A7", "255", "");
        }
        if (new HashSet<>(claim.diagnoses()).size() < claim.diagnoses().size()) {
            return rejected("A8", "255", "");
        }
        if ("VWXY".indexOf(claim.diagnoses().getFirst().charAt(0)) >= 0) {
            return rejected("A7", "254", "");
        }
        boolean pointed =
                claim.lines().stream()
                        .allMatch(line -> !line.pointers().isEmpty() && pointsInside(claim, line));
        return pointed ? Optional.empty() : rejected("A7", "477", "");
    }

    private static boolean pointsInside(ReceivedClaim claim, ReceivedLine line) {
        return line.pointers().stream().allMatch(p -> p >= 1 && p <= claim.diagnoses().size());
    }

    private static Optional<Verdict> amounts(ReceivedClaim claim) {
        boolean negative = claim.lines().stream().anyMatch(line -> line.chargeCents() < 0);
        return negative || claim.sumOfLines() != claim.chargeCents()
                ? rejected("A8", "400", "")
                : Optional.empty();
    }

    private Optional<Verdict> frequency(ReceivedClaim claim) {
        if (!FREQUENCIES.contains(claim.frequency())) {
            return rejected("A7", "535", "");
        }
        if (claim.frequency().equals("1")) {
            return Optional.empty();
        }
        if (claim.originalNumber().isEmpty()) {
            return rejected("A6", "464", "PR");
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
