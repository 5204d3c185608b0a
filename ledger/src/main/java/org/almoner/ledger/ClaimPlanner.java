package org.almoner.ledger;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans one CLP of a remittance, onto the remittance's draft. Used once. */
final class ClaimPlanner {

    /** What a decision of a payer is made of; the rest is what people did with it afterwards. */
    private static final Set<Transfer.Kind> DECIDED =
            Set.of(
                    Transfer.Kind.PAYMENT,
                    Transfer.Kind.CONTRACTUAL,
                    Transfer.Kind.PRIOR_PAYER,
                    Transfer.Kind.PATIENT_SHARE,
                    Transfer.Kind.DENIAL);

    private final RemittancePostingPlan.Request request;
    private final PostingDraft draft;
    private final Account cash;
    private final int index;
    private final Remittance.Claim claim;
    private final KnownClaim known;
    private final Book book;
    private final List<Remittance.Claim> waiting;
    private final String adjudication;
    private Money reopened = Money.ZERO;

    ClaimPlanner(
            RemittancePostingPlan.Request request,
            PostingDraft draft,
            Account cash,
            int index,
            Remittance.Claim claim,
            KnownClaim known,
            Book book,
            List<Remittance.Claim> waiting) {
        this.request = request;
        this.draft = draft;
        this.cash = cash;
        this.index = index;
        this.claim = claim;
        this.known = known;
        this.book = book;
        this.waiting = waiting;
        this.adjudication = request.source() + "/" + (index + 1);
    }

    /** A decision that is no reversal: denials it decides anew are taken up again first. */
    Optional<Refusal> decide() {
        List<@Nullable String> lines = LineMatch.match(claim, known.lines());
        Optional<Refusal> unknown = refuseUnknownLine(lines);
        if (unknown.isPresent()) {
            return unknown;
        }
        List<Part> parts = parts(lines);
        Optional<Refusal> tooMuch = refuseMoreThanLeft();
        if (tooMuch.isPresent()) {
            return tooMuch;
        }
        Optional<List<Transfer>> early = advanceReversalOf(parts);
        if (early.isEmpty()) {
            List<Transfer> taken = contestedAgain(lines);
            Optional<Refusal> refusal = refuseDecidedTwice(lines, taken);
            if (refusal.isPresent()) {
                if (!waits(true, parts)) {
                    return refusal;
                }
                // What takes this decision back is here already, so it may follow the newer one.
                taken = List.of();
            }
            for (Transfer transfer : taken) {
                draft.undo(transfer, Transfer.Kind.REOPENED, adjudication);
                if (transfer.kind() == Transfer.Kind.DENIAL) {
                    reopened = reopened.plus(transfer.amount());
                }
            }
        }
        List<Transfer> reversal = new ArrayList<>(early.orElse(List.of()));
        for (Part part : parts) {
            post(part, takeMatching(reversal, part));
        }
        return Optional.empty();
    }

    /** CLP02 22: undoes whatever still stands of its original, and nothing else. */
    Optional<Refusal> reverse() {
        List<@Nullable String> lines = LineMatch.match(claim, known.lines());
        List<Part> taken = parts(lines);
        List<Part> original = taken.stream().map(Part::negated).toList();
        List<List<Transfer>> alike =
                adjudications().values().stream()
                        .filter(transfers -> amounts(transfers).equals(amountsOf(original)))
                        .toList();
        List<Transfer> standing = book.standing();
        Optional<List<Transfer>> target =
                alike.reversed().stream()
                        .filter(transfers -> transfers.stream().anyMatch(standing::contains))
                        .findFirst();
        if (target.isPresent()) {
            undo(target.get(), standing);
            return Optional.empty();
        }
        if (!alike.isEmpty()) {
            boolean onlyReopened =
                    alike.stream()
                            .anyMatch(transfers -> transfers.stream().noneMatch(this::isReversed));
            return onlyReopened
                    ? Optional.empty()
                    : refusal(
                            Refusal.Kind.ALREADY_REVERSED,
                            "Claim %s: this decision was taken back before; a second reversal needs"
                                    + " a word with the payer.");
        }
        return reverseInAdvance(taken, original);
    }

    /** What this CLP did, for those who act on it. */
    ClaimDecision decision() {
        Money adjusted = Money.ZERO;
        Money patient = Money.ZERO;
        Money denied = Money.ZERO;
        List<ClaimDecision.Denial> denials = new ArrayList<>();
        for (Part part : parts(LineMatch.match(claim, known.lines()))) {
            if (part.adjustment() == null) {
                continue;
            }
            switch (part.kind()) {
                case PATIENT_SHARE -> patient = patient.plus(part.amount());
                case DENIAL -> {
                    denied = denied.plus(part.amount());
                    denials.add(denial(part));
                }
                default -> adjusted = adjusted.plus(part.amount());
            }
        }
        return new ClaimDecision(
                known.number(),
                index,
                claim.status(),
                claim.payerClaimNumber(),
                claim.isReversal(),
                claim.charge(),
                claim.paid(),
                adjusted,
                patient,
                denied,
                reopened,
                claim.isReversal() ? List.of() : denials);
    }

    private ClaimDecision.Denial denial(Part part) {
        Remittance.Adjustment adjustment = java.util.Objects.requireNonNull(part.adjustment());
        List<String> remarks =
                Stream.concat(part.remarks().stream(), claim.remarks().stream())
                        .distinct()
                        .toList();
        return new ClaimDecision.Denial(
                part.line(),
                part.code(),
                adjustment.group(),
                adjustment.reason(),
                remarks,
                part.amount());
    }

    private void undo(List<Transfer> original, List<Transfer> standing) {
        String of = original.getFirst().adjudication();
        for (Transfer transfer : standing) {
            if (java.util.Objects.equals(transfer.adjudication(), of)) {
                // Cash leaves with this remittance, whichever remittance brought it.
                Account from =
                        transfer.to().kind() == Account.Kind.REMITTANCE_CASH ? cash : transfer.to();
                Account to =
                        transfer.from().kind() == Account.Kind.REMITTANCE_CASH
                                ? cash
                                : transfer.from();
                draft.move(
                        Transfer.Kind.REVERSAL,
                        from,
                        to,
                        transfer.amount(),
                        transfer.claim(),
                        transfer.line(),
                        transfer.reason(),
                        adjudication,
                        transfer.key());
            }
        }
    }

    private Optional<Refusal> reverseInAdvance(List<Part> taken, List<Part> original) {
        if (!waits(false, original)
                && !request.accepted().contains(Refusal.Kind.REVERSAL_WITHOUT_ORIGINAL)) {
            return refusal(
                    Refusal.Kind.REVERSAL_WITHOUT_ORIGINAL,
                    "Claim %s: this takes back a decision that was never posted. It will be posted"
                            + " when the original arrives; or accept it now.");
        }
        for (Part part : taken) {
            draft.move(
                    Transfer.Kind.REVERSAL,
                    Account.payer(known.number()),
                    part.to(),
                    part.amount(),
                    known.number(),
                    part.line(),
                    part.reason(),
                    adjudication,
                    null);
        }
        return Optional.empty();
    }

    /** Whether the counterpart of a decision waits: its reversal, or the decision itself. */
    private boolean waits(boolean reversal, List<Part> decision) {
        List<String> wanted = reversal ? negatedAmountsOf(decision) : amountsOf(decision);
        return waiting.stream()
                .filter(other -> other.number().equals(claim.number()))
                .filter(other -> other.isReversal() == reversal)
                .map(other -> partsOf(other, LineMatch.match(other, known.lines())))
                .anyMatch(other -> amountsOf(other).equals(wanted));
    }

    /** The reversal that came before its original, if these are the parts of that original. */
    private Optional<List<Transfer>> advanceReversalOf(List<Part> parts) {
        Map<String, List<Transfer>> reversals = new LinkedHashMap<>();
        for (Transfer transfer : book.standing()) {
            if (transfer.kind() == Transfer.Kind.REVERSAL && transfer.adjudication() != null) {
                reversals
                        .computeIfAbsent(transfer.adjudication(), _ -> new ArrayList<>())
                        .add(transfer);
            }
        }
        return reversals.values().stream()
                .filter(transfers -> amounts(transfers).equals(negatedAmountsOf(parts)))
                .findFirst();
    }

    private @Nullable String takeMatching(List<Transfer> reversal, Part part) {
        for (Transfer transfer : reversal) {
            if (amount(transfer).equals(part.negated().amountText())) {
                reversal.remove(transfer);
                return transfer.key();
            }
        }
        return null;
    }

    private void post(Part part, @Nullable String corrects) {
        draft.move(
                part.kind(),
                Account.payer(known.number()),
                part.to(),
                part.amount(),
                known.number(),
                part.line(),
                part.reason(),
                adjudication,
                corrects);
    }

    private List<Transfer> contestedAgain(List<@Nullable String> lines) {
        return Contested.of(
                book,
                draft.date(),
                line -> claim.lines().isEmpty() || line == null || lines.contains(line));
    }

    private Optional<Refusal> refuseDecidedTwice(
            List<@Nullable String> lines, List<Transfer> taken) {
        Money open = openOf(null, taken);
        boolean tooMuch = claim.charge().compareTo(open) > 0;
        Map<String, Money> byLine = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line != null) {
                byLine.merge(line, claim.lines().get(i).charge(), Money::plus);
            }
        }
        for (Map.Entry<String, Money> line : byLine.entrySet()) {
            tooMuch |= line.getValue().compareTo(openOf(line.getKey(), taken)) > 0;
        }
        return tooMuch
                ? refusal(
                        Refusal.Kind.ALREADY_DECIDED,
                        "Claim %%s: the payer decides %s, but only %s of it is undecided, and the earlier"
                                        .formatted(claim.charge(), open)
                                + " decision was not taken back. It will be posted when the"
                                + " reversal arrives.")
                : Optional.empty();
    }

    /** A later payer owes no more than the one before left to it. */
    private Optional<Refusal> refuseMoreThanLeft() {
        Money settled = NextPayerPlan.settledBefore(book, null);
        Money left = claim.charge().minus(settled);
        return settled.isPositive()
                        && claim.paid().compareTo(left) > 0
                        && !request.accepted().contains(Refusal.Kind.PAID_ABOVE_CHARGE)
                ? refusal(
                        Refusal.Kind.PAID_ABOVE_CHARGE,
                        "Claim %%s was paid %s, more than the %s that the earlier payer left. Look at it, then accept it."
                                .formatted(claim.paid(), left))
                : Optional.empty();
    }

    /** What the payer has not decided, once {@code taken} is taken up again. */
    private Money openOf(@Nullable String line, List<Transfer> taken) {
        Account payer = Account.payer(known.number());
        Book scope = line == null ? book : book.of(t -> line.equals(t.line()));
        Money again =
                taken.stream()
                        .filter(t -> t.from().equals(payer))
                        .filter(t -> line == null || line.equals(t.line()))
                        .map(Transfer::amount)
                        .collect(Money.sum());
        return scope.balance(payer).plus(again);
    }

    private Optional<Refusal> refuseUnknownLine(List<@Nullable String> lines) {
        int at = lines.indexOf(null);
        if (at < 0 || request.accepted().contains(Refusal.Kind.UNKNOWN_LINE)) {
            return Optional.empty();
        }
        return refusal(
                Refusal.Kind.UNKNOWN_LINE,
                "Claim %%s: service line %d (%s, %s) is none that we sent. Accept it to post it to the claim as a whole."
                        .formatted(
                                at + 1,
                                claim.lines().get(at).code(),
                                claim.lines().get(at).charge()));
    }

    private Optional<Refusal> refusal(Refusal.Kind kind, String sentence) {
        return Optional.of(new Refusal(kind, claim.number(), sentence.formatted(claim.number())));
    }

    private boolean isReversed(Transfer transfer) {
        return book.transfers().stream()
                        .filter(other -> transfer.key().equals(other.corrects()))
                        .anyMatch(other -> other.kind() == Transfer.Kind.REVERSAL)
                || transfer.corrects() != null;
    }

    /** Forward decisions by their name, oldest first. */
    private Map<String, List<Transfer>> adjudications() {
        Map<String, List<Transfer>> found = new LinkedHashMap<>();
        for (Transfer transfer : book.transfers()) {
            if (DECIDED.contains(transfer.kind()) && transfer.adjudication() != null) {
                found.computeIfAbsent(transfer.adjudication(), _ -> new ArrayList<>())
                        .add(transfer);
            }
        }
        return found;
    }

    private List<Part> parts(List<@Nullable String> lines) {
        return partsOf(claim, lines);
    }

    private List<Part> partsOf(Remittance.Claim decided, List<@Nullable String> lines) {
        boolean refusedWhole = isRefusedWhole(decided);
        List<Part> parts = new ArrayList<>();
        for (Remittance.Adjustment adjustment : decided.adjustments()) {
            parts.add(part(adjustment, refusedWhole, null, "", List.of()));
        }
        Money linesPaid = Money.ZERO;
        for (int i = 0; i < decided.lines().size(); i++) {
            Remittance.Line line = decided.lines().get(i);
            linesPaid = linesPaid.plus(line.paid());
            parts.add(paid(line.paid(), lines.get(i)));
            for (Remittance.Adjustment adjustment : line.adjustments()) {
                parts.add(
                        part(adjustment, refusedWhole, lines.get(i), line.code(), line.remarks()));
            }
        }
        parts.add(paid(decided.paid().minus(linesPaid), null));
        return new EarlierSettlement(book, known.number())
                .apply(parts).stream().filter(part -> !part.amount().isZero()).toList();
    }

    /** Denied as a whole, without a reason that is a refusal by itself. */
    private static boolean isRefusedWhole(Remittance.Claim decided) {
        return decided.isDenial()
                && decided.paid().isZero()
                && decided.allAdjustments().stream()
                        .noneMatch(a ->
                                a.isPatientResponsibility()
                                        || Disposition.of(a, false) == Disposition.DENIED);
    }

    private Part paid(Money amount, @Nullable String line) {
        return new Part(Transfer.Kind.PAYMENT, cash, amount, line, "", null, null, List.of());
    }

    private Part part(
            Remittance.Adjustment adjustment,
            boolean refusedWhole,
            @Nullable String line,
            String code,
            List<String> remarks) {
        Disposition disposition = Disposition.of(adjustment, refusedWhole);
        return new Part(
                disposition.transfer(),
                disposition.account(known.number()),
                adjustment.amount(),
                line,
                code,
                adjustment.label(),
                adjustment,
                remarks);
    }

    private static List<String> amountsOf(List<Part> parts) {
        return parts.stream().map(Part::amountText).sorted(Comparator.naturalOrder()).toList();
    }

    private static List<String> negatedAmountsOf(List<Part> parts) {
        return amountsOf(parts.stream().map(Part::negated).toList());
    }

    private List<String> amounts(List<Transfer> transfers) {
        return transfers.stream().map(this::amount).sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * A transfer as its CAS or payment said it: the sign is that of money leaving the receivable.
     */
    private String amount(Transfer transfer) {
        boolean forward = transfer.from().equals(Account.payer(known.number()));
        Money signed = forward ? transfer.amount() : transfer.amount().negated();
        return signed + " " + transfer.reason();
    }
}
