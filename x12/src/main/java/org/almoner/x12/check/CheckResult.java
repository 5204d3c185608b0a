package org.almoner.x12.check;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.List;

/**
 * What a check found in one file.
 *
 * @param interchanges how many it holds
 * @param transactions its transaction sets in file order
 * @param findings what is wrong, in the order in which it was seen
 * @param unlisted how many more findings there were than are listed
 */
public record CheckResult(
        long interchanges,
        List<CheckedSet> transactions,
        List<X12Finding> findings,
        long unlisted) {

    public CheckResult {
        transactions = List.copyOf(transactions);
        findings = List.copyOf(findings);
    }

    /**
     * One transaction set.
     *
     * @param guide ST03, or GS08 where it is not given; cleaned for saying again
     * @param control ST02
     * @param claims how many claims it holds: CLM of an 837, CLP of an 835, else 0
     */
    public record CheckedSet(String guide, String control, long claims) {}

    /** Whether nothing of level error was found: the first error is always listed. */
    public boolean valid() {
        return findings.stream().noneMatch(f -> f.level() == Level.ERROR);
    }
}
