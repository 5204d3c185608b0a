package org.almoner.x12;

/**
 * What one file may ask of our memory. Each limit that is passed is a finding, never a crash.
 *
 * @param segmentBytes the longest segment without its binary data; what is longer is cut
 * @param binaryBytes the longest binary data of a BIN or BDS segment; what is longer is cut
 * @param segments the most segments of one file; reading stops there
 */
public record Limits(int segmentBytes, int binaryBytes, long segments) {

    /** One mebibyte to a segment, 64 to an attachment, two thousand million segments to a file. */
    public static final Limits USUAL = new Limits(1 << 20, 64 << 20, 2_000_000_000L);

    public Limits {
        if (segmentBytes < 256 || binaryBytes < 1 || segments < 1) {
            throw new IllegalArgumentException("a segment holds at least 256 bytes");
        }
    }
}
