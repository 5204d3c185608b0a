package org.almoner.rules;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A claim as conditions see it, in the words of {@link Vocabulary}. */
final class ClaimFacts {

    private final Map<String, Object> facts;

    ClaimFacts(Subject subject) {
        facts = of(subject);
    }

    /** Under {@code claim} and {@code history}. */
    Map<String, Object> facts() {
        return facts;
    }

    private static Map<String, Object> of(Subject subject) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("claim", claim(subject));
        facts.put(
                "history",
                subject.context().history().stream()
                        .map(past -> past(past, subject.day()))
                        .toList());
        return facts;
    }

    private static Map<String, Object> claim(Subject subject) {
        HealthCareClaim claim = subject.claim();
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", claim.number());
        facts.put("kind", subject.kind().word());
        facts.put("charge", claim.charge().cents());
        facts.put("day", RuleLanguage.instant(subject.day()));
        facts.put("today", RuleLanguage.instant(subject.context().today()));
        facts.put("diagnoses", subject.diagnoses().stream().map(Coded::display).toList());
        facts.put("billing", provider(claim.billing()));
        facts.put("payer", payer(claim));
        facts.put("patient", patient(claim, subject.day()));
        facts.put(
                "lines",
                subject.services().stream().map(service -> line(subject, service)).toList());
        facts.putAll(ofProfessional(claim));
        return facts;
    }

    private static Map<String, Object> ofProfessional(HealthCareClaim claim) {
        ProfessionalClaim professional = claim instanceof ProfessionalClaim own ? own : null;
        return Map.of(
                "frequency",
                professional == null ? "" : professional.frequency().code(),
                "place",
                professional == null ? "" : professional.placeOfService(),
                "authorization",
                professional == null ? "" : text(professional.authorization()),
                "referral",
                professional == null ? "" : text(professional.referral()),
                "referring",
                provider(professional == null ? null : professional.referring()));
    }

    private static Map<String, Object> payer(HealthCareClaim claim) {
        return Map.of(
                "id",
                claim.payer().id(),
                "name",
                claim.payer().name(),
                "filing",
                claim.subscriber().filingIndicator(),
                "order",
                claim.subscriber().sequence().code());
    }

    private static Map<String, Object> patient(HealthCareClaim claim, LocalDate day) {
        LocalDate born = claim.patient().birthDate();
        Address address = claim.patient().address();
        return Map.of(
                "age",
                born == null ? -1L : (long) Period.between(born, day).getYears(),
                "gender",
                text(claim.patient().gender()),
                "state",
                address == null ? "" : address.state());
    }

    static Map<String, Object> line(Subject subject, Service service) {
        List<String> diagnoses =
                subject.diagnosesOf(service).stream().map(Findings::dotted).toList();
        return Map.ofEntries(
                Map.entry("number", service.index() + 1L),
                Map.entry("code", service.code()),
                Map.entry("modifiers", service.modifiers()),
                Map.entry("units", service.units()),
                Map.entry("charge", service.charge().cents()),
                Map.entry("day", RuleLanguage.instant(service.from())),
                Map.entry("place", service.placeOfService()),
                Map.entry("revenue", service.revenueCode()),
                Map.entry("diagnoses", diagnoses),
                Map.entry("rendering", provider(service.rendering())),
                Map.entry("ndc", text(service.ndc())));
    }

    private static Map<String, Object> past(HistoryLine past, LocalDate day) {
        return Map.of(
                "claim",
                past.claimNumber(),
                "code",
                past.code(),
                "modifiers",
                past.modifiers(),
                "units",
                (long) past.units(),
                "day",
                RuleLanguage.instant(past.from()),
                "days_before",
                ChronoUnit.DAYS.between(past.from(), day),
                "rendering",
                past.renderingNpi());
    }

    private static Map<String, Object> provider(ProfessionalClaim.@Nullable Provider provider) {
        return provider == null
                ? Map.of("npi", "", "taxonomy", "", "name", "")
                : Map.of(
                        "npi",
                        provider.npi(),
                        "taxonomy",
                        text(provider.taxonomy()),
                        "name",
                        provider.name());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
