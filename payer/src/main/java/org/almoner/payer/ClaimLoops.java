package org.almoner.payer;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopItem;
import org.almoner.x12.loop.LoopReader;

import java.util.ArrayList;
import java.util.List;

/**
 * Says of each segment of an 837P which loop it stands in, because the same segment means other
 * things in other loops.
 */
final class ClaimLoops {

    /** One segment and where it stands. */
    record Placed(Segment segment, String loop) {}

    private ClaimLoops() {}

    static List<Placed> place(TransactionSet set) {
        List<Placed> placed = new ArrayList<>();
        place(LoopReader.read(set), placed);
        return placed;
    }

    private static void place(Loop loop, List<Placed> placed) {
        for (LoopItem item : loop.items()) {
            switch (item) {
                case org.almoner.x12.loop.Placed at ->
                        placed.add(new Placed(at.segment(), loop.id()));
                case Loop inner -> place(inner, placed);
            }
        }
    }
}
