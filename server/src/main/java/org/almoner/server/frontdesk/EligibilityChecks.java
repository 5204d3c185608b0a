package org.almoner.server.frontdesk;

import org.almoner.claims.Eligibility.Answer;
import org.almoner.claims.Eligibility.Inquiry;
import org.almoner.claims.Eligibility270;
import org.almoner.claims.Eligibility271;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.UnreadableTransactionException;
import org.almoner.claims.UnwritableClaimException;
import org.almoner.server.frontdesk.EligibilityCheck.Outcome;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.x12.Envelope;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Asks payers whether a patient is covered on a day. Whatever happens to the call, a check is
 * written down with what was sent and what came back, and the caller gets it; nothing is thrown
 * because a payer did not answer.
 */
@Service
public class EligibilityChecks {

    private static final Logger LOG = LoggerFactory.getLogger(EligibilityChecks.class);
    private static final List<String> PLAN_AND_OFFICE_VISIT = List.of("30", "98");

    private final ObjectProvider<EligibilityExchange> exchange;
    private final Patients patients;
    private final Coverages coverages;
    private final Practice practice;
    private final EligibilityRows rows;
    private final Clock clock;

    EligibilityChecks(
            ObjectProvider<EligibilityExchange> exchange,
            Patients patients,
            Coverages coverages,
            Practice practice,
            EligibilityRows rows,
            Clock clock) {
        this.exchange = exchange;
        this.patients = patients;
        this.coverages = coverages;
        this.practice = practice;
        this.rows = rows;
        this.clock = clock;
    }

    /** What was sent, what came back, and what it means. */
    record Told(
            Outcome outcome,
            @Nullable String trouble,
            @Nullable Answer answer,
            @Nullable String request,
            @Nullable String response) {

        static Told failed(String trouble, @Nullable String request, @Nullable String response) {
            return new Told(Outcome.FAILED, trouble, null, request, response);
        }
    }

    /** Whether there is a line to payers at all. */
    public boolean isConnected() {
        return exchange.getIfAvailable() != null;
    }

    /** Asks the payer of this coverage about this day and returns the check, answered or not. */
    public EligibilityCheck check(long coverageId, LocalDate serviceDate) {
        Coverage coverage = coverages.getCoverage(coverageId);
        long number = rows.nextNumber();
        String trace = "E%d".formatted(number);
        Told told = ask(coverage, serviceDate, trace, number);
        long checkId = rows.add(coverage, serviceDate, trace, told);
        return rows.find(checkId).orElseThrow();
    }

    public Optional<EligibilityCheck> findCheck(long checkId) {
        return rows.find(checkId);
    }

    /** The payer's latest answer about this coverage on that day, if it ever gave one. */
    public Optional<EligibilityCheck> findAnswered(long coverageId, LocalDate serviceDate) {
        return rows.findAnswered(coverageId, serviceDate);
    }

    /** A patient's checks, the latest first, without their benefits. */
    public List<EligibilityCheck> listOf(long patientId, int limit) {
        return rows.listOf(patientId, limit);
    }

    /**
     * What a payer answered about one day of a patient.
     *
     * @param asked the day of its answer
     * @param begin the first day of the coverage; null when it did not say
     * @param end the last day; null when it did not say, or there is none
     */
    public record Span(
            LocalDate serviceDate,
            LocalDate asked,
            boolean active,
            @Nullable LocalDate begin,
            @Nullable LocalDate end) {}

    /** What a payer answered about a patient's coverage, the latest first. */
    public List<Span> listSpans(long patientId, long payerId) {
        return rows.listSpans(patientId, payerId);
    }

    private Told ask(Coverage coverage, LocalDate day, String trace, long number) {
        EligibilityExchange line = exchange.getIfAvailable();
        if (line == null) {
            return Told.failed(
                    "No line to payers is set up. Whoever runs Almoner connects a clearinghouse;"
                            + " until then, ask by the payer's portal or by telephone.",
                    null,
                    null);
        }
        String request;
        try {
            request = write(coverage, day, trace, number);
        } catch (UnwritableClaimException gap) {
            return Told.failed(
                    "The question could not be written: look at %s.".formatted(gap.field()),
                    null,
                    null);
        } catch (MissingException missing) {
            return Told.failed(String.valueOf(missing.getMessage()), null, null);
        }
        String response;
        try {
            response = line.ask(request);
        } catch (RuntimeException failed) {
            // The message of a foreign line may hold anything, so only its kind is logged.
            LOG.warn("An eligibility call failed: {}", failed.getClass().getName());
            return Told.failed(
                    "The payer could not be reached. Nothing is known about the coverage; try again"
                            + " in a few minutes.",
                    request,
                    null);
        }
        return read(response, request, trace, day);
    }

    /** Something that a question needs and the practice does not have. */
    private static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }

    private String write(Coverage coverage, LocalDate day, String trace, long number) {
        Profile profile =
                practice.findProfile()
                        .orElseThrow(() ->
                                new MissingException(
                                        "The practice has no profile yet; a payer wants to"
                                                + " know who asks."));
        Long payerId = coverage.terms().payerId();
        if (payerId == null) {
            throw new MissingException(
                    "The payer of this coverage is not on the practice's list. Choose one first.");
        }
        String memberId = coverage.terms().memberId();
        if (memberId == null || memberId.isBlank()) {
            throw new MissingException("The member id is missing; it is on the card.");
        }
        Payer payer = practice.getPayer(payerId);
        PersonFacts subscriber = coverage.terms().subscriber();
        PersonFacts person =
                subscriber != null
                        ? subscriber
                        : patients.getPatient(coverage.patientId()).person();
        Inquiry inquiry =
                new Inquiry(
                        trace,
                        new ProfessionalClaim.Payer(payer.code(), payer.name(), null),
                        new ProfessionalClaim.Provider(
                                profile.name(),
                                null,
                                profile.npi(),
                                profile.taxonomy(),
                                profile.taxId(),
                                null,
                                null),
                        person.forClaim(),
                        memberId,
                        day,
                        PLAN_AND_OFFICE_VISIT);
        Envelope envelope =
                new Envelope(
                        "ZZ",
                        profile.submitter(),
                        "ZZ",
                        payer.code(),
                        number,
                        LocalDateTime.now(clock),
                        false,
                        "P");
        return Eligibility270.write(inquiry, envelope, number, "0001");
    }

    private static Told read(String response, String request, String trace, LocalDate day) {
        Optional<TransactionSet> set;
        try {
            set = find271(response);
        } catch (RuntimeException unreadable) {
            LOG.warn("An eligibility answer was no X12: {}", unreadable.getClass().getName());
            set = Optional.empty();
        }
        if (set.isEmpty()) {
            return Told.failed(
                    "What came back is no answer about coverage (no 271). It is kept below; call"
                            + " whoever runs the connection if it happens again.",
                    request,
                    response);
        }
        try {
            Answer answer = Eligibility271.read(set.get());
            if (!answer.trace().isBlank() && !answer.trace().equals(trace)) {
                return Told.failed(
                        "The answer belongs to another question, so it was not used. Ask again.",
                        request,
                        response);
            }
            return new Told(outcome(answer, day), null, answer, request, response);
        } catch (UnreadableTransactionException unreadable) {
            return Told.failed(
                    "The payer's answer could not be read. " + unreadable.getMessage(),
                    request,
                    response);
        }
    }

    private static Outcome outcome(Answer answer, LocalDate day) {
        if (answer.coversOn(day)) {
            return Outcome.ACTIVE;
        }
        return !answer.active() && !answer.rejections().isEmpty()
                ? Outcome.REJECTED
                : Outcome.NOT_ACTIVE;
    }

    private static Optional<TransactionSet> find271(String response) {
        return X12File.read(response.getBytes(StandardCharsets.UTF_8)).sets().stream()
                .filter(set -> set.id().equals("271"))
                .findFirst();
    }
}
