package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Tells an 837 one claim at a time: each with the heading of the set and the levels above it. */
final class ClaimSetStory implements SetStory {

    /** So many levels are remembered: those that were begun or named last. */
    private static final int LEVELS_MAX = 1_000;

    private final TransactionSet opening;
    private final ClaimStory story;
    private final List<Segment> heading;
    private final List<Segment> claim = new ArrayList<>();

    /** The one that was begun or named longest ago stands first. */
    private final SequencedMap<String, Level> levels = new LinkedHashMap<>();

    private @Nullable Level level;
    private boolean isHeadingTold;

    /** An HL with what describes it, and the level that it stands under. */
    private record Level(@Nullable Level parent, List<Segment> segments) {

        String code() {
            return segments.getFirst().element(3).strip();
        }

        void addTo(List<Segment> all) {
            if (parent != null) {
                parent.addTo(all);
            }
            all.addAll(segments);
        }
    }

    ClaimSetStory(TransactionSet opening, Telling telling) {
        this.opening = opening;
        this.story = new ClaimStory(telling);
        this.heading = new ArrayList<>(opening.segments());
    }

    @Override
    public void take(Segment segment) {
        switch (segment.id()) {
            case "CLM" -> {
                endClaim();
                claim.add(segment);
            }
            case "HL" -> {
                endClaim();
                beginLevel(segment);
            }
            default -> {
                List<Segment> open =
                        !claim.isEmpty() ? claim : level == null ? heading : level.segments;
                if (open.size() < SEGMENTS_MAX) {
                    open.add(segment);
                }
            }
        }
    }

    private void beginLevel(Segment hl) {
        Level begun = new Level(parent(hl), new ArrayList<>(List.of(hl)));
        remember(hl.element(1).strip(), begun);
        level = begun;
    }

    private void remember(String number, Level begun) {
        levels.remove(number);
        levels.put(number, begun);
        if (levels.size() > LEVELS_MAX) {
            levels.pollFirstEntry();
        }
    }

    /** The level that HL02 names, or the nearest above it that may hold one of its kind. */
    private @Nullable Level parent(Segment hl) {
        String above = hl.element(2).strip();
        Level named = levels.get(above);
        if (named != null) {
            remember(above, named);
        }
        String code = hl.element(3).strip();
        if (named != null && named.code().equals(code.equals("23") ? "22" : "20")) {
            return named;
        }
        Level open = level;
        while (open != null && open.code().compareTo(code) >= 0) {
            open = open.parent;
        }
        return open;
    }

    @Override
    public void end() {
        endClaim();
        if (!isHeadingTold) {
            tell(List.of());
        }
        story.tellTotal(opening.segments().getFirst());
    }

    private void endClaim() {
        if (!claim.isEmpty()) {
            tell(claim);
            claim.clear();
        }
    }

    private void tell(List<Segment> segments) {
        List<Segment> all = new ArrayList<>(heading);
        if (level != null) {
            level.addTo(all);
        }
        all.addAll(segments);
        Loop root = LoopReader.read(new TransactionSet(opening.group(), all));
        if (!isHeadingTold) {
            isHeadingTold = true;
            story.tellHeading(root);
        }
        root.all("2300").forEach(story::tellClaim);
    }
}
