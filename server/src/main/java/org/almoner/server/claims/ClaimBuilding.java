package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.rules.Settings;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charges.Charge;
import org.almoner.server.charges.ChargesPriced;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.claims.ClaimWriting.PricedService;
import org.almoner.server.claims.ClaimWriting.Source;
import org.almoner.server.coding.ClaimPreview;
import org.almoner.server.coding.CodedService;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the first claim of a priced visit, and shows beforehand what it would be. */
@Component
class ClaimBuilding implements ClaimPreview {

    private final ClaimFiling filing;
    private final ClaimWriting writing;
    private final ClaimScrub scrub;
    private final Encounters encounters;
    private final Coverages coverages;
    private final Practice practice;
    private final Prices prices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimBuilding(
            ClaimFiling filing,
            ClaimWriting writing,
            ClaimScrub scrub,
            Encounters encounters,
            Coverages coverages,
            Practice practice,
            Prices prices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.filing = filing;
        this.writing = writing;
        this.scrub = scrub;
        this.encounters = encounters;
        this.coverages = coverages;
        this.practice = practice;
        this.prices = prices;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ChargesPriced priced) {
        Encounter encounter = encounters.getEncounter(priced.chart().encounterId());
        List<Coverage> payers = payersOf(encounter);
        if (payers.isEmpty()) {
            events.publishEvent(
                    new VisitCharged(
                            "V-" + encounter.encounterId(),
                            encounter.encounterId(),
                            encounter.patientId(),
                            encounter.providerId() == null ? 0 : encounter.providerId(),
                            encounter.serviceDate(),
                            priced.charges().stream().map(Charge::amount).collect(Money.sum())));
            return;
        }
        ProfessionalClaim written =
                writing.write(
                        new Source(
                                filing.nextNumber(),
                                encounter,
                                payers,
                                priced.chart().diagnoses(),
                                services(priced.charges())));
        long payerId = payerId(payers.getFirst());
        Settings settings = scrub.settings(about(encounter, payerId), written);
        ProfessionalClaim text = settings.claim();
        filing.file(
                NewClaim.first(
                        text,
                        encounter.encounterId(),
                        encounter.patientId(),
                        payerId,
                        encounter.providerId() == null ? 0 : encounter.providerId(),
                        payers.getFirst().coverageId(),
                        expected(payerId, text),
                        encounter
                                .serviceDate()
                                .plusDays(practice.getPayer(payerId).filingLimitDays()),
                        told(text) + told(settings)));
    }

    @Override
    public Preview of(long encounterId, List<String> diagnoses, List<CodedService> services) {
        Encounter encounter = encounters.getEncounter(encounterId);
        List<@Nullable Money> priced = new ArrayList<>();
        List<PricedService> withPrice = new ArrayList<>();
        for (CodedService service : services) {
            Optional<Money> price =
                    prices.findCharge(
                            service.code(),
                            service.modifiers(),
                            service.units(),
                            encounter.serviceDate());
            priced.add(price.orElse(null));
            withPrice.add(new PricedService(service, price.orElse(Money.ZERO)));
        }
        List<Coverage> payers = payersOf(encounter);
        List<String> missing = new ArrayList<>();
        if (encounter.providerId() == null) {
            missing.add(
                    "The provider of this visit is not on the practice's list. Register the"
                            + " provider, then come back.");
        }
        for (Coverage payer : payers) {
            if (payer.terms().payerId() == null) {
                missing.add(
                        "%s is not on the practice's list of payers. Choose the payer in the"
                                        .formatted(payer.terms().payerName())
                                + " patient's coverage.");
            }
        }
        Money charge = withPrice.stream().map(PricedService::amount).collect(Money.sum());
        if (payers.isEmpty() || !missing.isEmpty()) {
            String payer = payers.isEmpty() ? "" : payers.getFirst().terms().payerName();
            return new Preview(payer, charge, null, priced, List.of(), missing);
        }
        return preview(encounter, payers, diagnoses, withPrice, priced, charge);
    }

    private Preview preview(
            Encounter encounter,
            List<Coverage> payers,
            List<String> diagnoses,
            List<PricedService> services,
            List<@Nullable Money> priced,
            Money charge) {
        long payerId = payerId(payers.getFirst());
        String payer = practice.getPayer(payerId).name();
        if (services.isEmpty()) {
            return new Preview(payer, charge, null, priced, List.of(), List.of());
        }
        ProfessionalClaim written =
                writing.write(new Source("C-NEW", encounter, payers, diagnoses, services));
        ClaimScrub.About about = about(encounter, payerId);
        ProfessionalClaim text = scrub.settings(about, written).claim();
        return new Preview(
                payer,
                charge,
                expected(payerId, text),
                priced,
                scrub.check(about, text),
                List.of());
    }

    /** A claim of the visit that is not filed yet. */
    private ClaimScrub.About about(Encounter encounter, long payerId) {
        return new ClaimScrub.About(
                0,
                encounter.encounterId(),
                encounter.patientId(),
                payerId,
                encounter.serviceDate().plusDays(practice.getPayer(payerId).filingLimitDays()));
    }

    /** Who pays for the visit, in the order of paying. */
    List<Coverage> payersOf(Encounter encounter) {
        return coverages.listFor(
                encounter.patientId(), encounter.serviceDate(), encounter.accidentCoverageId());
    }

    static List<PricedService> services(List<Charge> charges) {
        return charges.stream()
                .map(charge ->
                        new PricedService(
                                new CodedService(
                                        charge.code(),
                                        charge.modifiers(),
                                        charge.units(),
                                        charge.pointers()),
                                charge.amount()))
                .toList();
    }

    /** What the contract allows for all lines; null when it is silent about one of them. */
    @Nullable Money expected(long payerId, ProfessionalClaim text) {
        Money total = Money.ZERO;
        for (ProfessionalClaim.Line line : text.lines()) {
            Optional<Money> allowed =
                    prices.findAllowed(
                            payerId, line.code(), line.modifiers(), line.units(), line.from());
            if (allowed.isEmpty()) {
                return null;
            }
            total = total.plus(allowed.get().min(line.charge()));
        }
        return total;
    }

    /** The last day for a corrected claim of a payer that decided on a day. */
    LocalDate correctionLimit(long payerId, LocalDate decided) {
        return decided.plusDays(practice.getPayer(payerId).correctionLimitDays());
    }

    /** The day at the clinic. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    static String told(ProfessionalClaim text) {
        String diagnoses =
                text.diagnoses().stream().map(Show::diagnosis).collect(Collectors.joining(", "));
        String services =
                text.lines().stream()
                        .map(line ->
                                line.modifiers().isEmpty()
                                        ? line.code()
                                        : line.code() + "-" + String.join("-", line.modifiers()))
                        .collect(Collectors.joining(", "));
        return "by %s: %s; %s".formatted(Tenancy.getCurrent().name(), diagnoses, services);
    }

    /** What the practice's own rules set, for the story; empty when they set nothing. */
    static String told(Settings settings) {
        return settings.told().isEmpty() ? "" : ". Set: " + String.join("; ", settings.told());
    }

    private static long payerId(Coverage coverage) {
        Long payerId = coverage.terms().payerId();
        if (payerId == null) {
            throw new IllegalStateException("The coverage's payer is not on the practice's list.");
        }
        return payerId;
    }
}
