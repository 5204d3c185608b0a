package org.almoner.claims.story;

import org.almoner.x12.EnvelopeListener;
import org.almoner.x12.EnvelopeReader;
import org.almoner.x12.FunctionalGroup;
import org.almoner.x12.Interchange;
import org.almoner.x12.Limits;
import org.almoner.x12.Segment;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.loop.GuideChoice;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;

/**
 * What a file says, as an outline in words. Any file is told, also a broken one: what is not
 * understood is shown as it stands. Claims and remittances are told one claim at a time, in memory
 * that does not grow with the file; a set of another kind is held while it is told.
 */
public final class X12Story {

    private X12Story() {}

    /**
     * Tells a channel to its end; closing it is the caller's.
     *
     * @throws IOException when the channel fails
     */
    public static void tell(ReadableByteChannel channel, StoryListener listener)
            throws IOException {
        SegmentReader segments = SegmentReader.over(channel, Limits.USUAL, listener::finding);
        new EnvelopeReader(segments, new Envelopes(listener), listener::finding).read();
    }

    /** Tells the envelopes, and has each set told. */
    private static final class Envelopes implements EnvelopeListener {

        private final StoryListener listener;
        private final Telling telling;
        private FunctionalGroup.@Nullable Header group;
        private @Nullable SetStory set;

        Envelopes(StoryListener listener) {
            this.listener = listener;
            this.telling = new Telling(listener);
        }

        @Override
        public void beginInterchange(SegmentReader segment) {
            Segment isa = kept(segment);
            var interchange = new Interchange(isa, List.of(), List.of());
            telling.say(
                    isa,
                    "Interchange %s from %s to %s%s%s"
                            .formatted(
                                    interchange.control().strip(),
                                    interchange.sender(),
                                    interchange.receiver(),
                                    ", " + sent(isa),
                                    interchange.usage().equals("T") ? ", a test" : ""));
        }

        @Override
        public void interchangeAcknowledgement(SegmentReader segment) {
            Segment ta1 = kept(segment);
            telling.inside(() ->
                    telling.say(
                            ta1,
                            "Interchange %s, which came to us as an answer: %s, %s"
                                    .formatted(
                                            ta1.element(1).strip(),
                                            Words.of("verdict", ta1.element(4)),
                                            Words.withCode("ta1", ta1.element(5)))));
        }

        @Override
        public void beginGroup(@Nullable SegmentReader gs) {
            group = gs == null ? null : new FunctionalGroup.Header(kept(gs));
        }

        @Override
        public void beginSet(SegmentReader segment) {
            Segment st = kept(segment);
            var header = group == null ? FunctionalGroup.Header.missing(st) : group;
            var opening = new TransactionSet(header, List.of(st));
            set =
                    switch (opening.id()) {
                        case "837" -> titled(opening, new ClaimSetStory(opening, telling));
                        case "835" -> titled(opening, new RemittanceSetStory(opening, telling));
                        default -> new WholeSetStory(opening, telling, X12Story::tellTitle);
                    };
        }

        private SetStory titled(TransactionSet opening, SetStory story) {
            telling.inside(() -> tellTitle(opening, telling));
            return new SetStory() {
                @Override
                public void take(Segment segment) {
                    telling.inside(() -> story.take(segment));
                }

                @Override
                public void end() {
                    telling.inside(story::end);
                }
            };
        }

        @Override
        public void segment(SegmentReader segment) {
            Segment kept = kept(segment);
            SetStory open = set;
            if (open != null) {
                telling.inside(() -> open.take(kept));
            }
        }

        @Override
        public void endSet(@Nullable SegmentReader se) {
            SetStory open = set;
            if (open != null) {
                if (se != null) {
                    open.take(kept(se));
                }
                telling.inside(open::end);
                set = null;
            }
        }

        @Override
        public void endGroup(@Nullable SegmentReader ge) {
            keep(ge);
        }

        @Override
        public void endInterchange(@Nullable SegmentReader iea) {
            keep(iea);
        }

        @Override
        public void stray(SegmentReader segment) {
            keep(segment);
        }

        private void keep(@Nullable SegmentReader view) {
            if (view != null) {
                listener.segment(view.copy());
            }
        }

        private Segment kept(SegmentReader view) {
            Segment kept = view.copy();
            listener.segment(kept);
            return kept;
        }
    }

    private static String sent(Segment isa) {
        String day = isa.element(9).strip();
        return Say.date(day.length() == 6 ? "20" + day : day) + " " + Say.time(isa.element(10));
    }

    private static void tellTitle(TransactionSet set, Telling telling) {
        String title = GuideChoice.of(set).map(Guide::title).orElse(Words.of("set", set.id()));
        telling.say(
                set.segments().getFirst(),
                "%s %s: %s (%s)"
                        .formatted(set.id(), set.control().strip(), title, set.guide().strip()));
    }
}
