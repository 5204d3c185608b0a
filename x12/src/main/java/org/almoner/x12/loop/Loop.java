package org.almoner.x12.loop;

import org.almoner.x12.Segment;
import org.almoner.x12.guide.LoopSpec;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One loop as it came: its segments and the loops inside it, in the order of the file. */
public final class Loop implements LoopItem {

    private final @Nullable LoopSpec spec;
    private final @Nullable Loop parent;
    private final List<LoopItem> items = new ArrayList<>();

    Loop(@Nullable LoopSpec spec, @Nullable Loop parent) {
        this.spec = spec;
        this.parent = parent;
    }

    /** Such as {@code 2010AA}; empty for the set as a whole and for a loop that no guide has. */
    public String id() {
        return spec == null ? "" : spec.id();
    }

    /** A few words; empty where no guide has the loop. */
    public String title() {
        return spec == null ? "" : spec.title();
    }

    /** Segments and loops in the order of the file. */
    public List<LoopItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** The segment that began the loop. */
    public Segment head() {
        return segments().findFirst().orElseThrow();
    }

    /** The loop's own segments. */
    public Stream<Segment> segments() {
        return items.stream()
                .filter(Placed.class::isInstance)
                .map(item -> ((Placed) item).segment());
    }

    public List<Segment> list(String segmentId) {
        return segments().filter(segment -> segment.id().equals(segmentId)).toList();
    }

    /** The loop's own segments of a name whose first element is one of the qualifiers. */
    public List<Segment> list(String segmentId, String... qualifiers) {
        List<String> wanted = List.of(qualifiers);
        return list(segmentId).stream()
                .filter(segment -> wanted.contains(segment.element(1).strip()))
                .toList();
    }

    public Optional<Segment> find(String segmentId) {
        return list(segmentId).stream().findFirst();
    }

    public Optional<Segment> find(String segmentId, String... qualifiers) {
        return list(segmentId, qualifiers).stream().findFirst();
    }

    /** The loops directly inside this one. */
    public List<Loop> loops() {
        return items.stream().filter(Loop.class::isInstance).map(Loop.class::cast).toList();
    }

    /** The loops directly inside this one whose identifier is one of those given. */
    public List<Loop> loops(String... ids) {
        List<String> wanted = List.of(ids);
        return loops().stream().filter(loop -> wanted.contains(loop.id())).toList();
    }

    public Optional<Loop> findLoop(String... ids) {
        return loops(ids).stream().findFirst();
    }

    /** The loops inside this one, however deep, whose identifier begins so. */
    public List<Loop> all(String idStart) {
        List<Loop> found = new ArrayList<>();
        for (Loop loop : loops()) {
            if (loop.id().startsWith(idStart)) {
                found.add(loop);
            }
            found.addAll(loop.all(idStart));
        }
        return found;
    }

    /** Hands over every segment of this loop and of those inside it. */
    public void forEachSegment(Consumer<Segment> taker) {
        for (LoopItem item : items) {
            switch (item) {
                case Placed placed -> taker.accept(placed.segment());
                case Loop loop -> loop.forEachSegment(taker);
            }
        }
    }

    /** The loop around this one; null for the set. */
    public @Nullable Loop parent() {
        return parent;
    }

    @Nullable LoopSpec spec() {
        return spec;
    }

    void add(LoopItem item) {
        items.add(item);
    }

    @Override
    public String toString() {
        return "loop " + id();
    }
}
