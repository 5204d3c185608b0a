package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.coding.CandidateFinder;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The index is built behind the first page, once, and never keeps the server from stopping. */
class K02_TheSearchIsReadyBeforeItIsAskedTest {

    @Test
    void theServerMakesItsSearchReadyByItself() throws Exception {
        SearchWarmUp warmUp = TestServer.get().bean(SearchWarmUp.class);
        assertThat(warmUp.work().get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void beginningReturnsWhileTheIndexIsStillBuilt() throws Exception {
        HeldBook book = new HeldBook();
        SearchWarmUp warmUp = warmUp(book, Duration.ZERO);
        warmUp.begin();
        book.asked.await();
        assertThat(warmUp.work().isDone()).isFalse();
        book.mayAnswer.countDown();
        assertThat(warmUp.work().get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(book.words).hasSize(1);
        warmUp.close();
    }

    @Test
    void aServerThatStopsBeforeItBeganNeverBegins() {
        HeldBook book = new HeldBook();
        SearchWarmUp warmUp = warmUp(book, Duration.ofHours(1));
        warmUp.begin();
        warmUp.close();
        assertThat(warmUp.isOver()).isTrue();
        assertThat(book.words).isEmpty();
    }

    @Test
    void aServerThatStopsInTheMiddleEndsTheThread() throws Exception {
        HeldBook book = new HeldBook();
        SearchWarmUp warmUp = warmUp(book, Duration.ZERO);
        warmUp.begin();
        book.asked.await();
        warmUp.close();
        assertThat(warmUp.isOver()).isTrue();
    }

    private static SearchWarmUp warmUp(CodeBook book, Duration delay) {
        return new SearchWarmUp(book, () -> new CandidateFinder(book), Clock.systemUTC(), delay);
    }

    /** A book whose search takes as long as the test wants. */
    private static final class HeldBook implements CodeBook {
        private final CodeBook empty = CodeBook.of(List.of());
        private final List<String> words = new CopyOnWriteArrayList<>();
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);

        @Override
        public List<Hit> search(String typed, LocalDate day, Set<CodeSystem> systems, int limit) {
            words.add(typed);
            asked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            return List.of();
        }

        @Override
        public Optional<Code> find(CodeSystem system, String code, LocalDate day) {
            return empty.find(system, code, day);
        }

        @Override
        public Optional<Code> findEver(CodeSystem system, String code) {
            return empty.findEver(system, code);
        }

        @Override
        public List<Code> listStartingWith(CodeSystem system, String prefix, LocalDate day) {
            return empty.listStartingWith(system, prefix, day);
        }

        @Override
        public List<Code> list() {
            return empty.list();
        }
    }
}
