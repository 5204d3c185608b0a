package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.ledger.ClaimDecision;
import org.almoner.ledger.Transfer;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimVersion;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Balances;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.ledger.PostedTransfer;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.remittance.ReasonTitles;
import org.almoner.server.remittance.RemittancePosted;
import org.almoner.server.trust.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Opens cases for what a posted remittance refused, and closes those that it paid. */
@Component
class DenialIntake {

    private final CaseRows rows;
    private final Claims claims;
    private final Practice practice;
    private final Ledger ledger;
    private final Balances balances;
    private final Lessons lessons;
    private final Audit audit;
    private final Clock clock;

    DenialIntake(
            CaseRows rows,
            Claims claims,
            Practice practice,
            Ledger ledger,
            Balances balances,
            Lessons lessons,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.practice = practice;
        this.ledger = ledger;
        this.balances = balances;
        this.lessons = lessons;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(RemittancePosted posted) {
        Map<String, List<ClaimDecision>> byClaim =
                posted.decisions().stream()
                        .filter(decision -> !decision.reversal())
                        .collect(Collectors.groupingBy(ClaimDecision::claim));
        byClaim.forEach((number, decisions) ->
                claims.findByNumber(number).ifPresent(claim -> decided(claim, decisions, posted)));
    }

    private void decided(Claim claim, List<ClaimDecision> decisions, RemittancePosted posted) {
        List<ClaimDecision.Denial> refused =
                decisions.stream().flatMap(decision -> decision.denials().stream()).toList();
        Set<String> refusedCodes =
                refused.stream().map(ClaimDecision.Denial::code).collect(Collectors.toSet());
        Map<String, String> codes = claims.codesByLine(claim.claimId());
        for (DenialCase one : rows.unsettledOf(claim.claimId())) {
            if (!refusedCodes.contains(one.lineCode())) {
                closeIfDecided(one, claim, codes, posted);
            }
        }
        if (balances.ofClaim(claim.number()).contested().isPositive()) {
            for (ClaimDecision.Denial denial : together(refused)) {
                if (denial.amount().isPositive()) {
                    open(claim, denial, posted);
                }
            }
        }
    }

    private void closeIfDecided(
            DenialCase one, Claim claim, Map<String, String> codes, RemittancePosted posted) {
        Money paid = Money.ZERO;
        Money allowed = Money.ZERO;
        boolean decided = false;
        for (PostedTransfer row : ledger.transfersOfSource("era/" + posted.remittanceId())) {
            Transfer transfer = row.transfer();
            String line = transfer.line();
            boolean about =
                    claim.number().equals(transfer.claim())
                            && (one.lineCode().isEmpty()
                                    || line == null
                                    || one.lineCode().equals(codes.get(line)));
            if (about && isDecision(transfer.kind())) {
                decided = true;
                if (transfer.kind() == Transfer.Kind.PAYMENT) {
                    paid = paid.plus(transfer.amount());
                }
                if (transfer.kind() != Transfer.Kind.CONTRACTUAL) {
                    allowed = allowed.plus(transfer.amount());
                }
            }
        }
        if (!decided) {
            return;
        }
        // A service that the payer accepts is won even where the deductible takes all of it.
        CaseState state = allowed.isPositive() ? CaseState.WON : CaseState.CLOSED;
        rows.close(one.caseId(), state, allowed, clock.instant());
        rows.tell(
                one.caseId(),
                allowed.isPositive() ? "good" : "",
                allowed.isPositive()
                        ? "Won: %s allowed %s on %s and paid %s of it."
                                .formatted(posted.payerName(), allowed, posted.date(), paid)
                        : "Decided anew without payment by " + posted.payerName() + ".",
                clock.instant());
        audit.did(
                state.title(),
                "denial",
                String.valueOf(one.caseId()),
                one.patientId(),
                allowed + " recovered");
        if (state == CaseState.WON) {
            lessons.learn(one, claim, allowed);
        }
    }

    private static boolean isDecision(Transfer.Kind kind) {
        return kind == Transfer.Kind.PAYMENT
                || kind == Transfer.Kind.PATIENT_SHARE
                || kind == Transfer.Kind.CONTRACTUAL;
    }

    private void open(Claim claim, ClaimDecision.Denial denial, RemittancePosted posted) {
        for (DenialCase known : rows.unsettledOf(claim.claimId())) {
            if (known.lineCode().equals(denial.code()) && known.reason().equals(denial.reason())) {
                rows.move(known.caseId(), CaseState.OPEN);
                rows.tell(
                        known.caseId(),
                        "stop",
                        "Denied again on %s: %s."
                                .formatted(
                                        posted.date(),
                                        ReasonTitles.reason(denial.group(), denial.reason())),
                        clock.instant());
                return;
            }
        }
        Payer payer = practice.getPayer(claim.payerId());
        LocalDate day = posted.date();
        ClaimVersion first = claims.listVersions(claim.claimId()).getFirst();
        long id =
                rows.add(
                        new DenialCase(
                                0,
                                claim.claimId(),
                                claim.number(),
                                claim.encounterId(),
                                claim.patientId(),
                                claim.payerId(),
                                claim.providerId(),
                                posted.remittanceId(),
                                denial.code(),
                                denial.group(),
                                denial.reason(),
                                ReasonTitles.remarks(denial.remarks()),
                                denial.amount(),
                                day,
                                day.plusDays(payer.correctionLimitDays()),
                                day.plusDays(payer.appealLimitDays()),
                                first.madeBy(),
                                CaseState.OPEN,
                                "",
                                Money.ZERO,
                                clock.instant(),
                                null));
        rows.tell(
                id,
                "stop",
                "%s denied %s: %s."
                        .formatted(
                                payer.name(),
                                denial.amount(),
                                ReasonTitles.reason(denial.group(), denial.reason())),
                clock.instant());
        audit.did(
                "opened",
                "denial",
                String.valueOf(id),
                claim.patientId(),
                denial.group() + " " + denial.reason());
    }

    /** The same service refused for the same reason on several lines is one case of all of them. */
    private static Collection<ClaimDecision.Denial> together(List<ClaimDecision.Denial> refused) {
        Map<List<String>, ClaimDecision.Denial> found = new LinkedHashMap<>();
        for (ClaimDecision.Denial denial : refused) {
            found.merge(
                    List.of(denial.code(), denial.reason()),
                    denial,
                    (first, other) ->
                            new ClaimDecision.Denial(
                                    first.line(),
                                    first.code(),
                                    first.group(),
                                    first.reason(),
                                    first.remarks(),
                                    first.amount().plus(other.amount())));
        }
        return found.values();
    }
}
