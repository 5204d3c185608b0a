package org.almoner.rules.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From a score to the share of claims with such a score that were denied: the scores that were held
 * out are sorted, and neighbours are put together until the shares rise (isotonic regression by
 * pooling adjacent violators).
 */
final class Calibration {

    /** A step that stands on fewer claims says more than it knows. */
    private static final int CLAIMS_LEAST = 20;

    private final List<Step> steps;

    /**
     * Neighbouring scores with one share.
     *
     * @param highest score of the step
     */
    record Step(double highest, int claims, int denied) {

        double share() {
            // One claim of each kind is added, so that no share is certain.
            return (denied + 1.0) / (claims + 2.0);
        }

        Step with(Step next) {
            return new Step(next.highest, claims + next.claims, denied + next.denied);
        }
    }

    private Calibration(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static Calibration of(double[] scores, List<Boolean> denied) {
        List<Integer> order =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(at -> scores[at]))
                        .toList();
        List<Step> steps = new ArrayList<>();
        Step begun = null;
        for (int at : order) {
            Step one = new Step(scores[at], 1, denied.get(at) ? 1 : 0);
            begun = begun == null ? one : begun.with(one);
            if (begun.claims() >= CLAIMS_LEAST) {
                push(steps, begun);
                begun = null;
            }
        }
        if (begun != null) {
            push(steps, steps.isEmpty() ? begun : steps.removeLast().with(begun));
        }
        return new Calibration(steps);
    }

    private static void push(List<Step> steps, Step step) {
        Step last = step;
        while (!steps.isEmpty() && steps.getLast().share() >= last.share()) {
            last = steps.removeLast().with(last);
        }
        steps.add(last);
    }

    /** Where a score falls. */
    Step of(double score) {
        for (Step step : steps) {
            if (score <= step.highest()) {
                return step;
            }
        }
        return steps.getLast();
    }

    List<Step> steps() {
        return steps;
    }
}
