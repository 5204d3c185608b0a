package org.almoner.rules.risk;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.rules.risk.Calibration.Step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely a payer is to deny a claim, from what it denied before, with the reasons. Safe for use
 * by many threads.
 *
 * <p>It is off until there is history enough, and as long as it foretells no better than the mean.
 */
public final class DenialRisk {

    /** Fewer decided claims, or fewer denials, teach nothing. */
    private static final int CLAIMS_LEAST = 500;

    private static final int DENIALS_LEAST = 40;
    private static final int CLAIMS_MOST = 200_000;
    private static final int FOLDS = 5;
    private static final int REASONS_MOST = 3;

    /** A reason stands on claims that are denied at least half as often again as all. */
    private static final double TELLING = 1.5;

    /** How much better than the mean it has to foretell, of the mean's squared error. */
    private static final int SKILL_LEAST_PERCENT = 2;

    private final Weights weights;
    private final Calibration calibration;
    private final Map<Trait, int[]> counts;
    private final Quality quality;

    /**
     * How well it foretold claims that it had not seen.
     *
     * @param claims it learned from
     * @param skillPercent how much smaller its squared error is than that of the mean
     * @param steps what it said against what came, from the lowest score to the highest
     */
    public record Quality(int claims, int denials, int skillPercent, List<Reliability> steps) {

        public Quality {
            steps = List.copyOf(steps);
        }
    }

    /** Claims of one score: how many, and how many of them were denied. */
    public record Reliability(int claims, int denied, int saidPercent) {}

    /** What became of learning. */
    public sealed interface Learned {

        /** It can be asked. */
        record On(DenialRisk risk) implements Learned {}

        /** It stays off; a sentence says why. */
        record Off(String why) implements Learned {}
    }

    /**
     * What is said of one claim.
     *
     * @param percent of claims like it that were denied
     * @param reasons why, the one that was denied most often first; empty for one that is like any
     *     other
     */
    public record Risk(int percent, List<Reason> reasons) {

        public Risk {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What speaks for a denial.
     *
     * @param words such as {@code 73721 to MERID01}
     * @param denied of the claims with it
     */
    public record Reason(String words, int denied, int claims) {

        /** As if two more claims, one of them denied, had been seen. */
        double share() {
            return (denied + 1.0) / (claims + 2.0);
        }

        public String sentence() {
            return "%s: %,d of %,d denied".formatted(words, denied, claims);
        }
    }

    private DenialRisk(
            Weights weights, Calibration calibration, Map<Trait, int[]> counts, Quality quality) {
        this.weights = weights;
        this.calibration = calibration;
        this.counts = counts;
        this.quality = quality;
    }

    /**
     * Learns from decided claims.
     *
     * @param history from the oldest to the newest; of more than are needed, the newest
     */
    public static Learned learn(List<Decided> history) {
        List<Decided> newest =
                history.subList(Math.max(0, history.size() - CLAIMS_MOST), history.size());
        int denials = (int) newest.stream().filter(Decided::denied).count();
        if (newest.size() < CLAIMS_LEAST || denials < DENIALS_LEAST) {
            return new Learned.Off(
                    "It learns from %,d decided claims with %,d denials among them; there are %,d with %,d."
                            .formatted(CLAIMS_LEAST, DENIALS_LEAST, newest.size(), denials));
        }
        List<Set<Trait>> traits = newest.stream().map(each -> Trait.of(each.claim())).toList();
        List<Boolean> denied = newest.stream().map(Decided::denied).toList();
        double[] heldOut = heldOut(traits, denied);
        Calibration calibration = Calibration.of(heldOut, denied);
        Quality quality = quality(calibration, heldOut, denied, denials);
        if (quality.skillPercent() < SKILL_LEAST_PERCENT) {
            return new Learned.Off(
                    "Nothing in %,d decided claims foretells a denial better than their mean."
                            .formatted(newest.size()));
        }
        return new Learned.On(
                new DenialRisk(
                        Weights.learn(traits, denied),
                        calibration,
                        counts(traits, denied),
                        quality));
    }

    /** The score of each claim by weights that were learned without it. */
    private static double[] heldOut(List<Set<Trait>> traits, List<Boolean> denied) {
        double[] scores = new double[traits.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Set<Trait>> learned = new ArrayList<>();
            List<Boolean> known = new ArrayList<>();
            for (int at = 0; at < traits.size(); at++) {
                if (at % FOLDS != fold) {
                    learned.add(traits.get(at));
                    known.add(denied.get(at));
                }
            }
            Weights weights = Weights.learn(learned, known);
            for (int at = fold; at < traits.size(); at += FOLDS) {
                scores[at] = weights.of(traits.get(at));
            }
        }
        return scores;
    }

    private static Quality quality(
            Calibration calibration, double[] scores, List<Boolean> denied, int denials) {
        double mean = denials / (double) scores.length;
        double error = 0;
        double errorOfMean = 0;
        for (int at = 0; at < scores.length; at++) {
            double came = denied.get(at) ? 1 : 0;
            error += square(calibration.of(scores[at]).share() - came);
            errorOfMean += square(mean - came);
        }
        return new Quality(
                scores.length,
                denials,
                (int) Math.floor(100 * (1 - error / errorOfMean)),
                calibration.steps().stream()
                        .map(step -> new Reliability(step.claims(), step.denied(), percent(step)))
                        .toList());
    }

    private static double square(double value) {
        return value * value;
    }

    private static Map<Trait, int[]> counts(List<Set<Trait>> traits, List<Boolean> denied) {
        Map<Trait, int[]> counts = new HashMap<>();
        for (int at = 0; at < traits.size(); at++) {
            for (Trait trait : traits.get(at)) {
                int[] count = counts.computeIfAbsent(trait, _ -> new int[2]);
                count[0]++;
                count[1] += denied.get(at) ? 1 : 0;
            }
        }
        return counts;
    }

    public Quality quality() {
        return quality;
    }

    public Risk of(ProfessionalClaim claim) {
        Set<Trait> traits = Trait.of(claim);
        List<Reason> reasons = new ArrayList<>();
        traits.stream()
                .filter(trait -> weights.weight(trait) > 0)
                .map(this::reason)
                .filter(this::isTelling)
                .sorted(Comparator.comparingDouble(Reason::share).reversed())
                .forEach(reason -> addNew(reason, reasons));
        return new Risk(
                percent(calibration.of(weights.of(traits))),
                reasons.subList(0, Math.min(REASONS_MOST, reasons.size())));
    }

    private Reason reason(Trait trait) {
        int[] count = counts.getOrDefault(trait, new int[2]);
        return new Reason(trait.words(), count[1], count[0]);
    }

    /** Whether claims with it were denied so much oftener than all that it explains something. */
    private boolean isTelling(Reason reason) {
        return reason.share() * quality.claims() >= TELLING * quality.denials();
    }

    /** The very claims under another name are no further reason. */
    private static void addNew(Reason reason, List<Reason> reasons) {
        boolean isKnown =
                reasons.stream()
                        .anyMatch(known ->
                                known.claims() == reason.claims()
                                        && known.denied() == reason.denied());
        if (!isKnown) {
            reasons.add(reason);
        }
    }

    private static int percent(Step step) {
        return (int) Math.round(100 * step.share());
    }
}
