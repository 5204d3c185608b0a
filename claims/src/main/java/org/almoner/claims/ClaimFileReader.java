package org.almoner.claims;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the claims of an 837 that is held in memory: from a CLM on, the segments until the next CLM
 * or HL are the claim's, and all others those of the levels above.
 */
final class ClaimFileReader<C extends HealthCareClaim> {

    private final TransactionSet set;
    private final ClaimReading<C> reading;
    private final ClaimLevels levels = new ClaimLevels(Integer.MAX_VALUE);

    ClaimFileReader(TransactionSet set, ClaimReading<C> reading) {
        this.set = set;
        this.reading = reading;
    }

    /**
     * One claim with its place.
     *
     * @param segments of the set, CLM first
     * @param claim null when it could not be read
     */
    record Found<C>(List<Segment> segments, @Nullable C claim) {}

    /** Reads every claim; the first that cannot be read stops it. */
    List<C> read() {
        List<C> claims = new ArrayList<>();
        walk(segments -> claims.add(readClaim(segments)));
        return List.copyOf(claims);
    }

    /** Finds every claim, also beside those that cannot be read. */
    List<Found<C>> find() {
        List<Found<C>> found = new ArrayList<>();
        walk(segments -> found.add(found(segments)));
        return List.copyOf(found);
    }

    private Found<C> found(List<Segment> segments) {
        try {
            return new Found<>(segments, readClaim(segments));
        } catch (UnreadableTransactionException e) {
            return new Found<>(segments, null);
        }
    }

    private void walk(Consumer<List<Segment>> claim) {
        if (!set.id().equals("837")) {
            throw UnreadableTransactionException.of(set, "it is no 837");
        }
        List<Segment> segments = set.segments();
        int at = 0;
        while (at < segments.size()) {
            if (segments.get(at).id().equals("CLM")) {
                int end = endOfClaim(segments, at);
                claim.accept(segments.subList(at, end));
                at = end;
            } else {
                levels.take(segments.get(at));
                at++;
            }
        }
    }

    private static int endOfClaim(List<Segment> segments, int clm) {
        int end = clm + 1;
        while (end < segments.size()
                && switch (segments.get(end).id()) {
                    case "CLM", "HL", "SE" -> false;
                    default -> true;
                }) {
            end++;
        }
        return end;
    }

    private C readClaim(List<Segment> segments) {
        return reading.read(segments, levels.head(segments.getFirst()));
    }
}
