package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.ledger.DenialPlan;
import org.almoner.ledger.Posting;
import org.almoner.ledger.Transfer;
import org.almoner.server.claims.ClaimReplaced;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.secondary.PassedOn;
import org.almoner.server.secondary.SecondPayers;
import org.almoner.server.trust.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/** The cases, and what people do with them. */
@Service
public class Denials {

    private final CaseRows rows;
    private final Ledger ledger;
    private final Claims claims;
    private final SecondPayers second;
    private final Audit audit;
    private final Clock clock;

    Denials(
            CaseRows rows,
            Ledger ledger,
            Claims claims,
            SecondPayers second,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.claims = claims;
        this.second = second;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of a case's story. */
    public record Event(Instant at, String by, String tone, String words) {}

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public DenialCase get(long caseId) {
        return rows.find(caseId)
                .orElseThrow(() -> new NoSuchElementException("There is no denial " + caseId));
    }

    /** Cases to work: what ends within two weeks first, then the dearest. */
    public List<DenialCase> queue(int limit) {
        return rows.queue(LocalDate.now(clock), limit);
    }

    public List<DenialCase> listIn(CaseState state, int limit) {
        return rows.listIn(state, limit);
    }

    public List<DenialCase> listOfClaim(long claimId) {
        return rows.ofClaim(claimId);
    }

    public int countOpen(int most) {
        return rows.countOpen(most);
    }

    /** Money of all cases that are not settled. */
    public Money atStake() {
        return rows.atStake();
    }

    public List<Event> story(long caseId) {
        return rows.story(caseId);
    }

    /** What the replacement will say to the payer; kept with the case. */
    @Transactional
    public void explain(long caseId, String explanation) {
        DenialCase one = get(caseId);
        rows.explain(caseId, explanation.strip());
        audit.did("explained", "denial", String.valueOf(caseId), one.patientId(), "");
    }

    /** What a call or a portal said. */
    @Transactional
    public void log(long caseId, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Say what you heard.");
        }
        DenialCase one = get(caseId);
        rows.tell(caseId, "", words.strip(), clock.instant());
        audit.did("logged on", "denial", String.valueOf(caseId), one.patientId(), "");
    }

    /**
     * Gives the contested money of this case up, or bills the patient for it; other refusals of the
     * same claim stay as they are. It comes back by itself if the payer pays after all.
     */
    @Transactional
    public void settle(long caseId, DenialPlan.Decision decision, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why.");
        }
        ledger.lock(List.of(get(caseId).claim()));
        DenialCase one = rows.lockUnsettled(caseId);
        Posting posting =
                DenialPlan.settle(
                        "denial/" + caseId,
                        one.claim(),
                        LocalDate.now(clock),
                        decision,
                        "Denial settled: " + why.strip(),
                        ledger.bookOf(one.claim()),
                        refusedIn(one));
        if (!ledger.post(posting)) {
            throw new IllegalStateException("The money of this case was settled already.");
        }
        String words =
                decision == DenialPlan.Decision.WRITE_OFF
                        ? "Given up: " + why.strip()
                        : "Billed to the patient: " + why.strip();
        rows.close(caseId, CaseState.CLOSED, Money.ZERO, clock.instant());
        rows.tell(caseId, "", words, clock.instant());
        second.askIfDue(one.claimId());
        audit.did("settled", "denial", String.valueOf(caseId), one.patientId(), decision.name());
    }

    /** Denials of the case's reason, on lines of the case's service or on no line at all. */
    private Predicate<Transfer> refusedIn(DenialCase one) {
        Map<String, String> codes = claims.codesByLine(one.claimId());
        return denial ->
                Objects.toString(denial.reason(), "").endsWith(" " + one.reason())
                        && (denial.line() == null
                                || one.lineCode().equals(codes.get(denial.line())));
    }

    /** The next payer is asked with the denial: nothing is left to contest with this one. */
    @EventListener
    void on(PassedOn passed) {
        if (!passed.withDenials()) {
            return;
        }
        for (DenialCase one : rows.unsettledOf(passed.claimId())) {
            rows.close(one.caseId(), CaseState.CLOSED, Money.ZERO, clock.instant());
            rows.tell(
                    one.caseId(),
                    "on",
                    "Asked of %s with this denial, claim %s."
                            .formatted(passed.payerName(), passed.next()),
                    clock.instant());
        }
    }

    @EventListener
    void on(ClaimReplaced replaced) {
        for (DenialCase one : rows.unsettledOf(replaced.claim().claimId())) {
            rows.move(one.caseId(), CaseState.REPLACED);
            String said = replaced.explanation();
            if (!said.isBlank()) {
                rows.explain(one.caseId(), said);
            }
            rows.tell(
                    one.caseId(),
                    "on",
                    "Replaced with version %d. %s".formatted(replaced.claim().version(), said),
                    clock.instant());
        }
    }
}
