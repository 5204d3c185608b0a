package org.almoner.claims;

import org.almoner.x12.EnvelopeListener;
import org.almoner.x12.EnvelopeReader;
import org.almoner.x12.FunctionalGroup;
import org.almoner.x12.Limits;
import org.almoner.x12.Segment;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;

/**
 * Reads claims (837) and remittances (835) one claim at a time, from any number of interchanges,
 * groups and sets, in memory that does not grow with the file. The records are those that {@link
 * ProfessionalClaims837}, {@link InstitutionalClaims837}, {@link DentalClaims837} and {@link
 * Remittance835} give of a set that is held as a whole.
 *
 * <pre>{@code
 * ClaimStream.read(channel, new ClaimListener() {
 *     public void claim(HealthCareClaim claim, long segment) { ... }
 *     public void unread(Unread unread) { ... }
 * });
 * }</pre>
 *
 * <p>Whole sets are refused for one claim that cannot be read; here that claim is told as {@link
 * Unread} and the next one is read. What a level above claims gets wrong is told of each claim
 * below it. An 835 whose heading cannot be read is told once and its claims are passed by, because
 * nobody could say what paid them.
 */
public final class ClaimStream {

    private ClaimStream() {}

    /**
     * Reads a channel to its end; closing it is the caller's.
     *
     * @throws IOException when the channel fails
     */
    public static void read(ReadableByteChannel channel, ClaimListener listener)
            throws IOException {
        SegmentReader segments = SegmentReader.over(channel, Limits.USUAL, listener::finding);
        new EnvelopeReader(segments, new Sets(listener), listener::finding).read();
    }

    /** Gives the segments of each set to whom they belong. */
    private static final class Sets implements EnvelopeListener {

        private final ClaimListener listener;
        private final OneClaim hand = new OneClaim();
        private FunctionalGroup.@Nullable Header group;
        private @Nullable SetStream set;

        Sets(ClaimListener listener) {
            this.listener = listener;
        }

        @Override
        public void beginGroup(@Nullable SegmentReader gs) {
            group = gs == null ? null : new FunctionalGroup.Header(gs.copy());
        }

        @Override
        public void beginSet(SegmentReader st) {
            Segment kept = st.copy();
            var header = group == null ? FunctionalGroup.Header.missing(kept) : group;
            var opening = new TransactionSet(header, List.of(kept));
            set =
                    switch (opening.id()) {
                        case "837" -> new ClaimSetStream(opening, hand, listener);
                        case "835" -> new RemittanceSetStream(opening, hand, listener);
                        default -> null;
                    };
            if (set != null) {
                listener.beginSet(opening);
            }
        }

        @Override
        public void segment(SegmentReader segment) {
            if (set != null) {
                set.take(segment);
            }
        }

        @Override
        public void endSet(@Nullable SegmentReader se) {
            if (set != null) {
                set.end();
                set = null;
                listener.endSet();
            }
        }
    }
}
