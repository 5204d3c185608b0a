package org.almoner.claims.scrub;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies of a record, in each of which one text is another, however deep it stands. */
final class OddRecords {

    private OddRecords() {}

    static List<Object> of(Object whole, String odd) {
        List<Object> changed = new ArrayList<>();
        switch (whole) {
            case String text -> {
                if (!text.equals(odd)) {
                    changed.add(odd);
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    for (Object other : of(list.get(i), odd)) {
                        List<Object> copy = new ArrayList<>(list);
                        copy.set(i, other);
                        changed.add(copy);
                    }
                }
            }
            case Record record -> changed.addAll(ofRecord(record, odd));
            default -> {}
        }
        return changed;
    }

    private static List<Object> ofRecord(Record record, String odd) {
        List<Object> changed = new ArrayList<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values =
                Arrays.stream(components).map(one -> value(record, one)).toArray();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                continue;
            }
            for (Object other : of(value, odd)) {
                @Nullable Object[] copy = values.clone();
                copy[i] = other;
                changed.add(make(record, components, copy));
            }
        }
        return changed;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object make(
            Record record, RecordComponent[] components, @Nullable Object[] values) {
        try {
            return record.getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
