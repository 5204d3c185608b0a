package org.almoner.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Locale;

/** Opens one thing in this process; prints its milliseconds and the megabytes of heap it holds. */
public final class OneOpening {

    private OneOpening() {}

    public static void main(String[] arguments) {
        Opened opened = Opened.valueOf(arguments[1]);
        long before = heap();
        long begun = System.nanoTime();
        Object held = opened.open(Path.of(arguments[0]));
        double millis = (System.nanoTime() - begun) / 1e6;
        try {
            System.out.printf(Locale.ROOT, "%.3f %.3f%n", millis, (heap() - before) / 1e6);
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long heap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
