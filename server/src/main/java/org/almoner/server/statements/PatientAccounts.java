package org.almoner.server.statements;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.Book;
import org.almoner.ledger.ClaimBalance;
import org.almoner.ledger.Transfer;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Balances;
import org.almoner.server.ledger.ClaimAccount;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.practice.Practice;
import org.almoner.server.secondary.SecondPayers;
import org.almoner.server.statements.PatientAccount.Sentence;
import org.almoner.server.statements.PatientAccount.Visit;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a patient owes from the ledger, and says why. */
@Service
public class PatientAccounts {

    private final Ledger ledger;
    private final Balances balances;
    private final Claims claims;
    private final Practice practice;
    private final SecondPayers second;

    PatientAccounts(
            Ledger ledger,
            Balances balances,
            Claims claims,
            Practice practice,
            SecondPayers second) {
        this.ledger = ledger;
        this.balances = balances;
        this.claims = claims;
        this.practice = practice;
        this.second = second;
    }

    /** Every visit of a patient that was charged, the oldest first. */
    public PatientAccount get(long patientId) {
        List<Visit> visits = new ArrayList<>();
        for (ClaimAccount account : ledger.listOfPatient(patientId)) {
            visits.add(
                    claims.findByNumber(account.claim())
                            .map(this::visit)
                            .orElseGet(() -> uncovered(account)));
        }
        Money owed =
                visits.stream()
                        .filter(visit -> !visit.pending())
                        .map(Visit::owed)
                        .collect(Money.sum());
        Money credit = balances.creditOf(patientId);
        Money due = owed.minus(credit);
        return new PatientAccount(
                patientId,
                owed,
                credit,
                due.isNegative() ? Money.ZERO : due,
                visits.stream().anyMatch(Visit::pending),
                visits);
    }

    private Visit visit(Claim claim) {
        Book book = ledger.bookOf(claim.number());
        ClaimBalance balance = ClaimBalance.of(claim.number(), book);
        return new Visit(
                claim.number(),
                claim.serviceDate(),
                practice.getProvider(claim.providerId()).called(),
                claims.currentVersion(claim.claimId()).lines().stream()
                        .map(PlainWords::service)
                        .toList(),
                story(balance, book, practice.getPayer(claim.payerId()).name()),
                balance.patient(),
                balance.isPending() || second.isInQuestion(claim));
    }

    /** A visit without insurance: the whole charge is the patient's. */
    private Visit uncovered(ClaimAccount account) {
        Book book = ledger.bookOf(account.claim());
        ClaimBalance balance = ClaimBalance.of(account.claim(), book);
        return new Visit(
                account.claim(),
                account.serviceDate(),
                "",
                List.of(PlainWords.uncovered()),
                story(balance, book, "Insurance"),
                balance.patient(),
                balance.isPending());
    }

    private static List<Sentence> story(ClaimBalance balance, Book book, String payer) {
        List<Sentence> story = new ArrayList<>();
        boolean later = book.transfers().stream().anyMatch(PatientAccounts::isLater);
        say(story, later ? PlainWords.leftByAnother() : PlainWords.charged(), balance.charge());
        say(story, PlainWords.paid(payer), balance.paid());
        say(story, PlainWords.adjusted(payer), balance.adjusted());
        say(story, PlainWords.writtenOff(), balance.writtenOff());
        say(story, PlainWords.passedOn(), balance.passedOn());
        say(story, PlainWords.contested(payer), balance.contested());
        say(story, PlainWords.open(payer), balance.open());
        shares(balance.claim(), book)
                .forEach((reason, amount) -> say(story, PlainWords.share(reason), amount));
        say(story, PlainWords.patientPaid(), balance.patientPaid());
        return story;
    }

    /** A claim to a later payer opens with what was settled before it. */
    private static boolean isLater(Transfer transfer) {
        return transfer.kind() == Transfer.Kind.SETTLED_BEFORE;
    }

    private static void say(List<Sentence> story, String words, Money amount) {
        if (!amount.isZero()) {
            story.add(new Sentence(words, amount));
        }
    }

    /** The patient's share by reason, reversals taken off. */
    private static Map<String, Money> shares(String claim, Book book) {
        Account patient = new Account(Account.Kind.PATIENT_RECEIVABLE, claim);
        Map<String, Money> shares = new LinkedHashMap<>();
        for (Transfer transfer : book.transfers()) {
            String reason = transfer.reason();
            boolean share =
                    transfer.kind() == Transfer.Kind.PATIENT_SHARE
                            || transfer.kind() == Transfer.Kind.BILLED_TO_PATIENT
                            || transfer.kind() == Transfer.Kind.REVERSAL
                            || transfer.kind() == Transfer.Kind.REOPENED;
            if (!share || reason == null) {
                continue;
            }
            if (transfer.to().equals(patient)) {
                shares.merge(reason, transfer.amount(), Money::plus);
            } else if (transfer.from().equals(patient)) {
                shares.merge(reason, transfer.amount().negated(), Money::plus);
            }
        }
        return shares;
    }
}
