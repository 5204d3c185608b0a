package org.almoner.bench;

import java.util.Locale;

/**
 * What one contender needed for one file.
 *
 * @param seconds by the clock, the median of the rounds
 * @param processorSeconds of all cores, the rounds' mean; other work on the machine does not count
 * @param peakMegabytes the most memory that the process has held
 */
record Figures(double seconds, double processorSeconds, long peakMegabytes) {

    String line() {
        return String.format(Locale.ROOT, "%.6f %.6f %d", seconds, processorSeconds, peakMegabytes);
    }

    static Figures parse(String line) {
        String[] figures = line.split(" ", 3);
        return new Figures(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Long.parseLong(figures[2]));
    }
}
