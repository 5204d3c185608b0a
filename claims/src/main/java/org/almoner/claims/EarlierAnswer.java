package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.Remittance.Adjustment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one payer finally decided about a claim, as the next payer wants to hear it: by line where
 * the payer decided by line, else for the claim as a whole.
 *
 * @param paid AMT*D: everything it paid
 * @param adjudicated the day of its last decision
 * @param adjustments CAS of the claim as a whole
 * @param lines by our line control number
 */
public record EarlierAnswer(
        Money paid,
        LocalDate adjudicated,
        List<Adjustment> adjustments,
        Map<String, LineAnswer> lines) {

    public EarlierAnswer {
        adjustments = List.copyOf(adjustments);
        lines = Map.copyOf(lines);
    }

    /** What it decided about one line. */
    public record LineAnswer(
            Money paid, int units, LocalDate adjudicated, List<Adjustment> adjustments) {

        public LineAnswer {
            adjustments = List.copyOf(adjustments);
        }

        private LineAnswer plus(LineAnswer other) {
            List<Adjustment> all = new ArrayList<>(adjustments);
            all.addAll(other.adjustments);
            return new LineAnswer(
                    paid.plus(other.paid), units + other.units, other.adjudicated, all);
        }
    }

    /**
     * One decision that stands.
     *
     * @param lines our line control for each line of {@code claim}; null where none fits
     */
    public record Decision(Remittance.Claim claim, List<@Nullable String> lines, LocalDate date) {}

    /**
     * Reads it from the decisions that stand, the oldest first: a line that was decided again
     * counts as it was decided last. A payer that splits one of our lines in two has decided the
     * sum.
     */
    public static EarlierAnswer of(List<Decision> decisions) {
        Map<String, LineAnswer> lines = new LinkedHashMap<>();
        List<Adjustment> whole = new ArrayList<>();
        Money wholePaid = Money.ZERO;
        LocalDate last = LocalDate.MIN;
        for (Decision decision : decisions) {
            Map<String, LineAnswer> own = new LinkedHashMap<>();
            Money unplaced = decision.claim().paid();
            for (int i = 0; i < decision.claim().lines().size(); i++) {
                String control = decision.lines().get(i);
                Remittance.Line line = decision.claim().lines().get(i);
                if (control != null) {
                    unplaced = unplaced.minus(line.paid());
                    own.merge(control, answer(line, decision.date()), LineAnswer::plus);
                }
            }
            lines.putAll(own);
            whole = new ArrayList<>(decision.claim().adjustments());
            wholePaid = unplaced;
            last = decision.date();
        }
        Money paid =
                lines.values().stream().map(LineAnswer::paid).collect(Money.sum()).plus(wholePaid);
        return new EarlierAnswer(paid, last, whole, lines);
    }

    private static LineAnswer answer(Remittance.Line line, LocalDate date) {
        return new LineAnswer(line.paid(), line.units(), date, line.adjustments());
    }

    /** What it left to the patient: PR, of the claim and of its lines. */
    public Money patientShare() {
        return patientShare(adjustments)
                .plus(
                        lines.values().stream()
                                .map(line -> patientShare(line.adjustments()))
                                .collect(Money.sum()));
    }

    static Money patientShare(List<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(Adjustment::isPatientResponsibility)
                .map(Adjustment::amount)
                .collect(Money.sum());
    }

    /** The line with this answer beside what still earlier payers said about it. */
    Line on(Line line, String control, String payerId) {
        List<PriorAdjudication> priors = new ArrayList<>(line.priorAdjudications());
        LineAnswer own = lines.get(line.control());
        if (own != null) {
            priors.add(
                    new PriorAdjudication(
                            payerId,
                            own.paid(),
                            own.units(),
                            own.adjudicated(),
                            own.adjustments()));
        }
        return new Line(
                control,
                line.code(),
                line.modifiers(),
                line.charge(),
                line.units(),
                line.pointers(),
                line.from(),
                line.to(),
                line.placeOfService(),
                line.ndc(),
                priors,
                line.detail());
    }
}
