package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.charts.intake.IntakeReport.Outcome;
import org.junit.jupiter.api.Test;

import java.util.Random;

/** Whatever is broken in a bundle, the answer is a finding and nothing loaded, or a whole load. */
class F05_NeverHalfTest {

    private static final int BREAKAGES = 300;

    @Test
    void threeHundredBreakagesOfOneBundle() {
        IntakeBench bench = new IntakeBench("2026-11-20");
        String whole =
                F03_LoadsAllOrNothingTest.bundle(
                        F03_LoadsAllOrNothingTest.PATIENT,
                        F03_LoadsAllOrNothingTest.VISIT,
                        F03_LoadsAllOrNothingTest.NOTE,
                        F03_LoadsAllOrNothingTest.COVERAGE);
        Random random = new Random(20_261_122);
        int refused = 0;
        String before = bench.rows();
        for (int i = 0; i < BREAKAGES; i++) {
            String broken = broken(whole, random);
            bench.file("one.json", broken);
            IntakeReport report = bench.read(bench.folder().resolve("one.json"));
            IntakeReport.FileReport file = report.files().getFirst();
            String after = bench.rows();
            assertThat(file.lines())
                    .as(broken)
                    .noneMatch(line -> line.message().equals(FhirIntake.FAULT));
            if (file.outcome() == Outcome.REFUSED) {
                refused++;
                assertThat(file.lines()).as(broken).anyMatch(IntakeReport.Line::stops);
                assertThat(after).as(broken).isEqualTo(before);
            } else {
                int read = file.counts().stream().mapToInt(IntakeReport.TypeCount::read).sum();
                int told =
                        file.counts().stream()
                                .mapToInt(c -> c.added() + c.changed() + c.same() + c.aside())
                                .sum();
                assertThat(told).as(broken).isEqualTo(read);
            }
            before = after;
        }
        assertThat(refused).isBetween(BREAKAGES / 4, BREAKAGES - 1);
    }

    private static String broken(String whole, Random random) {
        int at = random.nextInt(whole.length() - 12);
        int end = at + 1 + random.nextInt(10);
        return switch (random.nextInt(6)) {
            case 0 -> whole.substring(0, at);
            case 1 -> whole.substring(0, at) + whole.substring(end);
            case 2 ->
                    whole.substring(0, at)
                            + (char) (' ' + random.nextInt(95))
                            + whole.substring(at + 1);
            case 3 -> whole.substring(0, at) + whole.substring(at, end) + whole.substring(at);
            case 4 -> whole.replaceFirst("\"(" + word(random) + ")\"", "\"x$1\"");
            default ->
                    whole.replaceFirst(
                            "\"" + word(random) + "\": *(\"[^\"]*\")",
                            "\"" + word(random) + "\": \"\\\\u0000\"");
        };
    }

    private static String word(Random random) {
        String[] words = {
            "resourceType", "status", "subject", "reference", "period", "start", "name", "family",
            "birthDate", "content", "attachment", "data", "beneficiary", "payor", "class", "id"
        };
        return words[random.nextInt(words.length)];
    }
}
