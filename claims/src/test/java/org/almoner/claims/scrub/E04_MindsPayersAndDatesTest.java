package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** E04: duplicates, deadlines, replacements, accidents and earlier payers. */
class E04_MindsPayersAndDatesTest {

    private static Claims.Draft visit() {
        return Claims.draft(Claims.visit());
    }

    private static String onDay(LocalDate today) {
        var context = new ScrubContext(today, 90, List.of(), List.of(), List.of(), "");
        return Scrubbed.findings(Claims.visit(), context);
    }

    @Test
    void aLineThatStandsTwiceIsAskedUnlessItWasRepeated() {
        var draft = visit();
        draft.lines =
                List.of(
                        Claims.line("1", "99213", 100),
                        Claims.line("2", "99213", 100),
                        Claims.line("3", "99213", 100, List.of("76")),
                        Claims.line("4", "99213", 100, List.of("76")));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        "WARN duplicate-line: Line 2 (99213): the same code, modifiers and date"
                                + " stand on line 1.\n");
    }

    @Test
    void aLineThatWasSentBeforeIsAskedUnlessItReplaces() {
        var history =
                List.of(
                        new HistoryLine("A-0900", "99213", List.of(), Claims.DAY, "1999999992"),
                        new HistoryLine("A-1001", "99213", List.of(), Claims.DAY, "1999999992"));
        var context = Scrubbed.context(List.of(), history, List.of(), "");
        var replacement = visit();
        replacement.frequency = Frequency.REPLACEMENT;
        replacement.payerClaimNumber = "ICN1";

        assertThat(Scrubbed.findings(visit(), context))
                .isEqualTo(
                        "WARN duplicate-in-history: Line 1 (99213): it was sent for 2 Mar 2026"
                                + " before, on claim A-0900.\n");
        assertThat(Scrubbed.findings(replacement, context)).isEmpty();
    }

    @Test
    void theFilingLimitIsCountedInDays() {
        LocalDate last = Claims.DAY.plusDays(90);

        assertThat(onDay(last.minusDays(15))).isEmpty();
        assertThat(onDay(last.minusDays(14)))
                .isEqualTo(
                        "INFO timely-filing: The payer's limit of 90 days ends on 31 May 2026: 14"
                                + " days left.\n");
        assertThat(onDay(last))
                .isEqualTo(
                        "INFO timely-filing: The payer's limit of 90 days ends on 31 May 2026:"
                                + " today is the last day.\n");
        assertThat(onDay(last.plusDays(1)))
                .isEqualTo(
                        "STOP timely-filing: The payer's limit of 90 days ended on 31 May 2026, 1"
                                + " day ago.\n");
    }

    @Test
    void aServiceIsNotInTheFuture() {
        assertThat(onDay(Claims.DAY.minusDays(1)))
                .isEqualTo(
                        "STOP service-dates: Line 1 (99213): its date, 2 Mar 2026, is in the"
                                + " future.\n");
        assertThat(onDay(Claims.DAY)).isEmpty();
    }

    @Test
    void aReplacementNamesTheClaimItReplaces() {
        var draft = visit();
        draft.frequency = Frequency.REPLACEMENT;

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        "STOP replacement-number: The claim is a replacement, but the payer's"
                                + " number of the first claim is missing.\n");
        draft.payerClaimNumber = "ICN1";
        assertThat(Scrubbed.findings(draft)).isEmpty();
    }

    @Test
    void workersCompensationAsksAboutTheAccident() {
        var draft = visit();
        var was = draft.subscriber;
        draft.subscriber =
                new Subscriber(Sequence.PRIMARY, was.person(), was.memberId(), null, "WC");

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP accident-data: The workers' compensation claim number is missing.
                        STOP accident-data: The date of the accident is missing.
                        """);
        draft.propertyCasualtyNumber = "WC-5";
        draft.accident = new Accident("EM", null, Claims.DAY.minusDays(1));
        assertThat(Scrubbed.findings(draft)).isEmpty();
    }

    @Test
    void anAutoAccidentNamesItsStateAndLiesBeforeTheVisit() {
        var draft = visit();
        draft.accident = new Accident("AA", null, Claims.DAY.plusDays(1));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP accident-data: The state where the auto accident happened is missing.
                        STOP accident-data: The accident on 3 Mar 2026 is after the first service on 2 Mar 2026.
                        """);
    }

    private static Claims.Draft secondary(Money paid, List<Adjustment> adjustments) {
        var draft = visit();
        draft.subscriber =
                new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR000123", null, "MB", "12");
        draft.otherPayers =
                List.of(
                        new OtherPayer(
                                Claims.COASTAL,
                                new Subscriber(Sequence.PRIMARY, Claims.ADA, "CM1", null, "CI"),
                                Relationship.SELF,
                                paid,
                                Claims.DAY.plusDays(1),
                                adjustments));
        return draft;
    }

    @Test
    void aSecondaryClaimBalancesWithTheFirstPayersDecision() {
        var contractual = new Adjustment("CO", "45", Money.cents(2500), null);

        assertThat(Scrubbed.findings(secondary(Money.cents(10000), List.of(contractual))))
                .isEmpty();
        assertThat(Scrubbed.findings(secondary(Money.cents(9999), List.of(contractual))))
                .isEqualTo(
                        "STOP other-payer-balance: Coastal Mutual paid 99.99; with its adjustments"
                                + " that explains 124.99 of the charge of 125.00.\n");
    }

    @Test
    void aSecondaryClaimNeedsTheFirstPayer() {
        var draft = visit();
        draft.subscriber = new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR000123", null, "MB");

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP secondary-claim: The claim is secondary, but no other payer is named.
                        STOP secondary-claim: Medicare is not first, but the claim does not say why (insurance type, SBR05).
                        """);
    }
}
