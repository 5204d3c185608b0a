package org.almoner.claims.scrub.icd;

import org.jspecify.annotations.Nullable;

/**
 * What was found of codes, by the code as a {@link org.almoner.codes.store.Packed} number: a plain
 * table, because every diagnosis of every claim is looked up, and each step to another object is
 * one more wait for memory.
 *
 * <p>Safe for use by many threads: entries never change, and who does not see one yet finds the
 * same anew.
 */
final class FactsByCode {

    private static final int SLOTS_FIRST = 1 << 10;
    private static final long MIXED = 0x9E3779B97F4A7C15L;

    private final int most;
    private volatile @Nullable Entry[] slots = new Entry[SLOTS_FIRST];
    private int count;

    private record Entry(long packed, DiagnosisFacts facts) {}

    /**
     * @param most beyond which it begins anew
     */
    FactsByCode(int most) {
        this.most = most;
    }

    @Nullable DiagnosisFacts find(long packed) {
        @Nullable Entry[] now = slots;
        int slot = slot(packed, now.length);
        for (Entry at = now[slot]; at != null; at = now[slot]) {
            if (at.packed() == packed) {
                return at.facts();
            }
            slot = (slot + 1) & (now.length - 1);
        }
        return null;
    }

    synchronized void put(long packed, DiagnosisFacts facts) {
        @Nullable Entry[] now = slots;
        if (count >= most) {
            now = new Entry[SLOTS_FIRST];
            count = 0;
        } else if (2 * count >= now.length) {
            now = new Entry[2 * now.length];
            for (Entry each : slots) {
                if (each != null) {
                    put(each, now);
                }
            }
        }
        count += put(new Entry(packed, facts), now);
        slots = now;
    }

    /** 1 when it is one more, 0 when it takes the place of another. */
    private static int put(Entry entry, @Nullable Entry[] into) {
        int slot = slot(entry.packed(), into.length);
        for (Entry at = into[slot]; at != null; at = into[slot]) {
            if (at.packed() == entry.packed()) {
                into[slot] = entry;
                return 0;
            }
            slot = (slot + 1) & (into.length - 1);
        }
        into[slot] = entry;
        return 1;
    }

    private static int slot(long packed, int slots) {
        return (int) ((packed * MIXED) >>> Integer.SIZE) & (slots - 1);
    }
}
