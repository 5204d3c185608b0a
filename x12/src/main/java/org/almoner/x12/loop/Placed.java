package org.almoner.x12.loop;

import org.almoner.x12.Segment;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

/**
 * A segment in its place.
 *
 * @param spec what the guide says of the place; null where it has none for the segment
 */
public record Placed(Segment segment, @Nullable SegmentSpec spec) implements LoopItem {}
