package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.X12Finding;

/** Hears a story while its file is read. */
@FunctionalInterface
public interface StoryListener {

    void line(StoryLine line);

    /** Every segment of the file, before the lines that are told from it. */
    default void segment(Segment segment) {}

    /** What is wrong with the envelopes. */
    default void finding(X12Finding finding) {}
}
