package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * B03: generated remittances are balanced; with any one amount changed by one cent they are not.
 * The amounts are changed in the text, so that the reader is in the loop.
 */
class B03_FindsEveryChangedCentTest {

    /** An amount is generated as {@code {cents}}, so that each can be found and moved. */
    private static final Pattern AMOUNT = Pattern.compile("\\{(-?\\d+)}");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noCentGoesMissingUnnoticed(long seed) {
        String template = new RemittanceGenerator(new Random(seed)).template();
        List<int[]> places = places(template);

        assertThat(RemittanceProof.of(Remittances.read(filled(template, -1, 0))).imbalances())
                .isEmpty();
        assertThat(places.size()).isGreaterThan(20);
        for (int place = 0; place < places.size(); place++) {
            for (int cent : new int[] {-1, 1}) {
                String changed = filled(template, place, cent);
                assertThat(RemittanceProof.of(Remittances.read(changed)).balanced())
                        .as("amount %d moved by %d cent in%n%s", place, cent, changed)
                        .isFalse();
            }
        }
    }

    private static List<int[]> places(String template) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(template);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }

    private static String filled(String template, int changed, int cent) {
        int[] at = {0};
        return AMOUNT.matcher(template)
                .replaceAll(match -> {
                    long cents = Long.parseLong(match.group(1));
                    boolean moves = at[0]++ == changed;
                    return Money.cents(moves ? cents + cent : cents).x12();
                });
    }

    /** Pays claims by chance and writes down what it did, so that the sums hold by construction. */
    private static final class RemittanceGenerator {

        private final Random random;
        private final StringBuilder body = new StringBuilder();
        private long paidTotal;

        RemittanceGenerator(Random random) {
            this.random = random;
        }

        String template() {
            int claims = 3 + random.nextInt(8);
            for (int i = 1; i <= claims; i++) {
                claim(i);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                long first = random.nextLong(-1000, 1000);
                long second = random.nextLong(-1000, 1000);
                body.append("PLB*1234567893*20261231*WO*{%d}*FB*{%d}\n".formatted(first, second));
                paidTotal -= first + second;
            }
            return "BPR*I*{%d}*C*ACH************20260322\nTRN*1*E1*1512345678\n%s"
                    .formatted(paidTotal, body);
        }

        private void claim(int number) {
            long sign = random.nextInt(5) == 0 ? -1 : 1;
            StringBuilder lines = new StringBuilder();
            long charge = 0;
            long paid = 0;
            long share = 0;
            for (int i = random.nextInt(4); i > 0; i--) {
                long lineCharge = sign * (1000 + random.nextInt(50_000));
                long contractual = sign * random.nextInt(400);
                long patient = sign * (2 + random.nextInt(300));
                long linePaid = lineCharge - contractual - patient;
                lines.append("SVC*HC:9921%d*{%d}*{%d}**1\n".formatted(i, lineCharge, linePaid));
                lines.append("CAS*CO*45*{%d}\nCAS*PR*1*{%d}\n".formatted(contractual, patient));
                charge += lineCharge;
                paid += linePaid;
                share += patient;
            }
            if (lines.isEmpty()) {
                charge = sign * (1000 + random.nextInt(50_000));
                paid = charge;
            }
            long own = sign * random.nextInt(100);
            paid -= own;
            body.append(
                    "CLP*G-%d*%s*{%d}*{%d}*{%d}*CI*ICN%d\nCAS*OA*23*{%d}\n"
                            .formatted(
                                    number,
                                    sign < 0 ? "22" : "1",
                                    charge,
                                    paid,
                                    share,
                                    number,
                                    own));
            body.append(lines);
            paidTotal += paid;
        }
    }
}
