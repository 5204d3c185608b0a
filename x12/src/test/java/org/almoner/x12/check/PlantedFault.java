package org.almoner.x12.check;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.List;
import java.util.Set;

/**
 * A file with one fault, and where a check has to see it.
 *
 * @param kind a few words by which faults are counted
 * @param file the file, with the fault
 * @param from the number of the first segment that may be blamed
 * @param to the number of the last one
 * @param id the segment that is blamed; empty for any
 * @param element the element that is blamed; -1 for any
 * @param codes what a 999 says of it; empty for anything
 * @param level the least that is said
 */
record PlantedFault(
        String kind,
        String file,
        int from,
        int to,
        String id,
        int element,
        Set<String> codes,
        Level level) {

    /** Whether a finding speaks of the fault. */
    boolean isMeantBy(X12Finding finding) {
        return finding.level().compareTo(level) <= 0
                && isNear(finding)
                && (id.isEmpty() || finding.segmentId().equals(id))
                && (element < 0 || finding.element() == element)
                && (codes.isEmpty() || codes.contains(finding.code()));
    }

    /** Where it is, without what stands there. */
    String place() {
        return "segment %d%s%s"
                .formatted(
                        from,
                        id.isEmpty() ? "" : " " + id,
                        element < 0 ? "" : " element " + element);
    }

    boolean isCaughtBy(List<X12Finding> findings) {
        return findings.stream().anyMatch(this::isMeantBy);
    }

    /** Errors of other segments than the one at fault. */
    List<X12Finding> strayOf(List<X12Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Level.ERROR && !isNear(finding))
                .toList();
    }

    private boolean isNear(X12Finding finding) {
        return finding.segmentNumber() >= from && finding.segmentNumber() <= to;
    }
}
