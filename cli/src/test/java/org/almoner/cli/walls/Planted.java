package org.almoner.cli.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A class that breaks a rule, compiled from a text in the test, so that the rule can be tried. */
final class Planted {
    private Planted() {}

    /** Compiles one class, such as {@code package org.almoner.x12; class Bad {…}}. */
    static JavaClasses in(Path folder, String source) {
        return new ClassFileImporter().importPath(compile(folder, source));
    }

    static Path compile(Path folder, String source) {
        try {
            String type = source.replaceAll("(?s).*?(class|record|interface) (\\w+).*", "$2");
            Path file = Files.writeString(folder.resolve(type + ".java"), source);
            Path classes = Files.createDirectories(folder.resolve("classes"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            try (var files = compiler.getStandardFileManager(null, null, null)) {
                boolean compiled =
                        compiler.getTask(
                                        said,
                                        files,
                                        null,
                                        List.of(
                                                "-proc:none",
                                                "-d",
                                                classes.toString(),
                                                "-cp",
                                                System.getProperty("java.class.path")),
                                        null,
                                        files.getJavaFileObjects(file))
                                .call();
                if (!compiled) {
                    throw new AssertionError("The planted class does not compile: " + said);
                }
            }
            return classes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
