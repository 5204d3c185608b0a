package org.almoner.coding;

/**
 * Words of a note, where they stand and whether the note means them.
 *
 * @param quote verbatim
 * @param offset of the quote in the note's text
 */
public record Mention(String quote, int offset, int length, Section section, Standing standing) {
    public boolean affirmed() {
        return standing == Standing.AFFIRMED;
    }
}
