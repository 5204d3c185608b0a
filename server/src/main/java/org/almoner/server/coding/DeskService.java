package org.almoner.server.coding;

import java.util.List;

/**
 * A service on the desk.
 *
 * @param pointers diagnosis codes in order
 * @param origin how it came: typed, or proposed and accepted
 */
public record DeskService(
        long serviceId,
        String code,
        List<String> modifiers,
        int units,
        List<String> pointers,
        String origin) {

    public DeskService {
        modifiers = List.copyOf(modifiers);
        pointers = List.copyOf(pointers);
    }

    /** With pointers as positions in these diagnoses, as a claim has them. */
    CodedService coded(List<String> diagnoses) {
        return new CodedService(
                code,
                modifiers,
                units,
                pointers.stream()
                        .filter(diagnoses::contains)
                        .map(pointer -> diagnoses.indexOf(pointer) + 1)
                        .toList());
    }
}
