package org.almoner.server.charges;

import org.almoner.claims.pricing.PatientEstimate;
import org.almoner.server.charts.Encounter;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.EligibilityCheck;
import org.almoner.server.frontdesk.EligibilityCheck.Outcome;
import org.almoner.server.frontdesk.EligibilityChecks;
import org.almoner.server.practice.Prices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a patient will likely owe for a visit, by the payer's own answer (271) for that day and the
 * contract. It is for the desk to say; nothing is booked from it.
 */
@Service
public class ShareEstimates {

    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final Charges charges;
    private final Prices prices;

    ShareEstimates(Coverages coverages, EligibilityChecks checks, Charges charges, Prices prices) {
        this.coverages = coverages;
        this.checks = checks;
        this.charges = charges;
        this.prices = prices;
    }

    /**
     * The share, with the coverage that it is by.
     *
     * @param coverageId null when nobody pays but the patient
     * @param asked whether the payer has answered for the day of the visit
     */
    public record Share(PatientEstimate estimate, @Nullable Long coverageId, boolean asked) {}

    /** What is known today about the patient's share of this visit. */
    public Share of(Encounter visit) {
        LocalDate day = visit.serviceDate();
        List<Coverage> payers =
                coverages.listFor(visit.patientId(), day, visit.accidentCoverageId());
        if (payers.isEmpty()) {
            return new Share(
                    PatientEstimate.unsaid(
                            "No coverage is known for %s; the patient pays what is charged."
                                    .formatted(Show.day(day))),
                    null,
                    true);
        }
        Coverage first = payers.getFirst();
        if (first.terms().kind().isForAnAccident()) {
            return new Share(
                    PatientEstimate.unsaid(
                            "%s pays for the accident. Ask the patient for nothing at the desk."
                                    .formatted(first.terms().payerName())),
                    first.coverageId(),
                    true);
        }
        Optional<EligibilityCheck> kept = checks.findAnswered(first.coverageId(), day);
        return kept.map(check ->
                        new Share(estimate(visit, payers, check), first.coverageId(), true))
                .orElseGet(() ->
                        new Share(
                                PatientEstimate.unsaid(
                                        "%s has not answered for %s yet, so the share is not known."
                                                .formatted(
                                                        first.terms().payerName(), Show.day(day))),
                                first.coverageId(),
                                false));
    }

    private PatientEstimate estimate(
            Encounter visit, List<Coverage> payers, EligibilityCheck check) {
        Coverage first = payers.getFirst();
        String payer = first.terms().payerName();
        if (check.outcome() != Outcome.ACTIVE) {
            return PatientEstimate.unsaid(
                    "%s did not confirm the coverage for %s (%s). Look at its answer before you say"
                                    .formatted(
                                            payer,
                                            Show.day(visit.serviceDate()),
                                            check.outcome().title())
                            + " an amount.");
        }
        PatientEstimate share =
                PatientEstimate.of(services(visit, first.terms().payerId()), check.benefits());
        List<String> sentences = new ArrayList<>(share.sentences());
        if (share.total() != null && payers.size() > 1) {
            sentences.add(
                    "%s may pay a part of this.".formatted(payers.get(1).terms().payerName()));
        }
        return new PatientEstimate(share.total(), sentences);
    }

    private List<PatientEstimate.Service> services(Encounter visit, @Nullable Long payerId) {
        return charges.listNewest(visit.encounterId()).stream()
                .map(charge ->
                        new PatientEstimate.Service(
                                charge.code(),
                                label(charge),
                                payerId == null
                                        ? null
                                        : prices.findAllowed(
                                                        payerId,
                                                        charge.code(),
                                                        charge.modifiers(),
                                                        charge.units(),
                                                        charge.serviceDate())
                                                .orElse(null)))
                .toList();
    }

    private static String label(Charge charge) {
        String modifiers =
                charge.modifiers().isEmpty() ? "" : " " + String.join(" ", charge.modifiers());
        String units = charge.units() == 1 ? "" : " × " + charge.units();
        return charge.code() + modifiers + units;
    }
}
