package org.almoner.rules.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A weight for each trait that was seen often enough: how far it moves the odds of a denial, in
 * natural logarithms, the others being what they are. Logistic regression with a penalty, so that a
 * trait of few claims moves little. The same claims in the same order give the same weights.
 */
final class Weights {

    private static final int SEEN_LEAST = 8;
    private static final int PASSES = 30;
    private static final double STEP = 0.3;

    /** Chosen so that a trait needs about ten claims before it moves the odds much. */
    private static final double PENALTY = 1.0;

    private final Map<Trait, Integer> places;
    private final double[] weights;
    private final double base;

    private Weights(Map<Trait, Integer> places, double[] weights, double base) {
        this.places = places;
        this.weights = weights;
        this.base = base;
    }

    /** A claim as the places of its traits. */
    private static final class Row {
        private final int[] traits;
        private final boolean denied;

        Row(int[] traits, boolean denied) {
            this.traits = traits;
            this.denied = denied;
        }

        int[] traits() {
            return traits;
        }

        boolean denied() {
            return denied;
        }
    }

    /**
     * Learns from claims.
     *
     * @param traits of each claim
     * @param denied whether each was denied
     */
    static Weights learn(List<Set<Trait>> traits, List<Boolean> denied) {
        Map<Trait, Integer> places = places(traits);
        List<Row> rows = new ArrayList<>(traits.size());
        long denials = 0;
        for (int at = 0; at < traits.size(); at++) {
            int[] known =
                    traits.get(at).stream()
                            .map(places::get)
                            .filter(place -> place != null)
                            .mapToInt(Integer::intValue)
                            .toArray();
            rows.add(new Row(known, denied.get(at)));
            denials += denied.get(at) ? 1 : 0;
        }
        double[] weights = new double[places.size()];
        double base = logit((denials + 1.0) / (rows.size() + 2.0));
        descend(rows, weights, base);
        return new Weights(places, weights, base);
    }

    private static Map<Trait, Integer> places(List<Set<Trait>> traits) {
        Map<Trait, Integer> counts = new HashMap<>();
        traits.forEach(each -> each.forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        Map<Trait, Integer> places = new HashMap<>();
        for (Set<Trait> each : traits) {
            for (Trait trait : each) {
                if (counts.getOrDefault(trait, 0) >= SEEN_LEAST) {
                    places.putIfAbsent(trait, places.size());
                }
            }
        }
        return places;
    }

    /** Steps whose length shrinks for a weight the more often it was moved. */
    private static void descend(List<Row> rows, double[] weights, double base) {
        double[] moved = new double[weights.length];
        double penalty = PENALTY / rows.size();
        for (int pass = 0; pass < PASSES; pass++) {
            for (Row row : rows) {
                double wrong = share(base + sum(row.traits(), weights)) - (row.denied() ? 1 : 0);
                for (int trait : row.traits()) {
                    double slope = wrong + penalty * weights[trait];
                    moved[trait] += slope * slope;
                    weights[trait] -= STEP * slope / Math.sqrt(1 + moved[trait]);
                }
            }
        }
    }

    private static double sum(int[] traits, double[] weights) {
        double sum = 0;
        for (int trait : traits) {
            sum += weights[trait];
        }
        return sum;
    }

    /** The odds' logarithm for a claim. */
    double of(Set<Trait> traits) {
        double sum = base;
        for (Trait trait : traits) {
            sum += weight(trait);
        }
        return sum;
    }

    /** How far one trait moves the odds; 0 for one that was not seen often enough. */
    double weight(Trait trait) {
        Integer place = places.get(trait);
        return place == null ? 0 : weights[place];
    }

    static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
