package org.almoner.server.secondary;

import org.almoner.claims.EarlierAnswer;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.ledger.Account;
import org.almoner.ledger.Book;
import org.almoner.ledger.ClaimBalance;
import org.almoner.ledger.ClaimDecision;
import org.almoner.ledger.NextPayerPlan;
import org.almoner.ledger.NextPayerPlan.Handover;
import org.almoner.ledger.Posting;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimClosed;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.NextClaims;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.ledger.ClaimAccount;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.practice.Practice;
import org.almoner.server.remittance.RemittancePosted;
import org.almoner.server.remittance.StandingDecisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the next payer once the one before has decided, with its answer and with its money. */
@Service
public class SecondPayers {

    /** CLP02: processed, and forwarded to the next payer. */
    private static final Set<String> FORWARDED = Set.of("19", "20", "21");

    private final Claims claims;
    private final NextClaims next;
    private final StandingDecisions decisions;
    private final Questions questions;
    private final Ledger ledger;
    private final Practice practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondPayers(
            Claims claims,
            NextClaims next,
            StandingDecisions decisions,
            Questions questions,
            Ledger ledger,
            Practice practice,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.next = next;
        this.decisions = decisions;
        this.questions = questions;
        this.ledger = ledger;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(RemittancePosted posted) {
        Map<String, List<ClaimDecision>> byClaim =
                posted.decisions().stream().collect(Collectors.groupingBy(ClaimDecision::claim));
        byClaim.forEach((number, all) ->
                claims.findByNumber(number).ifPresent(claim -> decided(claim, all)));
    }

    private void decided(Claim claim, List<ClaimDecision> all) {
        Optional<Claim> asked = findAsked(claim.claimId());
        if (asked.isPresent()) {
            questions.ask(
                    claim,
                    Questions.Kind.ANSWER_CHANGED,
                    "%s decided claim %s anew after %s was asked with its first answer (claim %s)."
                            .formatted(
                                    payer(claim),
                                    claim.number(),
                                    payer(asked.get()),
                                    asked.get().number()));
            return;
        }
        List<ClaimDecision> standing = all.stream().filter(one -> !one.reversal()).toList();
        if (standing.isEmpty()) {
            return;
        }
        if (FORWARDED.contains(standing.getLast().status())) {
            forwarded(claim);
        } else {
            askIfDue(claim.claimId());
        }
    }

    private void forwarded(Claim claim) {
        if (next.findNextCoverage(claim).isEmpty()) {
            questions.ask(
                    claim,
                    Questions.Kind.FORWARDED_TO_NOBODY,
                    "%s forwarded claim %s to another payer, but no second coverage is registered for that day."
                            .formatted(payer(claim), claim.number()));
        } else {
            pass(claim, false, true);
        }
    }

    /**
     * Asks the next payer for what this claim's payer left to the patient, if there is such a payer
     * and the claim is decided with nothing contested.
     */
    @Transactional
    public void askIfDue(long claimId) {
        Claim claim = claims.get(claimId);
        Book book = ledger.bookOf(claim.number());
        boolean leftSomething =
                book.balance(new Account(Account.Kind.PATIENT_RECEIVABLE, claim.number()))
                        .isPositive();
        if (leftSomething
                && !ClaimBalance.of(claim.number(), book).isPending()
                && findAsked(claimId).isEmpty()
                && next.findNextCoverage(claim).isPresent()) {
            pass(claim, false, false);
        }
    }

    /**
     * A person asks the next payer, whatever the one before said: with its denials too.
     *
     * @throws IllegalStateException when the payer has not decided, nobody pays after it, or the
     *     next payer is asked already
     */
    @Transactional
    public Claim ask(long claimId) {
        Claim claim = claims.get(claimId);
        if (findAsked(claimId).isPresent()) {
            throw new IllegalStateException("The next payer is asked already.");
        }
        if (next.findNextCoverage(claim).isEmpty()) {
            throw new IllegalStateException(
                    "No other coverage is in force on the date of service. Register it first.");
        }
        if (!claim.state().isDecided()) {
            throw new IllegalStateException(
                    "Claim %s is %s; the next payer wants to hear what its payer decided."
                            .formatted(claim.number(), claim.state().title()));
        }
        return pass(claim, true, false)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The second coverage's payer is not on the practice's list."));
    }

    /**
     * Builds the next payer's claim again from what the earlier payer says now.
     *
     * @param claimId the next payer's claim
     * @throws IllegalStateException when it is on its way, or nothing is left to ask for
     */
    @Transactional
    public Claim askAgain(long claimId, String why) {
        Claim asked = claims.get(claimId);
        Long follows = asked.follows();
        if (follows == null) {
            throw new IllegalStateException("This claim goes to the first payer.");
        }
        Claim earlier = claims.get(follows);
        ledger.lock(List.of(earlier.number(), asked.number()));
        EarlierAnswer answer = decisions.answerTo(earlier);
        boolean withDenials = isDenialAsked(earlier, asked);
        Claim renewed = next.renew(claimId, answer, why);
        ledger.post(
                NextPayerPlan.passAgain(
                        "next/%s/%d".formatted(asked.number(), renewed.version()),
                        LocalDate.now(clock),
                        handover(earlier, renewed),
                        withDenials,
                        ledger.bookOf(earlier.number()),
                        ledger.bookOf(asked.number()),
                        "Claim %s asked again".formatted(asked.number())));
        questions
                .listOpenAbout(follows)
                .forEach(one -> questions.settle(one.questionId(), "Asked again: " + why));
        return renewed;
    }

    /** The next payer is not asked after all: what was left goes back to the earlier claim. */
    @EventListener
    void on(ClaimClosed closed) {
        Long follows = closed.claim().follows();
        String number = closed.claim().number();
        if (follows == null || isDecided(number)) {
            return;
        }
        Claim earlier = claims.get(follows);
        ledger.lock(List.of(earlier.number(), number));
        Posting posting =
                NextPayerPlan.takeBack(
                        "next/%s/closed".formatted(number),
                        LocalDate.now(clock),
                        number,
                        ledger.bookOf(earlier.number()),
                        ledger.bookOf(number),
                        "Claim %s closed".formatted(number));
        if (!posting.transfers().isEmpty()) {
            ledger.post(posting);
        }
    }

    /** Whether something between the payers of this claim's visit waits for a person. */
    public boolean isInQuestion(Claim claim) {
        Long follows = claim.follows();
        return !questions.listOpenAbout(follows == null ? claim.claimId() : follows).isEmpty();
    }

    /** The claim that asks the next payer; one that was closed unanswered asks nobody. */
    Optional<Claim> findAsked(long claimId) {
        return claims.findFollower(claimId)
                .filter(asked -> asked.state() != ClaimState.CLOSED || isDecided(asked.number()));
    }

    private boolean isDecided(String number) {
        return ledger.bookOf(number).standing().stream()
                .anyMatch(transfer -> transfer.adjudication() != null);
    }

    /**
     * Whether the earlier payer refuses something now, or its refusal is being asked of the next.
     */
    private boolean isDenialAsked(Claim earlier, Claim asked) {
        Book book = ledger.bookOf(earlier.number());
        Account between = new Account(Account.Kind.NEXT_PAYER, asked.number());
        return ClaimBalance.of(earlier.number(), book).contested().isPositive()
                || book.standing().stream()
                        .anyMatch(transfer ->
                                transfer.to().equals(between)
                                        && transfer.from().kind() == Account.Kind.DENIED);
    }

    private Optional<Claim> pass(Claim claim, boolean withDenials, boolean forwarded) {
        Coverage coverage = next.findNextCoverage(claim).orElseThrow();
        if (coverage.terms().payerId() == null) {
            questions.ask(
                    claim,
                    Questions.Kind.PAYER_NOT_LISTED,
                    "%s comes after %s on claim %s, but is not on the practice's list of payers. Choose the payer in the patient's coverage, then ask it."
                            .formatted(coverage.terms().payerName(), payer(claim), claim.number()));
            return Optional.empty();
        }
        ledger.lock(List.of(claim.number()));
        Claim asked = next.file(claim.claimId(), decisions.answerTo(claim), forwarded);
        ledger.open(
                new ClaimAccount(
                        asked.number(), asked.patientId(), asked.payerId(), asked.serviceDate()));
        ledger.post(
                NextPayerPlan.pass(
                        "next/%s/1".formatted(asked.number()),
                        LocalDate.now(clock),
                        handover(claim, asked),
                        withDenials,
                        ledger.bookOf(claim.number()),
                        "Claim %s passed on to %s".formatted(claim.number(), asked.number())));
        questions
                .listOpenAbout(claim.claimId())
                .forEach(one -> questions.settle(one.questionId(), "The next payer is asked."));
        events.publishEvent(
                new PassedOn(
                        claim.claimId(),
                        claim.number(),
                        asked.number(),
                        payer(asked),
                        withDenials));
        return Optional.of(asked);
    }

    private Handover handover(Claim earlier, Claim asked) {
        List<ProfessionalClaim.Line> from = claims.currentVersion(earlier.claimId()).lines();
        List<ProfessionalClaim.Line> to = claims.currentVersion(asked.claimId()).lines();
        List<NextPayerPlan.Line> lines = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            lines.add(
                    new NextPayerPlan.Line(
                            from.get(i).control(), to.get(i).control(), to.get(i).charge()));
        }
        return new Handover(earlier.number(), asked.number(), lines);
    }

    private String payer(Claim claim) {
        return practice.getPayer(claim.payerId()).name();
    }
}
