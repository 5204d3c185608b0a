package org.almoner.codes.load;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts under the names of published files, loaded by every format into a store in a folder. */
public final class Trial {

    private final Path folder;
    private final boolean small;

    private Trial(Path folder, boolean small) {
        this.folder = folder;
        this.small = small;
    }

    /** Small files are taken for whole ones. */
    public static Trial ofSmallFiles(Path folder) {
        return new Trial(folder, true);
    }

    /** Small files are too small, as they are for everybody. */
    public static Trial ofWholeFiles(Path folder) {
        return new Trial(folder, false);
    }

    /** Loads names and texts in turn; what is refused comes back, a line each. */
    public String load(String... namesAndTexts) throws IOException, LoadException {
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            Path file = folder.resolve("files").resolve(namesAndTexts[index]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[index + 1], StandardCharsets.ISO_8859_1);
            files.add(file);
        }
        LoadReport report =
                new Loader(PublishedSets.formats(), new Loader.Options(null, small))
                        .load(store(), files, (_, _) -> {});
        return report.refused().stream()
                .map(Left::why)
                .map(why -> why.replace(folder.resolve("files") + "/", ""))
                .collect(Collectors.joining("\n"));
    }

    public CodeStore store() {
        return CodeStore.open(folder.resolve("store"), PublishedSets.list());
    }

    /**
     * Each release of a set with its rows, cells divided by bars, those that are empty left out.
     */
    public List<String> rows(PublishedSet set) {
        return store().list(set).stream()
                .flatMap(table ->
                        IntStream.range(0, table.rows())
                                .mapToObj(row -> table.release().from() + row(table, row)))
                .toList();
    }

    private static String row(Table table, int row) {
        return IntStream.range(0, table.set().columns().size())
                .mapToObj(column -> table.shown(column, row))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> "|" + cell)
                .collect(Collectors.joining());
    }
}
