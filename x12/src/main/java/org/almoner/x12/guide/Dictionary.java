package org.almoner.x12.guide;

import org.almoner.x12.Packed;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What X12 itself says of elements, composites and segments, whatever the guide. */
public final class Dictionary {

    /**
     * One place in a segment or composite.
     *
     * @param element the data element, or null when the place holds a composite
     * @param composite the composite's parts; empty when the place holds a data element
     * @param notes the relations between the composite's parts
     * @param mandatory whether X12 demands it wherever the segment (or composite) is used
     * @param repeat how often it may repeat
     */
    public record Place(
            @Nullable DataElement element,
            String label,
            List<Place> composite,
            List<SyntaxNote> notes,
            boolean mandatory,
            int repeat) {

        public boolean isComposite() {
            return element == null;
        }
    }

    /**
     * A relation between the elements of a segment, or the components of a composite: {@code P0809}
     * and the like.
     *
     * @param kind P all or none, R at least one, E at most one, C if the first then all the others,
     *     L if the first then at least one of the others
     * @param positions the elements, from 1
     * @param lowest the lowest position: a segment that ends before it has none of them
     */
    public record SyntaxNote(char kind, List<Integer> positions, int lowest) {

        SyntaxNote(char kind, List<Integer> positions) {
            this(kind, positions, Collections.min(positions));
        }
    }

    /** A segment of the standard. */
    public record SegmentType(
            String id, String label, List<Place> places, List<SyntaxNote> notes) {}

    private final String version;
    private final Map<String, SegmentType> segments;
    private final Map<Long, SegmentType> packed = new HashMap<>();

    Dictionary(String version, Map<String, SegmentType> segments) {
        this.version = version;
        this.segments = Map.copyOf(segments);
        segments.forEach((id, type) -> packed.put(Packed.pack(id), type));
    }

    /** The version of the standard, such as {@code 005010}. */
    public String version() {
        return version;
    }

    public Optional<SegmentType> findSegment(String id) {
        return Optional.ofNullable(segments.get(id));
    }

    /** Whether the standard has a segment of this packed identifier. */
    public boolean knows(long packedId) {
        return packed.containsKey(packedId);
    }
}
