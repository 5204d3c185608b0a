package org.almoner.payer;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;

import java.util.ArrayList;
import java.util.List;

/**
 * Says of each segment of an 837P which loop it stands in, because the same segment means other
 * things in other loops.
 */
final class ClaimLoops {

    /**
     * One segment and where it stands.
     *
     * @param position in the set, the ST counting 1
     */
    record Placed(Segment segment, String loop, int position) {

        boolean is(String id, String qualifier) {
            return segment.id().equals(id) && segment.element(1).equals(qualifier);
        }
    }

    private String level = "";
    private String loop = "";

    private ClaimLoops() {}

    static List<Placed> place(TransactionSet set) {
        var loops = new ClaimLoops();
        List<Placed> placed = new ArrayList<>();
        int position = 0;
        for (Segment segment : set.segments()) {
            position++;
            loops.enter(segment);
            placed.add(new Placed(segment, loops.loop, position));
        }
        return placed;
    }

    private void enter(Segment segment) {
        switch (segment.id()) {
            case "HL" -> enterLevel(segment.element(3));
            case "CLM" -> enterBoth("2300");
            case "SBR" -> {
                if (level.equals("2300") || level.equals("2320")) {
                    enterBoth("2320");
                }
            }
            case "LX" -> enterBoth("2400");
            case "LIN" -> loop = "2410";
            case "SVD" -> loop = "2430";
            case "LQ" -> loop = "2440";
            case "NM1" -> loop = loopOfName(segment.element(1));
            default -> {
                // Every other segment belongs to the loop that is open.
            }
        }
    }

    private void enterLevel(String code) {
        enterBoth(
                switch (code) {
                    case "20" -> "2000A";
                    case "22" -> "2000B";
                    case "23" -> "2000C";
                    default -> "2000";
                });
    }

    private void enterBoth(String name) {
        level = name;
        loop = name;
    }

    private String loopOfName(String entity) {
        return switch (level) {
            case "" -> entity.equals("41") ? "1000A" : "1000B";
            case "2000A" -> entity.equals("85") ? "2010AA" : "2010AB";
            case "2000B" -> entity.equals("IL") ? "2010BA" : "2010BB";
            case "2000C" -> "2010CA";
            case "2300" -> entity.equals("82") ? "2310B" : "2310";
            case "2320" -> entity.equals("IL") ? "2330A" : entity.equals("PR") ? "2330B" : "2330";
            default -> "2420";
        };
    }
}
