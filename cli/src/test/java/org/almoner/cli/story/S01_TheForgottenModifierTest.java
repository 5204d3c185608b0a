package org.almoner.cli.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.ledger.ClaimBalance;
import org.almoner.server.ledger.Balances;
import org.junit.jupiter.api.Test;

/**
 * The story this product exists for. A coder new at the desk codes the injection of both knees and
 * forgets the modifier. The payer denies the line. She reads the note again, adds modifier 50, and
 * sends a replacement with an explanation; it is paid. She sees what was learned, and the edit that
 * came of it would now have stopped the claim. Every amount is checked to the cent in the ledger.
 */
class S01_TheForgottenModifierTest {

    private static final String EXPLANATION = "Both knees were injected; modifier 50 was missing.";

    private final Clinic clinic = Clinic.open();

    @Test
    void aForgottenModifierIsDeniedMendedPaidAndLearned() {
        Person hana = clinic.sitDown("hana");

        // She opens the first chart of her queue and codes it, but both knees as two units.
        hana.opensTheDesk("Charts");
        hana.opensTheChartOf("Knee injections");
        hana.sees("both knees were injected");
        hana.codes("knee oa both", "M17.0");
        hana.codes("20610", "20610");
        hana.types("Units of 20610", "2");
        hana.leaves("Units of 20610");
        hana.sees("280.00");
        hana.codes("triamcinolone", "J3301");
        hana.types("Units of J3301", "8");
        hana.leaves("Units of J3301");
        hana.sees("64.00");
        hana.leavesAPicture("coding-desk");
        hana.presses("Finish chart");
        hana.sees("Chart finished.");
        hana.opensTheDesk("Claims");
        String claim = hana.readsTheNewestClaimOf("Almeida");

        // Nothing stops it: no code of the chart says "both", only the words of the note do.
        hana.opensTheDesk("Ready to send");
        hana.sendsOnly(claim);
        hana.fetchesAnswersUntil(claim, "partly denied");

        // The payer allowed the drug, which his deductible takes, and denied the injection.
        assertThat(money(claim))
                .hasToString(
                        claim
                                + ": 344.00 = paid 0.00 + patient paid 0.00 + adjusted 43.12 +"
                                + " written off 0.00 + patient 20.88 + contested 280.00 + open"
                                + " 0.00");

        // On the denials desk the checklist points at the words she had passed over.
        hana.opensTheDesk("Denials");
        hana.opensTheRowOf(claim);
        hana.sees("CO 4");
        hana.sees("both knees");
        hana.leavesAPicture("denial");
        hana.follows("Correct");
        hana.types("Modifiers of service 1", "50");
        hana.types("Units of service 1", "1");
        hana.types("What the payer should read", EXPLANATION);
        hana.presses("Build the replacement");
        hana.opensTheDesk("Ready to send");
        hana.sendsOnly(claim);
        hana.fetchesAnswersUntil(claim, "paid");

        // The first decision was taken back and the new one paid, to the cent. Allowed: 128.78 for
        // both knees (150 % of 85.85) and 20.88 for the drug. Victor's deductible takes 100.00 of
        // the knees; of the remaining 28.78 and 20.88 he pays a fifth, 5.76 and 4.18.
        assertThat(money(claim).isProved()).isTrue();
        assertThat(money(claim))
                .hasToString(
                        claim
                                + ": 344.00 = paid 39.72 + patient paid 0.00 + adjusted 194.34 +"
                                + " written off 0.00 + patient 109.94 + contested 0.00 + open"
                                + " 0.00");

        hana.opensTheDesk("Claims");
        hana.opensTheRowOf(claim);
        hana.sees("proved");
        hana.leavesAPicture("claim");

        // She sees what was learned, accepts it, and is shown that it would have stopped her claim.
        hana.opensTheDesk("What I learned");
        hana.opensTheFirstRow();
        hana.sees("both knees");
        hana.sees("Stopped:");
        hana.presses("Use this edit");
        hana.sees("active");
        hana.leavesAPicture("lesson");
        assertThat(hana.complaints()).isEmpty();
    }

    private ClaimBalance money(String claim) {
        return clinic.inside(() -> clinic.bean(Balances.class).ofClaim(claim));
    }
}
