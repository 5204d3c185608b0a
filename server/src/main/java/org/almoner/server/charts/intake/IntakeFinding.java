package org.almoner.server.charts.intake;

/**
 * Something a person should know about a file that was read.
 *
 * @param message what is wrong and what to do; it never repeats a value out of the chart
 */
public record IntakeFinding(Weight weight, Place place, String message) {

    /** What a finding does to its file. */
    public enum Weight {
        /** Nothing of the file is loaded. */
        STOP,
        /** The file is loaded; this is worth knowing. */
        NOTICE
    }

    static IntakeFinding stop(Place place, String message) {
        return new IntakeFinding(Weight.STOP, place, message);
    }

    static IntakeFinding notice(Place place, String message) {
        return new IntakeFinding(Weight.NOTICE, place, message);
    }
}
