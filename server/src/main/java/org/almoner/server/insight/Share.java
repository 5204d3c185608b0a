package org.almoner.server.insight;

/**
 * A part of a whole, written in percent with one digit after the point, rounded half up; a dash
 * when there is no whole.
 */
public record Share(long part, long whole) {

    /** Tenths of a percent, 0 when there is no whole. */
    public long permille() {
        return whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
    }

    @Override
    public String toString() {
        return whole == 0 ? "–" : "%d.%d%%".formatted(permille() / 10, permille() % 10);
    }
}
