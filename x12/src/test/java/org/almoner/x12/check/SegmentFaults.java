package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.WholeFile.Spot;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.almoner.x12.loop.Loop;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Segments that are missing, too many, strange or in the wrong place. */
final class SegmentFaults {

    private static final Set<String> FRAME = Set.of("ST", "SE");

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              "
                    + "*260105*0930*^*00501*000000007*1*T*:~";

    private final WholeFile file;
    private final Consumer<PlantedFault> out;

    SegmentFaults(WholeFile file, Consumer<PlantedFault> out) {
        this.file = file;
        this.out = out;
    }

    void plant(Spot spot) {
        String id = spot.segment().id();
        if (!id.equals("ST")) {
            insert("segment of no name", spot, "ZQX*1*2", "ZQX", Set.of("1"));
            boolean answer = file.lines().stream().anyMatch(line -> line.startsWith("AK1"));
            String placeless = answer ? "PLA" : "AK1";
            insert("segment without a place", spot, placeless + "*HC*1", placeless, Set.of("2"));
        }
        if (FRAME.contains(id)) {
            return;
        }
        if (spot.begins()) {
            beginnings(spot);
        } else {
            if (spot.spec().required() && spot.alike() == 1) {
                missing("required segment missing", spot);
            }
            if (spot.spec().max() < 30) {
                tooMany(spot);
            }
        }
        swap(spot);
    }

    private void beginnings(Spot spot) {
        Loop around = spot.instance().parent();
        boolean onlyOne = around != null && around.loops(spot.instance().id()).size() == 1;
        boolean single = spot.instance().items().size() == 1;
        if (id(spot).equals("HL") || !onlyOne) {
            return;
        }
        if (spot.loop().required()) {
            missing("required loop's first segment missing", spot);
        } else if (!single && !goesOn(spot)) {
            missing("loop's first segment missing", spot);
        }
        if (spot.loop().max() == 1) {
            repeatLoop(spot);
        }
    }

    /** Whether what follows could as well belong to the loop before: nobody could see the lack. */
    private boolean goesOn(Spot spot) {
        Spot next = next(spot);
        return next == null
                || file.spots().stream()
                        .filter(other -> other.index() == spot.index() - 1)
                        .anyMatch(before -> hasPlace(before.loop(), next));
    }

    private static boolean hasPlace(LoopSpec loop, Spot spot) {
        for (int index : loop.partsOf(spot.spec().packedId())) {
            if (Frame.fits(loop.trigger(index), view(spot))) {
                return true;
            }
        }
        return false;
    }

    private static SegmentReader view(Spot spot) {
        String text = ISA + spot.segment().text() + "~";
        var view = SegmentReader.over(text.getBytes(StandardCharsets.ISO_8859_1), nothing -> {});
        try {
            view.next();
            view.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
    }

    private void missing(String kind, Spot spot) {
        List<String> lines = file.lines();
        lines.remove(spot.index());
        int to = spot.index() + 1;
        while (to < lines.size() && !ends(spot, to)) {
            to++;
        }
        add(kind, lines, spot.index() + 1, to + 1, id(spot), Set.of("3"));
    }

    /** Whether what stands there is no longer in the loop, so that the lack must have been seen. */
    private boolean ends(Spot spot, int index) {
        return file.spots().stream()
                .filter(other -> other.index() == index + 1)
                .anyMatch(other -> !within(other, spot) && !begun(other, spot));
    }

    /** Whether it stands in a loop whose order with the one that lacks its beginning is free. */
    private static boolean begun(Spot other, Spot spot) {
        Loop outer = spot.instance().parent();
        for (Loop loop = other.instance(); loop != null; loop = loop.parent()) {
            if (outer != null && outer.equals(loop.parent())) {
                return spot.begins() && loop.head().id().equals(id(spot));
            }
        }
        return false;
    }

    private void tooMany(Spot spot) {
        List<String> lines = file.lines();
        int last = spot.index();
        long there = spot.alike();
        for (long i = there; i <= spot.spec().max(); i++) {
            lines.add(spot.index() + 1, lines.get(spot.index()));
            last++;
        }
        int from = spot.index() + 1;
        add("segment too often", lines, from, last + (int) there, id(spot), Set.of("5", "4", "7"));
    }

    private void repeatLoop(Spot spot) {
        List<String> lines = file.lines();
        int end = spot.index() + 1;
        while (end < lines.size() && inside(spot, end)) {
            end++;
        }
        lines.addAll(end, file.lines().subList(spot.index(), end));
        add("loop too often", lines, end + 1, end + 1, id(spot), Set.of("4"));
    }

    private boolean inside(Spot spot, int index) {
        return file.spots().stream()
                .filter(other -> other.index() == index)
                .anyMatch(other -> within(other, spot));
    }

    private static boolean within(Spot other, Spot spot) {
        for (Loop loop = other.instance(); loop != null; loop = loop.parent()) {
            if (loop.equals(spot.instance())) {
                return true;
            }
        }
        return false;
    }

    private void swap(Spot spot) {
        Spot next = next(spot);
        if (next == null
                || spot.begins()
                || !next.instance().equals(spot.instance())
                || FRAME.contains(id(next))
                || position(spot) == position(next)) {
            return;
        }
        List<String> lines = file.lines();
        String moved = lines.remove(spot.index());
        lines.add(spot.index() + 1, moved);
        add("segments in wrong order", lines, spot.index() + 1, spot.index() + 2, "", Set.of("7"));
    }

    private @Nullable Spot next(Spot spot) {
        return file.spots().stream()
                .filter(other -> other.index() == spot.index() + 1)
                .findFirst()
                .orElse(null);
    }

    private static int position(Spot spot) {
        LoopSpec loop = spot.loop();
        List<Part> parts = loop.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof SegmentSpec segment && segment.equals(spot.spec())) {
                return loop.position(i);
            }
        }
        throw new IllegalStateException(loop.path());
    }

    private void insert(String kind, Spot spot, String segment, String id, Set<String> codes) {
        List<String> lines = file.lines();
        String written = segment.replace('*', file.delimiters().element());
        lines.add(spot.index(), written);
        add(kind, lines, spot.index() + 1, spot.index() + 1, id, codes);
    }

    private static String id(Spot spot) {
        return spot.segment().id();
    }

    private void add(
            String kind, List<String> lines, int from, int to, String id, Set<String> codes) {
        out.accept(new PlantedFault(kind, file.joined(lines), from, to, id, 0, codes, Level.ERROR));
    }
}
