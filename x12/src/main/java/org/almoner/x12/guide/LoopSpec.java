package org.almoner.x12.guide;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A loop: its segments and the loops inside it, in order. Parts that follow one another and begin
 * with the same segment share a position, within which any order is good.
 */
public final class LoopSpec implements Part {

    private static final int[] NONE = {};

    private final String id;
    private final boolean required;
    private final int max;
    private final String title;
    private final @Nullable LoopSpec parent;
    private final List<Part> parts = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Long, int[]> bySegment = new HashMap<>();
    private int[] positions = NONE;
    private int[] requiredParts = NONE;
    private SegmentSpec[] triggers = {};
    private long[] segmentKeys = {};
    private int[][] segmentParts = {};
    private int facts;

    LoopSpec(String id, boolean required, int max, String title, @Nullable LoopSpec parent) {
        this.id = id;
        this.required = required;
        this.max = max;
        this.title = title;
        this.parent = parent;
    }

    /** Such as {@code 2010AA}; empty for the transaction set as a whole. */
    public String id() {
        return id;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int max() {
        return max;
    }

    @Override
    public SegmentSpec trigger() {
        return parts.getFirst().trigger();
    }

    public String title() {
        return title;
    }

    /** The loop around this one; null for the transaction set. */
    public @Nullable LoopSpec parent() {
        return parent;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The loops from the outermost to this one: {@code 2000A/2000B/2300}. */
    public String path() {
        if (parent == null || parent.id.isEmpty()) {
            return id;
        }
        return parent.path() + "/" + id;
    }

    /** The position of part {@code index} among the loop's positions, from 0. */
    public int position(int index) {
        return positions[index];
    }

    /** The parts that must be there, in order; not to be changed. */
    public int[] requiredParts() {
        return requiredParts;
    }

    /** The segment of part {@code index}, or the one that begins it. */
    public SegmentSpec trigger(int index) {
        return triggers[index];
    }

    /** The parts that begin with a segment, in order; empty when none does. */
    public int[] partsOf(long packedSegmentId) {
        int mask = segmentKeys.length - 1;
        for (int at = slot(packedSegmentId, mask); segmentParts[at] != null; at = (at + 1) & mask) {
            if (segmentKeys[at] == packedSegmentId) {
                return segmentParts[at];
            }
        }
        return NONE;
    }

    /** How many facts an instance of this loop keeps for its rules. */
    public int facts() {
        return facts;
    }

    int newFact() {
        return facts++;
    }

    void add(Part part) {
        parts.add(part);
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    /** Called once when all parts are there. */
    void complete() {
        positions = new int[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            long segment = parts.get(i).trigger().packedId();
            boolean alike =
                    i > 0
                            && parts.get(i - 1).trigger().packedId() == segment
                            && (i > 1 || id.isEmpty());
            positions[i] = i == 0 ? 0 : positions[i - 1] + (alike ? 0 : 1);
            int index = i;
            bySegment.merge(
                    segment,
                    new int[] {index},
                    (old, added) -> {
                        int[] both = Arrays.copyOf(old, old.length + 1);
                        both[old.length] = added[0];
                        return both;
                    });
        }
        triggers = parts.stream().map(Part::trigger).toArray(SegmentSpec[]::new);
        requiredParts =
                IntStream.range(0, parts.size()).filter(i -> parts.get(i).required()).toArray();
        hash();
    }

    private void hash() {
        int size = Integer.highestOneBit(bySegment.size() * 2) * 2;
        segmentKeys = new long[size];
        segmentParts = new int[size][];
        bySegment.forEach((segment, indices) -> {
            int at = slot(segment, size - 1);
            while (segmentParts[at] != null) {
                at = (at + 1) & (size - 1);
            }
            segmentKeys[at] = segment;
            segmentParts[at] = indices;
        });
    }

    private static int slot(long packed, int mask) {
        long mixed = packed * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    /** The loop of the given identifier directly inside this one, or -1. */
    int childIndex(String loop) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof LoopSpec child && child.id.equals(loop)) {
                return i;
            }
        }
        return -1;
    }
}
