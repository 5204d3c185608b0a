package org.almoner.x12;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.x12.fuzz.Budget;
import org.almoner.x12.fuzz.Seeds;
import org.almoner.x12.fuzz.ShortRun;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** A run that finds nothing says something only when it finds what is there. */
final class C00_FindsPlantedBugsTest {

    private static final long SEED = 20261122;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void anExceptionIsFoundAndWhatCausesItIsMadeShort() {
        assertThatThrownBy(() -> ShortRun.over(Seeds.list(), SEED, 2_000, this::countsCasAmounts))
                .hasMessageContaining("CAS")
                .hasCauseInstanceOf(NumberFormatException.class)
                .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
                .hasSizeLessThan(600);
    }

    @Test
    void whatTakesTooLongIsFound() {
        assertThatThrownBy(() -> Budget.spend(bytes -> dawdle(), new byte[1]))
                .hasMessageContaining("An input of 1 bytes cost ");
    }

    @Test
    void whatTakesTooMuchMemoryIsFound() {
        assertThatThrownBy(() -> Budget.spend(bytes -> hoard(), new byte[1]))
                .hasMessageContaining("An input of 1 bytes cost ");
    }

    /** Forgets that an amount may be none. */
    private void countsCasAmounts(byte[] bytes) {
        for (Segment segment : X12File.read(bytes).segments()) {
            if (segment.id().equals("CAS")) {
                segment.findCents(3);
            }
        }
    }

    private static void dawdle() {
        long begun = THREADS.getCurrentThreadCpuTime();
        while (THREADS.getCurrentThreadCpuTime() - begun < 1_100_000_000L) {
            Thread.onSpinWait();
        }
    }

    private static void hoard() {
        for (int part = 0; part < 9; part++) {
            if (new byte[1 << 26].length == 0) {
                throw new IllegalStateException("an array has the length it was asked for");
            }
        }
    }
}
