package org.almoner.cli.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything we wrote: the compiled classes, without tests, and the sources. */
final class House {
    /** Read once for all rules; reading takes longer than all rules together. */
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.almoner");

    private House() {}

    static JavaClasses classes() {
        return CLASSES;
    }

    /** The root of the repository. */
    static Path root() {
        return Path.of(System.getProperty("almoner.root", ".."));
    }

    /** The class folders of one module. */
    static Path classesOf(String module) {
        return root().resolve(module).resolve("target/classes");
    }

    static List<Path> filesBelow(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
