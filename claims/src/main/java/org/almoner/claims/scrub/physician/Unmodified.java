package org.almoner.claims.scrub.physician;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Service;

import java.util.ArrayList;
import java.util.List;

/** Lines with a modifier less, or one more before the others. */
final class Unmodified {

    private static final int MODIFIERS_MAX = 4;

    private Unmodified() {}

    static Fix without(Service service, String modifier) {
        List<String> kept = new ArrayList<>(service.modifiers());
        kept.remove(modifier);
        return new Fix.SetModifiers(
                "Remove modifier " + modifier, service.index(), kept, (int) service.units());
    }

    static boolean hasRoom(Service service) {
        return service.modifiers().size() < MODIFIERS_MAX;
    }

    /** What changes the price stands first. */
    static Fix with(Service service, String modifier) {
        List<String> all = new ArrayList<>();
        all.add(modifier);
        all.addAll(service.modifiers());
        return new Fix.SetModifiers(
                "Add modifier " + modifier, service.index(), all, (int) service.units());
    }
}
