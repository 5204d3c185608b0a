package org.almoner.x12.check;

import org.almoner.x12.Segment;
import org.almoner.x12.X12Finding.Level;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Headers and trailers that are missing or do not agree. */
final class EnvelopeFaults {

    private final WholeFile file;
    private final Consumer<PlantedFault> out;

    EnvelopeFaults(WholeFile file, Consumer<PlantedFault> out) {
        this.file = file;
        this.out = out;
    }

    void plant() {
        for (Segment segment : file.segments()) {
            int index = (int) segment.number() - 1;
            switch (segment.id()) {
                case "SE" -> trailer(segment, index, "2", "4", "3");
                case "GE" -> trailer(segment, index, "3", "5", "4");
                case "IEA" -> trailer(segment, index, "023", "021", "001");
                case "GS" -> {
                    gone("GS missing", index, index + 1, "ST", Set.of());
                    with("GS01 of another set", index, 1, "ZZ", index + 2, "ST", 1, Set.of("7"));
                    with(
                            "GS08 of another guide",
                            index,
                            8,
                            "005010X999",
                            index + 2,
                            "ST",
                            3,
                            Set.of("7", ""));
                    for (int element = 1; element <= 8; element++) {
                        with(
                                "GS element missing",
                                index,
                                element,
                                "",
                                index + 1,
                                "GS",
                                element,
                                Set.of());
                    }
                }
                case "ST" -> set(index);
                default -> {}
            }
        }
    }

    private void set(int index) {
        gone("ST missing", index, index + 1, "", Set.of());
        with("ST01 unknown", index, 1, "850", index + 1, "ST", -1, Set.of());
        with("ST02 missing", index, 2, "", index + 1, "ST", 2, Set.of("1"));
        with("ST03 of another guide", index, 3, "005010X999", index + 1, "ST", 3, Set.of("7", ""));
    }

    private void trailer(Segment segment, int index, String missing, String count, String control) {
        String id = segment.id();
        gone(id + " missing", index, index + 1, id, Set.of(missing));
        with(id + " count wrong", index, 1, "9999", index + 1, id, 1, Set.of(count));
        with(id + " count missing", index, 1, "", index + 1, id, 1, Set.of(count));
        with(id + " control wrong", index, 2, "987654", index + 1, id, 2, Set.of(control));
        with(id + " control missing", index, 2, "", index + 1, id, 2, Set.of(control));
    }

    private void gone(String kind, int index, int at, String id, Set<String> codes) {
        List<String> lines = file.lines();
        lines.remove(index);
        out.accept(
                new PlantedFault(kind, file.joinedAsIs(lines), at, at, id, -1, codes, Level.ERROR));
    }

    private void with(
            String kind,
            int index,
            int element,
            String value,
            int at,
            String id,
            int blamed,
            Set<String> codes) {
        List<String> lines = file.lines();
        lines.set(index, file.changed(file.segments().get(index), element, value));
        out.accept(
                new PlantedFault(
                        kind,
                        file.joinedAsIs(lines),
                        at,
                        at,
                        id,
                        blamed,
                        codes,
                        codes.contains("") ? Level.WARNING : Level.ERROR));
    }
}
