package org.almoner.server.demo;

import org.almoner.server.demo.DemoClinic.Patient;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Whom a visit kind, or one case of it, is for: {@code age=45-93 for=knees payer!=MCRB1}. Each word
 * narrows; an empty one lets everybody in.
 */
record Fit(List<String> words) {

    Fit {
        words = List.copyOf(words);
    }

    static Fit parse(String text) {
        return new Fit(text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1)));
    }

    /**
     * @param payerId who would pay first that day; null for nobody
     */
    boolean admits(Patient patient, LocalDate day, @Nullable String payerId) {
        return words.stream().allMatch(word -> admits(word, patient, day, payerId));
    }

    private static boolean admits(
            String word, Patient patient, LocalDate day, @Nullable String payerId) {
        if (word.equals("first") || word.equals("later")) {
            return word.equals("first") == isFirstAfterInjury(patient, day);
        }
        boolean wanted = !word.contains("!=");
        List<String> parts = List.of(word.split(wanted ? "=" : "!=", 2));
        String value = parts.getLast();
        boolean holds =
                switch (parts.getFirst()) {
                    case "age" ->
                            isWithin(value, Period.between(patient.birthDate(), day).getYears());
                    case "sex" -> patient.gender().equals(value);
                    case "for" -> isAnyOf(value, patient);
                    case "payer" ->
                            payerId != null && List.of(value.split(",", -1)).contains(payerId);
                    case "months" -> isInSeason(value, day.getMonthValue());
                    default -> throw new IllegalStateException("a visit kind has no word " + word);
                };
        return holds == wanted;
    }

    private static boolean isFirstAfterInjury(Patient patient, LocalDate day) {
        LocalDate injured =
                patient.findWorkCoverage().map(DemoClinic.Coverage::from).orElse(LocalDate.MIN);
        return day.equals(injured);
    }

    private static boolean isAnyOf(String problems, Patient patient) {
        return List.of(problems.split(",", -1)).stream().anyMatch(patient.problems()::contains);
    }

    private static boolean isWithin(String range, int value) {
        List<String> ends = List.of(range.split("-", -1));
        return value >= Integer.parseInt(ends.getFirst())
                && value <= Integer.parseInt(ends.getLast());
    }

    private static boolean isInSeason(String range, int month) {
        List<String> ends = List.of(range.split("-", -1));
        int first = Integer.parseInt(ends.getFirst());
        int last = Integer.parseInt(ends.getLast());
        return first <= last ? month >= first && month <= last : month >= first || month <= last;
    }
}
