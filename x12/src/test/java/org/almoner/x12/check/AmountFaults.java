package org.almoner.x12.check;

import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.WholeFile.Spot;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Amounts, counts and days that no longer agree with others. */
final class AmountFaults {

    /**
     * Amounts that must come out, and how far before or behind them the sum may be complained of.
     */
    private static final Map<String, int[]> SUMMED =
            Map.of(
                    "CLM", new int[] {2},
                    "SV1", new int[] {2},
                    "SV2", new int[] {3},
                    "SV3", new int[] {2},
                    "SVD", new int[] {2},
                    "CAS", new int[] {3, 6},
                    "BPR", new int[] {2},
                    "CLP", new int[] {3, 4},
                    "SVC", new int[] {2, 3},
                    "PLB", new int[] {4, 6});

    private static final Set<String> BALANCED = Set.of("835", "837");

    private final WholeFile file;
    private final Consumer<PlantedFault> out;

    AmountFaults(WholeFile file, Consumer<PlantedFault> out) {
        this.file = file;
        this.out = out;
    }

    void plant(Spot spot) {
        String id = spot.segment().id();
        String set =
                file.segments().stream()
                        .filter(segment -> segment.id().equals("ST"))
                        .findFirst()
                        .orElseThrow()
                        .element(1);
        if (BALANCED.contains(set)) {
            for (int element : SUMMED.getOrDefault(id, new int[0])) {
                String amount = spot.segment().element(element);
                if (!amount.isEmpty()) {
                    amount(spot, element, amount.startsWith("-") ? "-7.77" : "1" + amount);
                    figure("amount with a fraction of a cent", spot, element, "1.005", "I12");
                    figure("amount of eleven digits", spot, element, "123456789", "5");
                    figure("amount of nineteen digits", spot, element, "1".repeat(19), "5");
                }
            }
        }
        if (id.equals("DTP") && spot.segment().element(2).equals("RD8")) {
            day("period that ends before it begins", spot, 3, "20260105-20260101");
            day("period that is no period", spot, 3, "20260105-2026");
        }
        if (id.equals("DTP") && spot.segment().element(2).equals("D8")) {
            day("D8 that is no day", spot, 3, "20260230");
        }
        if (id.equals("DMG") && spot.segment().has(2)) {
            day("day of birth that is none", spot, 2, "19600231");
        }
        if (id.equals("NM1") && spot.segment().element(8).equals("XX")) {
            npi(spot);
        }
    }

    private void npi(Spot spot) {
        int at = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        "NPI with a wrong check digit",
                        file.with(spot, 9, "1234567890"),
                        at,
                        at,
                        "NM1",
                        9,
                        Set.of("7"),
                        Level.ERROR));
    }

    private void amount(Spot spot, int element, String value) {
        out.accept(
                new PlantedFault(
                        "%s%02d that does not come out".formatted(spot.segment().id(), element),
                        file.with(spot, element, value),
                        1,
                        file.segments().size(),
                        "",
                        -1,
                        Set.of(),
                        Level.ERROR));
    }

    private void figure(String kind, Spot spot, int element, String value, String code) {
        int at = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        kind,
                        file.with(spot, element, value),
                        at,
                        at,
                        spot.segment().id(),
                        element,
                        Set.of(code),
                        Level.ERROR));
    }

    private void day(String kind, Spot spot, int element, String value) {
        int at = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        kind,
                        file.with(spot, element, value),
                        at,
                        at,
                        spot.segment().id(),
                        element,
                        Set.of("8"),
                        Level.ERROR));
    }
}
