package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * The levels of an 837 by their numbers. Of many it remembers those that were begun or named last,
 * in memory that does not grow with the file.
 */
final class RecentLevels<L> {

    private final int remembered;
    private Map<String, L> recent = new HashMap<>();
    private Map<String, L> earlier = new HashMap<>();

    RecentLevels(int remembered) {
        this.remembered = remembered;
    }

    void put(String number, L level) {
        if (recent.size() >= remembered) {
            earlier = recent;
            recent = new HashMap<>();
        }
        recent.put(number, level);
    }

    @Nullable L find(String number) {
        L found = recent.get(number);
        if (found == null) {
            found = earlier.get(number);
            if (found != null) {
                put(number, found);
            }
        }
        return found;
    }
}
