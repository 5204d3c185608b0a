package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How lines say which side they are about, and how to mend them. */
public final class Sides {

    private static final Set<String> SIDED = Set.of("50", "LT", "RT");
    private static final int MODIFIERS_MAX = 4;

    private Sides() {}

    /** Modifier 50 on the line, or RT and LT on lines of the same code and date. */
    public static boolean saysBoth(Subject subject, Service service) {
        boolean left = false;
        boolean right = false;
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            Service like = services.get(index);
            if (isLike(like, service)) {
                if (like.has("50")) {
                    return true;
                }
                left = left || like.has("LT");
                right = right || like.has("RT");
            }
        }
        return left && right;
    }

    /** How many lines have the same code and first day as this one, itself among them. */
    public static int countLike(Subject subject, Service service) {
        int count = 0;
        for (Service like : subject.services()) {
            count += isLike(like, service) ? 1 : 0;
        }
        return count;
    }

    /** Whether no line before it has the same code and first day. */
    static boolean isFirstLike(Subject subject, Service service) {
        for (int index = 0; index < service.index(); index++) {
            if (isLike(subject.services().get(index), service)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(Service one, Service other) {
        return one.code().equals(other.code()) && one.from().equals(other.from());
    }

    public static @Nullable Fix bilateralFix(Service service) {
        return fix(service, "50", "Add modifier 50", 1);
    }

    static @Nullable Fix oneSideFix(Service service, String modifier) {
        return fix(service, modifier, "Set modifier " + modifier, Math.toIntExact(service.units()));
    }

    private static @Nullable Fix fix(Service service, String modifier, String label, int units) {
        List<String> modifiers = new ArrayList<>(service.modifiers());
        modifiers.removeIf(SIDED::contains);
        modifiers.add(modifier);
        return modifiers.size() > MODIFIERS_MAX
                ? null
                : new Fix.SetModifiers(label, service.index(), modifiers, units);
    }
}
