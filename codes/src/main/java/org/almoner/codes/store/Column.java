package org.almoner.codes.store;

/**
 * One column of a published set.
 *
 * @param scale decimals of a number: 3.25 stands as 325 where it is 2
 * @param key whether rows are sorted by it; the key columns come first
 */
public record Column(String name, Kind kind, int scale, boolean key) {

    /** What stands in a cell, and what in the file for it. */
    public enum Kind {
        /** At most twelve capitals and digits, {@link Packed} into eight bytes. */
        CODE,
        /** Any words; equal ones are kept once. */
        TEXT,
        /** A day, or none; four bytes. */
        DAY,
        /** A whole number or scaled decimal, or none; eight bytes. */
        NUMBER
    }

    public static Column code(String name) {
        return new Column(name, Kind.CODE, 0, false);
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT, 0, false);
    }

    public static Column day(String name) {
        return new Column(name, Kind.DAY, 0, false);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER, 0, false);
    }

    /** A number with so many decimals, kept exactly. */
    public static Column decimal(String name, int scale) {
        return new Column(name, Kind.NUMBER, scale, false);
    }

    public Column asKey() {
        return new Column(name, kind, scale, true);
    }

    int width() {
        return switch (kind) {
            case CODE, NUMBER -> Long.BYTES;
            case TEXT, DAY -> Integer.BYTES;
        };
    }
}
