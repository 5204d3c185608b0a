package org.almoner.claims.story;

import org.almoner.x12.Segment;

/** Tells the lines of a story; each is told from a segment and indented under the one above. */
final class Telling {

    private final StoryListener listener;
    private int depth;

    Telling(StoryListener listener) {
        this.listener = listener;
    }

    void say(Segment from, String text) {
        add(from, "", text, "");
    }

    void say(Segment from, String text, String amount) {
        add(from, "", text, amount);
    }

    void label(Segment from, String label, String text) {
        add(from, label, text, "");
    }

    void label(Segment from, String label, String text, String amount) {
        add(from, label, text, amount);
    }

    /** Tells what belongs to the line before, one step further in. */
    void inside(Runnable told) {
        depth++;
        told.run();
        depth--;
    }

    private void add(Segment from, String label, String text, String amount) {
        if (!text.isBlank() || !amount.isEmpty()) {
            listener.line(new StoryLine(depth, from.number(), label, text.strip(), amount));
        }
    }
}
