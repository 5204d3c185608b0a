package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.Fix;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How lines say which side they are about, and how to mend them. */
public final class Sides {

    private static final Set<String> SIDED = Set.of("50", "LT", "RT");
    private static final int MODIFIERS_MAX = 4;

    private Sides() {}

    /** Modifier 50 on the line, or RT and LT on lines of the same code and date. */
    public static boolean saysBoth(Subject subject, Line line) {
        if (line.modifiers().contains("50")) {
            return true;
        }
        Set<String> modifiers = new HashSet<>();
        for (int like : subject.linesLike(line)) {
            modifiers.addAll(subject.professional().lines().get(like).modifiers());
        }
        return modifiers.contains("50") || (modifiers.contains("LT") && modifiers.contains("RT"));
    }

    public static @Nullable Fix bilateralFix(int index, Line line) {
        return fix(index, line, "50", "Add modifier 50", 1);
    }

    public static @Nullable Fix oneSideFix(int index, Line line, String modifier) {
        return fix(index, line, modifier, "Set modifier " + modifier, line.units());
    }

    private static @Nullable Fix fix(
            int index, Line line, String modifier, String label, int units) {
        List<String> modifiers = new ArrayList<>(line.modifiers());
        modifiers.removeIf(SIDED::contains);
        modifiers.add(modifier);
        return modifiers.size() > MODIFIERS_MAX
                ? null
                : new Fix.SetModifiers(label, index, modifiers, units);
    }
}
