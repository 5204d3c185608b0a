package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;

import java.util.ArrayList;
import java.util.List;

/** Tells an 835 one claim at a time: the heading, the claims, the provider adjustments, the sum. */
final class RemittanceSetStory implements SetStory {

    private final TransactionSet opening;
    private final RemittanceStory story;
    private final List<Segment> heading;

    /** The LX that is open, and what stands between it and its first claim. */
    private final List<Segment> batch = new ArrayList<>();

    private final List<Segment> claim = new ArrayList<>();
    private boolean isHeadingTold;

    RemittanceSetStory(TransactionSet opening, Telling telling) {
        this.opening = opening;
        this.story = new RemittanceStory(telling);
        this.heading = new ArrayList<>(opening.segments());
    }

    @Override
    public void take(Segment segment) {
        switch (segment.id()) {
            case "CLP" -> {
                endClaim();
                claim.add(segment);
            }
            case "LX" -> {
                endClaim();
                batch.clear();
                batch.add(segment);
            }
            case "PLB" -> {
                endClaim();
                tellHeading();
                story.tellProviderAdjustments(segment);
            }
            default -> {
                List<Segment> open = !claim.isEmpty() ? claim : batch.isEmpty() ? heading : batch;
                if (open.size() < SEGMENTS_MAX) {
                    open.add(segment);
                }
            }
        }
    }

    @Override
    public void end() {
        endClaim();
        tellHeading();
        story.prove();
    }

    private void endClaim() {
        if (claim.isEmpty()) {
            return;
        }
        tellHeading();
        List<Segment> all = new ArrayList<>(heading);
        all.addAll(batch);
        all.addAll(claim);
        claim.clear();
        read(all).all("2100").forEach(story::tellClaim);
    }

    private void tellHeading() {
        if (!isHeadingTold) {
            isHeadingTold = true;
            story.tellHeading(read(heading));
        }
    }

    private Loop read(List<Segment> segments) {
        return LoopReader.read(new TransactionSet(opening.group(), segments));
    }
}
