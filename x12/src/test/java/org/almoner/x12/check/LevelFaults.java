package org.almoner.x12.check;

import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.WholeFile.Spot;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Levels (HL) that do not hang together. */
final class LevelFaults {

    private final WholeFile file;
    private final Consumer<PlantedFault> out;

    LevelFaults(WholeFile file, Consumer<PlantedFault> out) {
        this.file = file;
        this.out = out;
    }

    void plant(Spot spot) {
        if (!spot.segment().id().equals("HL")) {
            return;
        }
        with("HL parent that does not exist", spot, 2, "777", 2);
        with("HL its own parent", spot, 2, spot.segment().element(1), 2);
        with("HL number skipped", spot, 1, "88", 1);
        with("HL number no number", spot, 1, "X", 1);
        with("HL level unknown", spot, 3, "ZZ", -1);
        with("HL child flag no flag", spot, 4, "7", 4);
        if (spot.segment().element(4).equals("0")) {
            out.accept(
                    new PlantedFault(
                            "HL announces levels that never come",
                            file.with(spot, 4, "1"),
                            spot.index() + 1,
                            spot.index() + 1,
                            "HL",
                            4,
                            Set.of("7"),
                            Level.WARNING));
        }
        if (spot.segment().element(4).equals("1")) {
            out.accept(
                    new PlantedFault(
                            "HL denies the levels below it",
                            file.with(spot, 4, "0"),
                            spot.index() + 1,
                            file.segments().size(),
                            "HL",
                            -1,
                            Set.of("7"),
                            Level.ERROR));
        }
        if (spot.segment().has(2)) {
            with("HL parent missing", spot, 2, "", -1);
            with("HL number used twice", spot, 1, spot.segment().element(2), 1);
        } else {
            with("HL first level with a parent", spot, 2, "1", 2);
        }
        List<String> lines = file.lines();
        lines.remove(spot.index());
        int at = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        "HL missing",
                        file.joined(lines),
                        at - 1,
                        at + 9,
                        "",
                        -1,
                        Set.of(),
                        Level.ERROR));
    }

    private void with(String kind, Spot spot, int element, String value, int blamed) {
        int at = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        kind,
                        file.with(spot, element, value),
                        at,
                        at,
                        "HL",
                        blamed,
                        Set.of(),
                        Level.ERROR));
    }
}
