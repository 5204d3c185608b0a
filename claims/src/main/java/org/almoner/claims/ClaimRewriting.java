package org.almoner.claims;

import org.almoner.x12.Delimiters;
import org.almoner.x12.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a changed claim among its kept segments. What the record wrote before the change tells
 * which of the kept segments it knows; these are kept, replaced or taken out as the change says,
 * and the others stay behind the segment that they followed.
 */
final class ClaimRewriting {

    /** Segments that begin a loop: what follows a deleted one goes with it. */
    private static final Set<String> LOOP_HEADS = Set.of("LX", "NM1", "SBR", "SVD", "LIN");

    /** So many comparisons are made at most; a claim beyond them is written anew as a whole. */
    private static final long CELLS_MAX = 25_000_000;

    private final List<Segment> kept;
    private final Delimiters delimiters;

    ClaimRewriting(List<Segment> kept) {
        this.kept = kept;
        this.delimiters = kept.getFirst().delimiters();
    }

    /** The claim's segments with their terminators and line ends. */
    List<String> rewrite(HealthCareClaim before, HealthCareClaim after) {
        List<String> now = written(after);
        List<String> then;
        try {
            then = written(before);
        } catch (UnwritableClaimException e) {
            // It could not have been written before, so nothing tells what of it is known.
            return now.stream().map(this::dressed).toList();
        }
        if ((long) kept.size() * Math.max(then.size(), now.size()) > CELLS_MAX) {
            return now.stream().map(this::dressed).toList();
        }
        int[] known = SegmentAlignment.of(texts(), then, delimiters);
        int[] stays = SegmentAlignment.of(then, now, delimiters);
        return merged(then, now, known, stays);
    }

    private List<String> merged(List<String> then, List<String> now, int[] known, int[] stays) {
        List<List<String>> behind = new ArrayList<>();
        String[] chosen = now.toArray(String[]::new);
        boolean[] isKept = new boolean[now.size()];
        for (int i = 0; i <= now.size(); i++) {
            behind.add(new ArrayList<>());
        }
        int anchor = 0;
        boolean isLoopGone = false;
        for (int i = 0; i < known.length; i++) {
            int old = known[i];
            if (old < 0) {
                if (!isLoopGone) {
                    behind.get(anchor).add(kept.get(i).verbatim());
                }
            } else if (stays[old] >= 0) {
                anchor = stays[old];
                isLoopGone = false;
                if (then.get(old).equals(now.get(anchor))) {
                    chosen[anchor] = kept.get(i).verbatim();
                    isKept[anchor] = true;
                }
            } else if (LOOP_HEADS.contains(kept.get(i).id())) {
                isLoopGone = true;
            }
        }
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            merged.add(isKept[i] ? chosen[i] : dressed(chosen[i]));
            merged.addAll(behind.get(i));
        }
        return merged;
    }

    private List<String> texts() {
        return kept.stream().map(Segment::text).toList();
    }

    /** A new segment with the line end that stands before the claim's CLM. */
    private String dressed(String text) {
        return kept.getFirst().lead() + text + delimiters.segment();
    }

    /** What the writer makes of a claim, with the file's delimiters, without terminators. */
    private List<String> written(HealthCareClaim claim) {
        SegmentPen pen = new SegmentPen(ProfessionalClaims837.TRIAL.envelope(), delimiters);
        switch (claim) {
            case ProfessionalClaim professional -> new ClaimLoopWriter(pen).write(professional);
            case InstitutionalClaim institutional ->
                    new InstitutionalLoopWriter(pen).write(institutional);
            case DentalClaim dental -> new DentalLoopWriter(pen).write(dental);
        }
        List<String> segments = new ArrayList<>();
        String text = pen.out().finish();
        int from = 0;
        for (int to = text.indexOf(delimiters.segment());
                to >= 0;
                to = text.indexOf(delimiters.segment(), from)) {
            segments.add(text.substring(from, to));
            from = to + 1;
        }
        return segments.subList(1, segments.size() - 1);
    }
}
