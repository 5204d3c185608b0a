package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.Table;
import org.almoner.codes.store.TableDraft;
import org.almoner.server.codes.CodeLibrary.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What {@code almoner codes load} writes is taken up without a restart, whole or not at all. */
class H05_ANewReleaseIsSeenWhileTheServerRunsTest {

    private static final LocalDate OLD = LocalDate.of(2024, 7, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final int PATIENCE = 600;

    @TempDir Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2025-10-05T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aReleaseThatIsLoadedAnswersSoonAndTheOldOneGoesOn() throws Exception {
        load(folder, OLD, "1", "2");
        try (CodeLibrary library = CodeLibrary.open(folder, clock, Duration.ZERO)) {
            CodeBook book = new CurrentCodes(library);
            Opened before = library.opened();
            Table held = before.store().find(ListSets.CARC, NEW).orElseThrow();
            assertThat(find(book, "P99")).isFalse();

            load(folder, NEW, "1", "P99");
            until(() -> find(book, "P99"));

            assertThat(find(book, "2")).isFalse();
            assertThat(book.find(CodeSystem.CARC, "2", OLD)).isPresent();
            assertThat(library.opened().since())
                    .containsOnlyKeys("carc@2024-07-01", "carc@2025-07-01");
            assertThat(held.release().id()).isEqualTo("carc@2024-07-01");
            assertThat(held.text(ListSets.TITLE, 1)).isEqualTo("Reason 2");
            assertThat(before.book().find(CodeSystem.CARC, "P99", NEW)).isEmpty();
        }
    }

    @Test
    void aFolderThatWasNotThereIsSeenToo() throws Exception {
        Path later = folder.resolve("later");
        try (CodeLibrary library = CodeLibrary.open(later, clock, Duration.ZERO)) {
            assertThat(library.store().list()).isEmpty();
            load(later, OLD, "P99");
            until(() -> !library.store().list().isEmpty());
            assertThat(find(library.book(), "P99")).isTrue();
        }
    }

    @Test
    void aReleaseThatIsTakenOutIsGone() throws Exception {
        load(folder, OLD, "1");
        load(folder, NEW, "1", "P99");
        try (CodeLibrary library = CodeLibrary.open(folder, clock, Duration.ZERO)) {
            assertThat(find(library.book(), "P99")).isTrue();
            Table newest = library.store().find(ListSets.CARC, NEW).orElseThrow();
            library.store().remove(newest.release());
            until(() -> !find(library.book(), "P99"));
            assertThat(newest.text(ListSets.TITLE, 0)).isEqualTo("Reason 1");
        }
    }

    /** A load that is under way has drafts in the folder until all of it is in its place. */
    @Test
    void aLoadIsTakenWhole() throws Exception {
        Path whole = folder.resolve("whole");
        load(whole, OLD, "1", "P99");
        Path store = Files.createDirectory(folder.resolve("store"));
        try (CodeLibrary library = CodeLibrary.open(store, clock, Duration.ZERO)) {
            Path draft = store.resolve("rarc@2024-07-01.table.new");
            Files.writeString(draft, "half of it");
            copy(whole, store);
            for (int look = 0; look < 20; look++) {
                assertThat(library.store().list()).isEmpty();
                Thread.sleep(5);
            }
            Files.delete(draft);
            until(() -> !library.store().list().isEmpty());
        }
    }

    @Test
    void whatIsBrokenLeavesTheRestAsItWas() throws Exception {
        load(folder, OLD, "1");
        try (CodeLibrary library = CodeLibrary.open(folder, clock, Duration.ZERO)) {
            Files.writeString(folder.resolve("carc@2025-07-01.table"), "no table at all");
            Opened before = library.opened();
            until(() -> !library.opened().equals(before));
            assertThat(library.store().problems()).hasSize(1);
            assertThat(find(library.book(), "1")).isTrue();
        }
    }

    @Test
    void whatIsMadeOfItIsMadeAnewOnlyThen() throws Exception {
        load(folder, OLD, "1");
        try (CodeLibrary library = CodeLibrary.open(folder, clock, Duration.ZERO)) {
            Supplier<Object> made = library.derive(_ -> new Object());
            Object first = made.get();
            assertThat(made.get()).isSameAs(first);
            load(folder, NEW, "1");
            until(() -> !made.get().equals(first));
        }
    }

    @Test
    void betweenTwoLooksNobodyAsksTheFolder() throws Exception {
        load(folder, OLD, "1");
        try (CodeLibrary library = CodeLibrary.open(folder, clock, Duration.ofHours(1))) {
            load(folder, NEW, "P99");
            Thread.sleep(50);
            assertThat(find(library.book(), "P99")).isFalse();
        }
    }

    private static boolean find(CodeBook book, String code) {
        return book.find(CodeSystem.CARC, code, NEW).map(Code::code).isPresent();
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int each = 0; each < PATIENCE; each++) {
            if (done.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It did not come.");
    }

    private static void load(Path store, LocalDate from, String... codes) {
        TableDraft draft = new TableDraft(ListSets.CARC);
        for (String code : codes) {
            draft.row().code(0, code).text(ListSets.TITLE, "Reason " + code);
        }
        Source source = new Source("list.csv", String.join(" ", codes));
        CodeStore.open(store, PublishedSets.list())
                .add(List.of(new Addition(draft, from, "test", List.of(source))));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
