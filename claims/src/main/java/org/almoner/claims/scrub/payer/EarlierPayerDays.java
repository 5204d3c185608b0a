package org.almoner.claims.scrub.payer;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.List;

/** An earlier payer decided after the service and before today. */
final class EarlierPayerDays implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "earlier-payer-days",
                            "Day of the earlier payer's decision",
                            "No other payer decided before the first service or after today.")
                    .onAll()
                    .warns()
                    .where(Sign.OTHER_PAYER)
                    .source("X12 005010X222A1, loops 2330B and 2430, DTP*573")
                    .fires(
                            """
                            secondary
                            other primary COAST02 paid $100.00 on 2026-03-01
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Coastal Mutual decided on 1 Mar 2026, before the service on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            today 2026-03-19
                            secondary
                            other primary COAST02 paid $100.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Coastal Mutual decided on 20 Mar 2026, which is after today.
                            """)
                    .quiet(
                            """
                            today 2026-03-20
                            secondary
                            other primary COAST02 paid $100.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<OtherPayer> others = subject.claim().otherPayers();
        for (int index = 0; index < others.size(); index++) {
            OtherPayer other = others.get(index);
            LocalDate decided = other.adjudicated();
            if (decided != null) {
                check(subject, other.payer().name(), decided, findings);
            }
        }
    }

    private static void check(Subject subject, String payer, LocalDate decided, Findings findings) {
        String advice = "Please compare the day with that payer's remittance.";
        if (decided.isBefore(subject.day())) {
            findings.say(
                    "%s decided on %s, before the service on %s."
                            .formatted(payer, Findings.day(decided), Findings.day(subject.day())),
                    advice);
        } else if (decided.isAfter(subject.context().today())) {
            findings.say(
                    "%s decided on %s, which is after today."
                            .formatted(payer, Findings.day(decided)),
                    advice);
        }
    }
}
