package org.almoner.x12.loop;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.Guides;

import java.util.List;
import java.util.Optional;

/**
 * The guide by which a set is best understood: its own, or, for older or unnamed versions, the one
 * of ours that describes the same business.
 */
public final class GuideChoice {

    private GuideChoice() {}

    public static Optional<Guide> of(TransactionSet set) {
        List<Guide> own = Guides.ours().list(set.guide().strip(), set.id());
        return pick(own, set).or(() -> pick(alike(set), set));
    }

    private static Optional<Guide> pick(List<Guide> guides, TransactionSet set) {
        for (int sign = 0; sign < Guide.SIGNS_MOST; sign++) {
            for (Guide guide : guides) {
                if (guide.when().isEmpty()
                        || (sign < guide.when().size() && fits(guide.when().get(sign), set))) {
                    return Optional.of(guide);
                }
            }
        }
        return guides.stream().findFirst();
    }

    private static boolean fits(Guide.When when, TransactionSet set) {
        if (set.segments().size() < 2) {
            return true;
        }
        Segment second = set.segments().get(1);
        return second.id().equals(when.segment())
                && when.values().contains(second.element(when.element()).strip());
    }

    private static List<Guide> alike(TransactionSet set) {
        String wanted = idFor(set.id(), set.guide() + " " + set.group().version());
        return Guides.ours().listAll().stream()
                .filter(guide -> guide.set().equals(set.id()))
                .filter(guide -> wanted.isEmpty() || guide.id().equals(wanted))
                .toList();
    }

    /** The guide numbers of 4010 and 5010 that tell apart what one set is used for. */
    private static String idFor(String set, String version) {
        return switch (set) {
            case "837" -> {
                if (version.contains("X096") || version.contains("X223")) {
                    yield "005010X223A2";
                }
                yield version.contains("X097") || version.contains("X224")
                        ? "005010X224A2"
                        : "005010X222A1";
            }
            case "277" ->
                    version.contains("X167") || version.contains("X214")
                            ? "005010X214"
                            : "005010X212";
            default -> "";
        };
    }
}
