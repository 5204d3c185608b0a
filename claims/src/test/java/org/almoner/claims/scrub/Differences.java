package org.almoner.claims.scrub;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between two records, however deep, each on a line: {@code lines[0].units 1 -> 2}.
 */
final class Differences {

    private final List<String> told = new ArrayList<>();

    private Differences() {}

    static String between(Object before, Object after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return String.join("", differences.told);
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Record one
                && after instanceof Record other
                && one.getClass() == other.getClass()) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                String deeper = path.isEmpty() ? "" : path + ".";
                compare(
                        deeper + component.getName(),
                        value(one, component),
                        value(other, component));
            }
        } else if (before instanceof List<?> some
                && after instanceof List<?> others
                && some.size() == others.size()) {
            for (int i = 0; i < some.size(); i++) {
                compare("%s[%d]".formatted(path, i), some.get(i), others.get(i));
            }
        } else if (before == null ? after != null : !before.equals(after)) {
            told.add("%s %s -> %s\n".formatted(path, shown(before), shown(after)));
        }
    }

    /** A set in the order of its words, so that it is the same each time. */
    private static String shown(@Nullable Object value) {
        return String.valueOf(value instanceof Set<?> set ? new TreeSet<>(set) : value);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
