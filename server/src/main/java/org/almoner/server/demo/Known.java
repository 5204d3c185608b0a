package org.almoner.server.demo;

import java.util.HashMap;
import java.util.Map;

/** Under which numbers the application keeps what the clinic's content calls by its own. */
final class Known {
    final Map<String, Long> payers = new HashMap<>();
    final Map<String, Long> providers = new HashMap<>();
    final Map<Integer, Long> patients = new HashMap<>();
    final Map<Integer, Long> workCoverages = new HashMap<>();
    final Map<Integer, Long> encounters = new HashMap<>();

    static <K> long get(Map<K, Long> map, K key) {
        Long id = map.get(key);
        if (id == null) {
            throw new IllegalStateException("the demo refers to what it has not made yet: " + key);
        }
        return id;
    }
}
