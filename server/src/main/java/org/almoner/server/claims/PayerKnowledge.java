package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.Days;
import org.almoner.claims.ScrubContext.Enrolment;
import org.almoner.claims.ScrubContext.PayerFacts;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.almoner.server.frontdesk.EligibilityChecks.Span;
import org.almoner.server.practice.PayerWays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the practice knows of a claim's payer, for the scrub. */
@Component
class PayerKnowledge {

    private final PayerWays ways;
    private final EligibilityChecks checks;

    PayerKnowledge(PayerWays ways, EligibilityChecks checks) {
        this.ways = ways;
        this.checks = checks;
    }

    PayerFacts of(long payerId, long patientId, ProfessionalClaim text) {
        PayerWays.Ways known = ways.of(payerId);
        return new PayerFacts(
                known.contractor(),
                known.hasSexEdits(),
                ways.referredFirst(payerId),
                covered(payerId, patientId, text),
                ways.listOfPayer(payerId).stream()
                        .map(one -> new Enrolment(one.npi(), new Days(one.since(), one.until())))
                        .toList());
    }

    /**
     * What the payer said of these days, or later: what it said before them may have been renewed
     * since.
     */
    private List<Days> covered(long payerId, long patientId, ProfessionalClaim text) {
        LocalDate first = text.serviceDate();
        LocalDate last =
                text.lines().stream()
                        .map(ProfessionalClaim.Line::from)
                        .max(LocalDate::compareTo)
                        .orElse(first);
        List<Days> covered = new ArrayList<>();
        for (Span span : checks.listSpans(patientId, payerId)) {
            boolean isAboutThem = span.serviceDate().equals(first) || !span.asked().isBefore(last);
            Days days = isAboutThem ? days(span, first, last) : null;
            if (days != null) {
                covered.add(days);
            }
        }
        return covered;
    }

    private static @Nullable Days days(Span span, LocalDate first, LocalDate last) {
        LocalDate from = span.begin();
        LocalDate to = span.end();
        if (!span.active()) {
            return to != null && to.isBefore(first) ? new Days(from == null ? to : from, to) : null;
        }
        if (from != null) {
            return new Days(from, to);
        }
        return span.serviceDate().equals(first) ? new Days(first, last) : null;
    }
}
