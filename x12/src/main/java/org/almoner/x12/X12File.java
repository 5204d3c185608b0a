package org.almoner.x12;

import java.util.List;

/**
 * Everything that was read from one file, and everything that was wrong with it. Reading never
 * throws: a file that is no X12 at all has no interchanges and one finding.
 */
public record X12File(List<Interchange> interchanges, List<X12Finding> findings) {

    public X12File {
        interchanges = List.copyOf(interchanges);
        findings = List.copyOf(findings);
    }

    /** Reads a whole file held in memory. */
    public static X12File read(byte[] bytes) {
        return new X12Reader(bytes).read();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == X12Finding.Level.ERROR);
    }

    /** Every transaction set of every interchange, in file order. */
    public List<TransactionSet> sets() {
        return interchanges.stream().flatMap(interchange -> interchange.sets().stream()).toList();
    }
}
