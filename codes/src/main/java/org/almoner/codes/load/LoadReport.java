package org.almoner.codes.load;

import org.almoner.codes.store.Release;

import java.util.List;

/**
 * What became of every file.
 *
 * @param loaded releases that are in the store now
 * @param passedOver files that were left, each with its reason
 * @param refused files that could not be taken, each with what is wrong and where
 */
public record LoadReport(List<Release> loaded, List<Left> passedOver, List<Left> refused) {

    public LoadReport {
        loaded = List.copyOf(loaded);
        passedOver = List.copyOf(passedOver);
        refused = List.copyOf(refused);
    }

    /** A file and why it was not taken. */
    public record Left(String file, String why) {}
}
