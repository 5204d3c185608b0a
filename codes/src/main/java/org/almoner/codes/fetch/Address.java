package org.almoner.codes.fetch;

import java.net.URI;

/**
 * Where an official file is.
 *
 * @param line of the list, counted from 1
 * @param sha256 what its bytes must come to, in small hexadecimal; empty when nobody says it
 * @param effective the first day of its release, {@code modified} for the day on which the
 *     publisher last changed the file; empty where its name says it
 */
public record Address(URI uri, int line, String sha256, String effective) {

    /** Stands for the day on which the publisher last changed the file. */
    public static final String MODIFIED = "modified";

    /** What the file is called, by the end of its address. */
    public String name() {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String safe = last.replaceAll("[^A-Za-z0-9._-]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "file" + line : safe;
    }
}
