package org.almoner.server.charts.intake;

import java.nio.file.Path;

/**
 * Something to read: a file, a folder, or a zip.
 *
 * @param name as the person knows it
 * @param path where it is
 */
public record IntakeFile(String name, Path path) {

    public static IntakeFile of(Path path) {
        return new IntakeFile(
                path.getFileName() == null ? path.toString() : path.getFileName().toString(), path);
    }
}
