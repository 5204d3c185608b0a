package org.almoner.claims.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Money;
import org.almoner.claims.pricing.PatientEstimate.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * Benefits are written as the 271 has them: {@code C IND 30 29 1240} or {@code A IND 30 27 20%}.
 */
class F02_EstimatesThePatientsShareTest {

    @Test
    void aCopayStandsForTheOfficeVisitAndTheRestGoesToTheDeductible() {
        assertThat(estimate("99213 92.00|20610 80.00", "B IND 98 27 25", LEFT_50, TWENTY_PERCENT))
                .isEqualTo(
                        """
                        81.00
                        99213: copay 25.00.
                        20610: 80.00 allowed; 50.00 to the deductible, of which 0.00 are then left; \
                        20% of 30.00 is 6.00.
                        Together 81.00.\
                        """);
    }

    @Test
    void withoutACopayTheVisitGoesToTheDeductibleToo() {
        assertThat(estimate("99213 92.00|20610 80.00", "B IND 98 27 0", LEFT_50, TWENTY_PERCENT))
                .isEqualTo(
                        """
                        74.40
                        99213: 92.00 allowed; 50.00 to the deductible, of which 0.00 are then left; \
                        20% of 42.00 is 8.40.
                        20610: 80.00 allowed; 20% of 80.00 is 16.00.
                        Together 74.40.\
                        """);
    }

    @Test
    void halfACentGoesUp() {
        assertThat(estimate("20610 80.03", "A IND 30 27 50%"))
                .isEqualTo("40.02\n20610: 80.03 allowed; 50% of 80.03 is 40.02.");
    }

    @Test
    void aShareWithAFractionOfAPercentIsExact() {
        assertThat(estimate("20610 80.00", "A IND 30 27 12.5%"))
                .isEqualTo("10.00\n20610: 80.00 allowed; 12.50% of 80.00 is 10.00.");
    }

    @Test
    void nothingIsAskedBeyondTheLimitOfTheYear() {
        assertThat(estimate("20610 80.00", "C IND 30 29 0", TWENTY_PERCENT, "G IND 30 29 5"))
                .isEqualTo(
                        """
                        5.00
                        20610: 80.00 allowed; 20% of 80.00 is 16.00.
                        Only 5.00 are left to pay this year, so it is 5.00.\
                        """);
    }

    @Test
    void oneCopayIsAskedForOneVisit() {
        assertThat(estimate("99213 92.00|99214 130.00", "B IND 98 27 25"))
                .isEqualTo(
                        """
                        25.00
                        99213: copay 25.00.
                        99214: the copay covers it.
                        Together 25.00.\
                        """);
    }

    @Test
    void beforeTheVisitIsCodedOnlyTheCopayCanBeSaid() {
        assertThat(estimate("", "B IND 98 27 25"))
                .isEqualTo(
                        """
                        25.00
                        The copay for an office visit is 25.00.
                        The visit is not coded yet; more may be owed for anything beyond the visit \
                        itself.\
                        """);
        assertThat(estimate("", TWENTY_PERCENT)).startsWith("unsaid\nThe payer names no copay");
    }

    @Test
    void aDoubtIsSaidAndNoAmount() {
        assertThat(estimate("20610 ", LEFT_50, TWENTY_PERCENT))
                .startsWith("unsaid\nThe contract does not say what is allowed for 20610");
        assertThat(estimate("20610 80.00", LEFT_50))
                .startsWith("unsaid\nThe payer does not say which part of 20610");
        assertThat(estimate("20610 80.00", "C IND 30 23 1500", TWENTY_PERCENT))
                .startsWith("unsaid\nThe payer names a deductible of 1,500.00 and not how much");
        assertThat(estimate("20610 80.00", LEFT_50, "C IND 30 29 70", TWENTY_PERCENT))
                .isEqualTo(
                        "unsaid\nThe payer gives more than one answer about the deductible. Read"
                                + " them, or ask the payer.");
        assertThat(estimate("20610 80.00")).startsWith("unsaid");
    }

    @Test
    void theFamilysAndOutOfNetworkFiguresAreNotThisPersons() {
        assertThat(
                        estimate(
                                "20610 80.00",
                                "C FAM 30 29 900",
                                "A IND 30 27 40% N",
                                "C IND 30 29 0",
                                TWENTY_PERCENT))
                .startsWith("16.00\n");
    }

    private static final String LEFT_50 = "C IND 30 29 50";
    private static final String TWENTY_PERCENT = "A IND 30 27 20%";

    private static String estimate(String services, String... benefits) {
        List<Service> list = new ArrayList<>();
        for (String line : services.split("\\|", -1)) {
            if (!line.isEmpty()) {
                String[] words = line.split(" ", -1);
                list.add(
                        new Service(
                                words[0],
                                words[0],
                                words[1].isEmpty() ? null : Money.parse(words[1])));
            }
        }
        List<Benefit> all = new ArrayList<>();
        for (String benefit : benefits) {
            all.add(benefit(benefit.split(" ", -1)));
        }
        PatientEstimate estimate = PatientEstimate.of(list, all);
        Money total = estimate.total();
        return (total == null ? "unsaid" : total.toString())
                + "\n"
                + String.join("\n", estimate.sentences());
    }

    private static Benefit benefit(String[] words) {
        String value = words[4];
        boolean share = value.endsWith("%");
        return new Benefit(
                words[0],
                words[1],
                words[2],
                null,
                words[3],
                share ? null : Money.parse(value),
                share ? basisPoints(value) : null,
                words.length == 5,
                List.of());
    }

    private static @Nullable Integer basisPoints(String percent) {
        return (int) Money.parse(percent.replace("%", "")).cents();
    }
}
