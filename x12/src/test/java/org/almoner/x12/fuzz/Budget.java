package org.almoner.x12.fuzz;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/**
 * What one input may cost: a second of the processor and 512 MB. Both are counted for this thread
 * alone, so that neither a busy machine nor the collector's whims decide. What costs more the first
 * time only, such as loading classes, is forgiven.
 */
public final class Budget {

    private static final long NANOSECONDS = 1_000_000_000L;
    private static final long BYTES = 512L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Budget() {}

    /** An input cost too much, twice. */
    static final class Exceeded extends AssertionError {

        private static final long serialVersionUID = 1L;

        Exceeded(String message) {
            super(message);
        }
    }

    /** Gives the input to the target, and complains when it costs too much. */
    public static void spend(Target target, byte[] input) throws Exception {
        if (!complaint(target, input).isEmpty()) {
            String again = complaint(target, input);
            if (!again.isEmpty()) {
                throw new Exceeded(again);
            }
        }
    }

    private static String complaint(Target target, byte[] input) throws Exception {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        target.take(input);
        time = THREADS.getCurrentThreadCpuTime() - time;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return time <= NANOSECONDS && bytes <= BYTES
                ? ""
                : "An input of %d bytes cost %d ms and %d MB."
                        .formatted(input.length, time / 1_000_000, bytes >> 20);
    }
}
