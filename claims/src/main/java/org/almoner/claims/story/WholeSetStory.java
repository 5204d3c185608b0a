package org.almoner.claims.story;

import org.almoner.claims.UnreadableTransactionException;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Holds a set to its end and tells it then, with a story of its own where there is one. */
final class WholeSetStory implements SetStory {

    private final TransactionSet opening;
    private final Telling telling;
    private final BiConsumer<TransactionSet, Telling> title;
    private final List<Segment> segments;

    /**
     * @param title tells the line of the set itself
     */
    WholeSetStory(
            TransactionSet opening, Telling telling, BiConsumer<TransactionSet, Telling> title) {
        this.opening = opening;
        this.telling = telling;
        this.title = title;
        this.segments = new ArrayList<>(opening.segments());
    }

    @Override
    public void take(Segment segment) {
        segments.add(segment);
    }

    @Override
    public void end() {
        TransactionSet set = new TransactionSet(opening.group(), segments);
        title.accept(set, telling);
        telling.inside(() -> tell(set, LoopReader.read(set)));
    }

    private void tell(TransactionSet set, Loop root) {
        switch (set.id()) {
            case "270", "271" -> new CoverageStory(telling).tell(root);
            case "276", "277" -> new StatusStory(telling).tell(root);
            case "997", "999" -> tellAnswer(set, root);
            default -> new OutlineStory(telling).tell(root);
        }
    }

    private void tellAnswer(TransactionSet set, Loop root) {
        try {
            new AcknowledgementStory(telling).tell(set);
        } catch (UnreadableTransactionException e) {
            new OutlineStory(telling).tell(root);
        }
    }
}
