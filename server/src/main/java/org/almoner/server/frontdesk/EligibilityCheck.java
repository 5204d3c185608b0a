package org.almoner.server.frontdesk;

import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Eligibility.Rejection;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One question to a payer about one day, and what came of it.
 *
 * @param trouble why there is no answer; null when there is one
 * @param request the 270 as it was sent; null when it could not be written
 * @param response what came back, as it came
 */
public record EligibilityCheck(
        long checkId,
        long patientId,
        long coverageId,
        LocalDate serviceDate,
        Instant askedAt,
        String askedBy,
        Outcome outcome,
        @Nullable String trouble,
        @Nullable String planName,
        @Nullable LocalDate coverageBegin,
        @Nullable LocalDate coverageEnd,
        @Nullable String request,
        @Nullable String response,
        List<Benefit> benefits,
        List<Rejection> rejections) {

    public EligibilityCheck {
        benefits = List.copyOf(benefits);
        rejections = List.copyOf(rejections);
    }

    /** What came of the question. */
    public enum Outcome {
        ACTIVE("active", "good"),
        NOT_ACTIVE("not active", "stop"),
        /** The payer did not find the person, or did not take the question. */
        REJECTED("no answer from the payer", "warn"),
        /** The question did not get there, or what came back was no answer. */
        FAILED("the call failed", "warn");

        private final String title;
        private final String tone;

        Outcome(String title, String tone) {
            this.title = title;
            this.tone = tone;
        }

        public String title() {
            return title;
        }

        /** good, warn or stop, as the style sheet knows them. */
        public String tone() {
            return tone;
        }
    }
}
