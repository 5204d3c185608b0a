package org.almoner.claims.story;

import org.almoner.claims.UnreadableTransactionException;
import org.almoner.x12.FunctionalGroup;
import org.almoner.x12.Interchange;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.loop.GuideChoice;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopReader;

import java.util.List;

/**
 * What a file says, as an outline in words. Any file is told, also a broken one: what is not
 * understood is shown as it stands.
 */
public final class X12Story {

    private final Telling telling = new Telling();

    private X12Story() {}

    /** Every line of the story, in the order of the file. */
    public static List<StoryLine> of(X12File file) {
        X12Story story = new X12Story();
        file.interchanges().forEach(story::tell);
        return story.telling.lines();
    }

    private void tell(Interchange interchange) {
        Segment isa = interchange.isa();
        telling.say(
                isa,
                "Interchange %s from %s to %s%s%s"
                        .formatted(
                                interchange.control().strip(),
                                interchange.sender(),
                                interchange.receiver(),
                                ", " + sent(isa),
                                interchange.usage().equals("T") ? ", a test" : ""));
        telling.inside(() -> {
            interchange.interchangeAcknowledgements().forEach(this::tellAcknowledgement);
            interchange.groups().forEach(this::tell);
        });
    }

    private static String sent(Segment isa) {
        String day = isa.element(9).strip();
        return Say.date(day.length() == 6 ? "20" + day : day) + " " + Say.time(isa.element(10));
    }

    private void tellAcknowledgement(Segment ta1) {
        telling.say(
                ta1,
                "Interchange %s, which came to us as an answer: %s, %s"
                        .formatted(
                                ta1.element(1).strip(),
                                Words.of("verdict", ta1.element(4)),
                                Words.withCode("ta1", ta1.element(5))));
    }

    private void tell(FunctionalGroup group) {
        for (TransactionSet set : group.sets()) {
            tell(set);
        }
    }

    private void tell(TransactionSet set) {
        Segment st = set.segments().getFirst();
        String title = GuideChoice.of(set).map(Guide::title).orElse(Words.of("set", set.id()));
        telling.say(
                st,
                "%s %s: %s (%s)"
                        .formatted(set.id(), set.control().strip(), title, set.guide().strip()));
        telling.inside(() -> tellLoops(set, LoopReader.read(set)));
    }

    private void tellLoops(TransactionSet set, Loop root) {
        switch (set.id()) {
            case "837" -> new ClaimStory(telling).tell(root);
            case "835" -> new RemittanceStory(telling).tell(root);
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
