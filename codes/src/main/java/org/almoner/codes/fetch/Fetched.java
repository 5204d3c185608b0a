package org.almoner.codes.fetch;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file that is here now.
 *
 * @param isNew whether anything was fetched; false when it is the same as the last time
 * @param modified the day on which its publisher last changed it; null when that was not said
 */
public record Fetched(
        Address address, Path file, long bytes, boolean isNew, @Nullable LocalDate modified) {

    /** The first day that the list says for it; null where its name must say it. */
    public @Nullable LocalDate effective() {
        return switch (address.effective()) {
            case "" -> null;
            case Address.MODIFIED -> modified;
            default -> LocalDate.parse(address.effective());
        };
    }
}
