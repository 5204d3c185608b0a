package org.almoner.codes.store;

/**
 * One column of a published set.
 *
 * @param scale decimals of a number: 3.25 stands as 325 where it is 2
 * @param key whether rows are sorted by it; the key columns come first
 */
public record Column(String name, Kind kind, int scale, boolean key) {

    /** What stands in a cell. In the file it takes as few bytes as the whole column needs. */
    public enum Kind {
        /** At most twelve capitals and digits, {@link Packed} into a number. */
        CODE,
        /** Any words; equal ones are kept once. */
        TEXT,
        /** A day, or none. */
        DAY,
        /** A whole number or scaled decimal, or none. */
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
}
