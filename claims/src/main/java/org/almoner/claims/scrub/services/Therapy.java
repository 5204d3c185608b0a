package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Service;

import java.util.Set;

/** Codes that are therapy whoever does them, and whose plan a line belongs to. */
final class Therapy {

    static final Set<String> PLANS = Set.of("GN", "GO", "GP");

    private static final Set<Integer> ALWAYS =
            Set.of(
                    92507, 92508, 92521, 92522, 92523, 92524, 92526, 97012, 97016, 97018, 97022,
                    97024, 97026, 97028, 97032, 97033, 97034, 97035, 97036, 97110, 97112, 97113,
                    97116, 97124, 97140, 97150, 97161, 97162, 97163, 97164, 97165, 97166, 97167,
                    97168, 97530, 97533, 97535, 97537, 97542, 97750, 97755, 97760, 97761, 97763);

    private Therapy() {}

    static boolean is(Service service) {
        int number = service.number();
        return number < 0
                ? service.numberBehind('G') == 283
                : number >= 92_507 && number <= 97_763 && ALWAYS.contains(number);
    }
}
