package org.almoner.coding;

/**
 * Words of the note that speak for a code.
 *
 * @param quote verbatim: {@code text.substring(offset, offset + length)}
 * @param weight how much they say, to put the best first
 */
public record Quote(
        String quote, int offset, int length, Section section, Standing standing, int weight) {
    public boolean affirmed() {
        return standing == Standing.AFFIRMED;
    }
}
