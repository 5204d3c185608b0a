package org.almoner.payer;

import org.almoner.x12.Interchange;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.CheckResult;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came, held against the guides. Syntax, guide and situational rules (SNIP types 1, 2 and 4)
 * are for the 999; balances and code sets (3 and 5) are objections to single claims, for the 277CA.
 */
final class Inspection {

    private static final int WHOLE = 5;
    private static final String INVALID_CODE = "7";
    private static final String SEGMENT_MISSING = "3";

    /** IK304: the segment has errors that are not said one by one. */
    private static final String SEGMENT_IN_ERROR = "8";

    private static final Map<String, String> SERVED =
            Map.of("837", "005010X222", "270", "005010X279");

    private final List<X12Finding> findings;
    private final Map<Long, List<Verdict>> objections = new HashMap<>();

    private Inspection(List<X12Finding> findings) {
        this.findings = findings;
    }

    /**
     * @param bytes the whole file
     * @param file the same, read
     */
    static Inspection of(byte[] bytes, X12File file) {
        CheckResult result = new X12Check(Guides.ours(), new HouseCodes(), WHOLE).check(bytes);
        var inspection = new Inspection(new ArrayList<>(result.findings()));
        for (Interchange interchange : file.interchanges()) {
            for (TransactionSet set : interchange.sets()) {
                inspection.addOwn(set, result.unlisted() > 0);
            }
        }
        for (X12Finding finding : result.findings()) {
            Objections.to(finding)
                    .ifPresent(verdict -> inspection.object(finding.segmentNumber(), verdict));
        }
        return inspection;
    }

    /** All of them, as an acknowledgement wants them. */
    List<X12Finding> findings() {
        return List.copyOf(findings);
    }

    /** What is held against the claims that this segment belongs to, or stands above. */
    List<Verdict> objections(Segment segment) {
        return objections.getOrDefault(segment.number(), List.of());
    }

    private void object(long segmentNumber, Verdict verdict) {
        objections.computeIfAbsent(segmentNumber, _ -> new ArrayList<>()).add(verdict);
    }

    /** What no guide says, but this payer wants. */
    private void addOwn(TransactionSet set, boolean tooManyFindings) {
        Segment st = set.segments().getFirst();
        if (set.id().equals("999") || set.id().equals("997")) {
            return;
        }
        if (tooManyFindings) {
            add(st, 0, SEGMENT_IN_ERROR, "The file has more faults than can be listed.");
        }
        String served = SERVED.get(set.id());
        if (served == null || !set.guide().startsWith(served)) {
            int element = served == null ? 1 : 3;
            add(st, element, INVALID_CODE, "This payer does not take such sets.");
        } else if (set.id().equals("837")) {
            if (set.segments().stream().noneMatch(segment -> segment.id().equals("CLM"))) {
                Segment last = set.segments().getLast();
                String message = "There is no claim in the set.";
                findings.add(finding(last, "2300", "CLM", 0, SEGMENT_MISSING, message));
            }
            for (Segment segment : set.segments()) {
                Figures.objection(segment).ifPresent(verdict -> object(segment.number(), verdict));
            }
        }
    }

    private void add(Segment segment, int element, String code, String message) {
        findings.add(finding(segment, "", segment.id(), element, code, message));
    }

    private static X12Finding finding(
            Segment at, String loop, String segmentId, int element, String code, String message) {
        return new X12Finding(
                Level.ERROR,
                2,
                at.offset(),
                at.number(),
                loop,
                segmentId,
                element,
                0,
                code,
                message);
    }
}
