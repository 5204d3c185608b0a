package org.almoner.x12.loop;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.guide.CodeList;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the segments of a transaction set into the loops of its guide and loses none: what stands
 * too late goes where it belongs, what has a strange qualifier goes where its like would stand, and
 * what no guide knows stays in the loop that is open. An HL stands under the level that it names.
 */
public final class LoopReader {

    /** What goes on describing a party, also one that the guide does not know. */
    private static final Set<String> OF_A_PARTY =
            Set.of("N2", "N3", "N4", "PER", "PRV", "DMG", "REF");

    private final IdentityHashMap<Loop, Integer> positions = new IdentityHashMap<>();
    private final Map<String, Loop> levels = new HashMap<>();
    private final Loop root;
    private Loop current;
    private @Nullable Loop stranger;

    private LoopReader(@Nullable LoopSpec spec) {
        root = new Loop(spec, null);
        current = root;
    }

    /** The set's loops; a set without a guide is one loop of all its segments. */
    public static Loop read(TransactionSet set) {
        LoopReader reader = new LoopReader(GuideChoice.of(set).map(Guide::root).orElse(null));
        set.segments().forEach(reader::take);
        return reader.root;
    }

    private void take(Segment segment) {
        if (root.spec() == null) {
            root.add(new Placed(segment, null));
        } else if (!forward(segment) && !goesOnStrangely(segment) && !anywhere(segment)) {
            keep(segment);
        }
    }

    private boolean forward(Segment segment) {
        if (stranger != null && OF_A_PARTY.contains(segment.id())) {
            return false;
        }
        for (Loop loop = current; loop != null; loop = loop.parent()) {
            int index = find(loop, segment, positions.getOrDefault(loop, 0), true);
            if (index >= 0) {
                place(loop, index, segment);
                return true;
            }
        }
        return false;
    }

    private boolean goesOnStrangely(Segment segment) {
        Loop open = stranger;
        if (open == null || !OF_A_PARTY.contains(segment.id())) {
            return false;
        }
        open.add(new Placed(segment, null));
        return true;
    }

    /** A place behind us that has the qualifier, then a place near by for others of its kind. */
    private boolean anywhere(Segment segment) {
        for (Loop loop = current; loop != null; loop = loop.parent()) {
            int index = find(loop, segment, 0, true);
            if (index >= 0) {
                if (part(loop, index) instanceof SegmentSpec spec) {
                    loop.add(new Placed(segment, spec));
                } else {
                    place(loop, index, segment);
                }
                return true;
            }
        }
        for (Loop loop = current; loop != null; loop = loop.parent()) {
            List<SegmentSpec> alike = alike(loop, segment);
            if (!alike.isEmpty()) {
                loop.add(new Placed(segment, alike.size() == 1 ? alike.getFirst() : null));
                return true;
            }
        }
        return false;
    }

    private static List<SegmentSpec> alike(Loop loop, Segment segment) {
        LoopSpec spec = loop.spec();
        return spec == null
                ? List.of()
                : spec.parts().stream()
                        .filter(SegmentSpec.class::isInstance)
                        .map(SegmentSpec.class::cast)
                        .filter(part -> part.id().equals(segment.id()))
                        .toList();
    }

    /** What no guide knows stays where it stands; a party begins a loop of its own. */
    private void keep(Segment segment) {
        if (segment.id().equals("NM1") || segment.id().equals("N1")) {
            Loop strange = new Loop(null, current);
            strange.add(new Placed(segment, null));
            current.add(strange);
            stranger = strange;
        } else {
            current.add(new Placed(segment, null));
        }
    }

    private void place(Loop loop, int index, Segment segment) {
        stranger = null;
        positions.merge(loop, spec(loop).position(index), Math::max);
        switch (part(loop, index)) {
            case SegmentSpec spec -> {
                current = loop;
                loop.add(new Placed(segment, spec));
            }
            case LoopSpec spec -> {
                Loop begun = new Loop(spec, home(loop, spec, segment));
                Loop home = begun.parent();
                (home == null ? loop : home).add(begun);
                if (segment.id().equals("HL")) {
                    levels.put(segment.element(1).strip(), begun);
                }
                current = begun;
                place(begun, 0, segment);
            }
        }
    }

    /** The level that an HL names as its parent, where that one can hold it. */
    private Loop home(Loop found, LoopSpec spec, Segment segment) {
        if (!segment.id().equals("HL")) {
            return found;
        }
        Loop named = levels.get(segment.element(2).strip());
        return named != null && spec(named).parts().contains(spec) ? named : found;
    }

    private static int find(Loop loop, Segment segment, int fromPosition, boolean keyed) {
        LoopSpec spec = loop.spec();
        if (spec == null) {
            return -1;
        }
        for (int index = 0; index < spec.parts().size(); index++) {
            SegmentSpec trigger = spec.parts().get(index).trigger();
            boolean isBegun = index == 0 && spec.parent() != null && !loop.items().isEmpty();
            if (trigger.id().equals(segment.id())
                    && spec.position(index) >= fromPosition
                    && !isBegun
                    && (!keyed || hasKey(trigger, segment))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean hasKey(SegmentSpec spec, Segment segment) {
        CodeList codes = spec.keyCodes();
        if (codes == null) {
            return true;
        }
        String value =
                spec.keyComponent() == 0
                        ? segment.element(spec.keyElement())
                        : segment.component(spec.keyElement(), spec.keyComponent());
        return codes.contains(value.strip());
    }

    private static Part part(Loop loop, int index) {
        return spec(loop).parts().get(index);
    }

    private static LoopSpec spec(Loop loop) {
        LoopSpec spec = loop.spec();
        if (spec == null) {
            throw new IllegalStateException("only loops of a guide hold places");
        }
        return spec;
    }
}
