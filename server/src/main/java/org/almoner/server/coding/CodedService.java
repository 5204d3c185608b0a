package org.almoner.server.coding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A service as a coder coded it.
 *
 * @param code HCPCS or CPT
 * @param modifiers at most four
 * @param units whole units
 * @param pointers positions in the chart's diagnoses, from 1, one to four
 */
public record CodedService(String code, List<String> modifiers, int units, List<Integer> pointers) {

    public CodedService {
        modifiers = List.copyOf(modifiers);
        pointers = List.copyOf(pointers);
    }

    /** {@code 20610-50}, as a biller says it. */
    public String label() {
        return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
    }

    /** The same service with other modifiers and units. */
    public CodedService with(@Nullable List<String> newModifiers, int newUnits) {
        return new CodedService(
                code, newModifiers == null ? modifiers : newModifiers, newUnits, pointers);
    }
}
