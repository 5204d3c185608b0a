package org.almoner.server.denials;

import org.almoner.claims.reasons.Reason;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.EligibilityCheck;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The first point of the checklist, by the payer's own answer (271) for the day of the visit. */
@Component
class EligiblePoint {

    static final String TITLE = "Eligible";

    private final Claims claims;
    private final EligibilityChecks checks;
    private final Clock clock;

    EligiblePoint(Claims claims, EligibilityChecks checks, Clock clock) {
        this.claims = claims;
        this.checks = checks;
        this.clock = clock;
    }

    Checklist.Point of(DenialCase one) {
        Claim claim = claims.get(one.claimId());
        LocalDate day = claim.serviceDate();
        Optional<EligibilityCheck> kept = checks.findAnswered(claim.coverageId(), day);
        if (kept.isEmpty()) {
            return new Checklist.Point(
                    TITLE,
                    false,
                    "Not known: no answer of the payer (271) is kept for %s.%s"
                            .formatted(Show.day(day), saidInDenial(one)),
                    "",
                    "",
                    new Checklist.Question(claim.coverageId(), day));
        }
        EligibilityCheck check = kept.get();
        boolean active = check.outcome() == EligibilityCheck.Outcome.ACTIVE;
        String asked = Show.day(LocalDate.ofInstant(check.askedAt(), clock.getZone()));
        String evidence =
                switch (check.outcome()) {
                    case ACTIVE ->
                            "On %s the payer answered that %s was in force on %s."
                                    .formatted(asked, plan(check), Show.day(day));
                    case NOT_ACTIVE ->
                            "On %s the payer answered that the coverage was not in force on %s. Look for another."
                                    .formatted(asked, Show.day(day));
                    case REJECTED, FAILED ->
                            "On %s the payer did not know the patient as we asked. Read why, mend it and ask again."
                                    .formatted(asked);
                };
        return new Checklist.Point(
                TITLE,
                active,
                active && isAboutEligibility(one)
                        ? evidence + " Its denial says otherwise: appeal with that answer."
                        : evidence,
                "",
                "/eligibility/" + check.checkId(),
                null);
    }

    private static boolean isAboutEligibility(DenialCase one) {
        return one.meaning().cause() == Reason.Cause.ELIGIBILITY;
    }

    private static String saidInDenial(DenialCase one) {
        return isAboutEligibility(one)
                ? " The denial says: %s.".formatted(one.words().toLowerCase(Locale.ROOT))
                : " The denial is about something else.";
    }

    private static String plan(EligibilityCheck check) {
        String plan = check.planName();
        return plan == null ? "the coverage" : plan;
    }
}
