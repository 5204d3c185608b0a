package org.almoner.cli.story;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A few leaves of each book, which the server's own tests read as well, so that every page of the
 * code shelf has something on it. The list of codes itself is left out: the starter set says which
 * codes there are.
 */
public final class SmallShelf {

    private static final Path FILES = Path.of("../server/src/test/resources/shelf");
    private static final String EXTRA = "extra-";

    private SmallShelf() {}

    /** Fills a store that is not yet open. */
    public static void into(Path folder) {
        try (Stream<Path> files = Files.list(FILES)) {
            List<CodeStore.Addition> additions = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(EXTRA)) {
                    additions.add(read(file, name.replace(".tsv", "")));
                }
            }
            CodeStore.open(folder, PublishedSets.list()).add(additions);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static CodeStore.Addition read(Path file, String release) throws IOException {
        int at = release.indexOf('@');
        String id = release.substring(0, at);
        PublishedSet set =
                PublishedSets.list().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no set is called " + id));
        TableDraft draft = new TableDraft(set);
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            draft.row();
            for (int cell = 0; cell < cells.size(); cell++) {
                fill(draft, set, set.column(columns.get(cell)), cells.get(cell));
            }
        }
        LocalDate from = LocalDate.parse(release.substring(at + 1));
        return new CodeStore.Addition(draft, from, "small", List.of());
    }

    private static void fill(TableDraft draft, PublishedSet set, int column, String cell) {
        switch (set.columns().get(column).kind()) {
            case CODE -> draft.code(column, cell);
            case TEXT -> draft.text(column, cell);
            case DAY -> draft.day(column, LocalDate.parse(cell));
            case NUMBER -> {
                if (!cell.isEmpty()) {
                    draft.number(column, Long.parseLong(cell));
                }
            }
        }
    }
}
