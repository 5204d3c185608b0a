package org.almoner.codes.load;

import java.io.IOException;

/** One layout in which a publisher gives one or more sets. */
public interface Format {

    /** What the file is, as people call it. */
    String title();

    /** Whether a file that begins like this is one. Formats are asked in order; the first wins. */
    boolean recognises(Head head);

    /**
     * Whether a release comes in several such files, which are put together; otherwise a second
     * file of the same set and day is another form of the first and passed over.
     */
    default boolean isPart() {
        return false;
    }

    /**
     * Reads the whole file into drafts.
     *
     * @throws LoadException at the first thing that is not as published
     */
    void read(Reading in) throws IOException, LoadException;
}
