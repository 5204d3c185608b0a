package org.almoner.server.demo;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clinic of our own invention: who works there, who comes, what they came for, what the notes say
 * and how each visit should be billed. The same seed and date always give the same clinic.
 */
public record DemoClinic(
        LocalDate today,
        Practice practice,
        List<Provider> providers,
        List<Payer> payers,
        List<Charge> charges,
        List<Patient> patients,
        List<Encounter> encounters) {

    public DemoClinic {
        providers = List.copyOf(providers);
        payers = List.copyOf(payers);
        charges = List.copyOf(charges);
        patients = List.copyOf(patients);
        encounters = List.copyOf(encounters);
    }

    public static DemoClinic of(long seed, LocalDate today) {
        List<Patient> patients = Population.of(seed, today);
        return new DemoClinic(
                today,
                House.practice(),
                House.providers(),
                House.payers(),
                House.charges(),
                patients,
                Calendar.of(seed, today, patients));
    }

    /** The patient of a visit. */
    public Patient patientOf(Encounter encounter) {
        return patients.get(encounter.patient() - 1);
    }

    /** The visit that the first tour of a new coder starts with. */
    public Encounter story() {
        return encounters.stream().filter(Encounter::isStory).findFirst().orElseThrow();
    }

    /** The clinic itself, as it bills. */
    public record Practice(String name, String npi, String taxId, Address address, String phone) {}

    /**
     * Somebody who sees patients.
     *
     * @param key the word by which note templates know them: family, ortho, podiatry, gi
     */
    public record Provider(
            String key,
            String lastName,
            String firstName,
            String credential,
            String specialty,
            String npi,
            String taxonomy) {}

    /**
     * Who pays.
     *
     * @param filingIndicator SBR09
     * @param timelyFilingDays from the service to the first claim
     */
    public record Payer(
            String id,
            String name,
            String filingIndicator,
            Address address,
            int timelyFilingDays) {}

    /** One row of the practice's charge schedule; the label is our own. */
    public record Charge(String code, String label, Money amount) {}

    /**
     * @param number from 1
     * @param problems what brings them back, such as {@code diabetes}
     */
    public record Patient(
            int number,
            String lastName,
            String firstName,
            LocalDate birthDate,
            String gender,
            Address address,
            String phone,
            List<Coverage> coverages,
            Set<String> problems) {

        public Patient {
            coverages = List.copyOf(coverages);
            problems = Set.copyOf(problems);
        }

        /** The coverages of that day, first payer first; work injuries aside. */
        public List<Coverage> coveragesOn(LocalDate day) {
            return coverages.stream()
                    .filter(coverage -> coverage.work() == null && coverage.covers(day))
                    .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                    .toList();
        }

        /** The coverage for an injury at work. */
        public Optional<Coverage> findWorkCoverage() {
            return coverages.stream().filter(coverage -> coverage.work() != null).findFirst();
        }

        public boolean isSelfPay() {
            return coverages.isEmpty();
        }
    }

    /**
     * A policy as it stands for a span of days. A policy that changes its place has two.
     *
     * @param order 1 pays first
     * @param subscriber the number of the patient who holds the policy; null when it is the patient
     * @param to last day; null while it goes on
     * @param expired the payer has ended it and nobody at the desk knows
     * @param mistyped the number was keyed wrong from the card
     * @param work for workers' compensation
     */
    public record Coverage(
            String payerId,
            String memberId,
            @Nullable String group,
            int order,
            Relationship relationship,
            @Nullable Integer subscriber,
            LocalDate from,
            @Nullable LocalDate to,
            boolean expired,
            boolean mistyped,
            @Nullable WorkInjury work) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** What a workers' compensation payer must be told. */
    public record WorkInjury(
            String claimNumber,
            String employer,
            LocalDate accidentDate,
            String state,
            String adjuster,
            String adjusterPhone) {}

    /**
     * A visit as the clinic saw it.
     *
     * @param number from 1, in the order of dates
     * @param patient the patient's number
     * @param kind the template it was written from
     * @param authorization the number the payer gave in advance, where one was needed
     * @param documented procedures that the chart holds in coded form, with their side
     * @param right how it should be coded
     * @param payerId who is billed first; null for a patient who pays alone
     */
    public record Encounter(
            int number,
            int patient,
            Provider provider,
            @Nullable String referringKey,
            LocalDate date,
            String placeOfService,
            String kind,
            String title,
            List<Section> sections,
            List<DocumentedProcedure> documented,
            Coding right,
            @Nullable Mistake mistake,
            Stage stage,
            @Nullable String authorization,
            @Nullable String payerId,
            @Nullable WorkInjury work) {

        static final String STORY = "story-both-knees";

        public Encounter {
            sections = List.copyOf(sections);
            documented = List.copyOf(documented);
        }

        public boolean isStory() {
            return kind.equals(STORY);
        }

        /** How it was in fact coded: the right way, or with the mistake. */
        public Coding coded() {
            return mistake == null ? right : right.with(mistake);
        }

        /** The note as one text, headings and all. */
        public String noteText() {
            var text = new StringBuilder();
            for (Section section : sections) {
                text.append(section.title()).append('\n').append(section.text()).append("\n\n");
            }
            return text.toString().strip();
        }
    }

    /** A part of a note under its heading. */
    public record Section(String title, String text) {}

    /** Diagnoses in their order, and what was done. Codes are stored without dots. */
    public record Coding(List<String> diagnoses, List<Service> services) {

        public Coding {
            diagnoses = List.copyOf(diagnoses);
            services = List.copyOf(services);
        }

        Coding with(Mistake mistake) {
            return Blunders.apply(mistake, this);
        }
    }

    /**
     * @param pointers positions among the diagnoses, from 1
     */
    public record Service(String code, List<String> modifiers, int units, List<Integer> pointers) {

        public Service {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
        }

        boolean has(String modifier) {
            return modifiers.contains(modifier);
        }

        Service withModifiers(List<String> others) {
            return new Service(code, others, units, pointers);
        }
    }
}
