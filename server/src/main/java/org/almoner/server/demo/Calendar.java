package org.almoner.server.demo;

import org.almoner.server.demo.DemoClinic.Coverage;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.demo.DemoClinic.Patient;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Fills the plan: for every visit it asks for, finds a day, a reason to come and somebody who would
 * come for it, so that nobody is seen twice for what is done once, or as new when known.
 */
final class Calendar {

    private static final int DAYS_TRIED = 14;

    private final Random random;
    private final LocalDate today;
    private final List<Patient> patients;
    private final Map<String, Integer> used = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();

    /** One row of the plan, one visit at a time. */
    private record Wish(
            Stage stage,
            int daysMin,
            int daysMax,
            @Nullable Mistake mistake,
            List<String> payers,
            List<String> kinds) {}

    /** A visit that was found a place. */
    private record Visit(
            Wish wish, VisitKind kind, VisitKind.Case visitCase, Patient patient, LocalDate date) {}

    private Calendar(long seed, LocalDate today, List<Patient> patients) {
        this.random = new Random(seed * 31 + 7);
        this.today = today;
        this.patients = patients;
    }

    static List<Encounter> of(long seed, LocalDate today, List<Patient> patients) {
        var calendar = new Calendar(seed, today, patients);
        List<VisitKind> kinds = VisitKind.listAll();
        wishes().forEach(wish -> calendar.visits.add(calendar.place(wish, kinds)));
        return calendar.written(seed);
    }

    /** The narrowest wishes first, so that the wide ones do not take their patients. */
    private static List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        for (List<String> row : Resources.rows("plan.tsv")) {
            List<String> days = List.of(row.get(2).split("-", -1));
            var wish =
                    new Wish(
                            Stage.valueOf(row.get(1)),
                            Integer.parseInt(days.getFirst()),
                            Integer.parseInt(days.getLast()),
                            row.get(3).equals("-") ? null : Mistake.valueOf(row.get(3)),
                            list(row.get(4)),
                            list(row.get(5)));
            wishes.addAll(Collections.nCopies(Integer.parseInt(row.get(0)), wish));
        }
        wishes.sort(
                Comparator.comparing((Wish wish) -> wish.mistake() == Mistake.DUPLICATE)
                        .thenComparing(wish -> wish.mistake() == null)
                        .thenComparing(wish -> !wish.payers().contains("WRKCP"))
                        .thenComparing(wish -> wish.kinds().isEmpty())
                        .thenComparing(wish -> wish.payers().isEmpty())
                        .thenComparingInt(wish -> wish.kinds().size()));
        return wishes;
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(",", -1));
    }

    private Visit place(Wish wish, List<VisitKind> kinds) {
        if (wish.mistake() == Mistake.DUPLICATE) {
            return again(wish);
        }
        return find(wish, kinds, true)
                .or(() -> find(wish, kinds, false))
                .orElseThrow(
                        () -> new IllegalStateException("the plan's wish finds no place: " + wish));
    }

    /** A visit that was just sent, taken in a second time. */
    private Visit again(Wish wish) {
        return visits.stream()
                .filter(visit -> visit.wish().stage() == Stage.SENT)
                .map(v -> new Visit(wish, v.kind(), v.visitCase(), v.patient(), v.date()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was sent yet"));
    }

    private Optional<Visit> find(Wish wish, List<VisitKind> kinds, boolean withinCounts) {
        List<VisitKind> candidates = new ArrayList<>(kinds);
        Collections.shuffle(candidates, random);
        candidates.removeIf(kind -> !isWanted(kind, wish));
        candidates.removeIf(kind -> withinCounts && used(kind) >= kind.many());
        candidates.sort(Comparator.comparingInt(kind -> used(kind) * 100 / kind.many()));
        return candidates.stream().flatMap(kind -> find(wish, kind).stream()).findFirst();
    }

    private static boolean isWanted(VisitKind kind, Wish wish) {
        return wish.kinds().isEmpty()
                ? !kind.name().equals(Encounter.STORY)
                : wish.kinds().contains(kind.name());
    }

    private int used(VisitKind kind) {
        return used.getOrDefault(kind.name(), 0);
    }

    private Optional<Visit> find(Wish wish, VisitKind kind) {
        List<Patient> willing = new ArrayList<>(patients);
        Collections.shuffle(willing, random);
        willing.sort(Comparator.comparingLong(this::visitsOf));
        for (Patient patient : willing) {
            for (LocalDate day : days(wish, kind, patient)) {
                Optional<VisitKind.Case> fitting = findCase(wish, kind, patient, day);
                if (fitting.isPresent()) {
                    used.merge(kind.name(), 1, Integer::sum);
                    return fitting.map(c -> new Visit(wish, kind, c, patient, day));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Visit visit, Patient patient) {
        return visit.patient().number() == patient.number();
    }

    private long visitsOf(Patient patient) {
        return visits.stream().filter(visit -> isOf(visit, patient)).count();
    }

    /** Some open days within the wish's span; for a fresh injury, its own day. */
    private List<LocalDate> days(Wish wish, VisitKind kind, Patient patient) {
        List<LocalDate> days = new ArrayList<>();
        if (kind.isWork()) {
            patient.findWorkCoverage().map(Coverage::from).ifPresent(days::add);
        }
        for (int tried = 0; tried < DAYS_TRIED; tried++) {
            int back = wish.daysMin() + random.nextInt(wish.daysMax() - wish.daysMin() + 1);
            days.add(Weekdays.onOrBefore(today.minusDays(back)));
        }
        LocalDate earliest = Weekdays.onOrBefore(today.minusDays(wish.daysMax()));
        LocalDate latest = Weekdays.onOrBefore(today.minusDays(wish.daysMin()));
        days.removeIf(day -> day.isBefore(earliest) || day.isAfter(latest));
        return days;
    }

    private Optional<VisitKind.Case> findCase(
            Wish wish, VisitKind kind, Patient patient, LocalDate day) {
        Optional<Coverage> coverage = payingCoverage(kind, patient, day);
        String payerId = coverage.map(Coverage::payerId).orElse(null);
        if (!isPayerWanted(wish, patient, coverage)
                || !kind.fits().admits(patient, day, payerId)
                || !isFree(kind, patient, day)
                || !isAuthorizationFitting(wish, kind, payerId)
                || isUnwilling(kind, patient)) {
            return Optional.empty();
        }
        List<VisitKind.Case> cases = new ArrayList<>(kind.cases());
        Collections.shuffle(cases, random);
        return cases.stream()
                .filter(c -> c.fits().admits(patient, day, payerId))
                .filter(c -> wish.mistake() == null || Blunders.fits(wish.mistake(), c.coding()))
                .filter(c -> isNewEnough(c, kind, patient, day))
                .findFirst();
    }

    static Optional<Coverage> payingCoverage(VisitKind kind, Patient patient, LocalDate day) {
        if (kind.isWork()) {
            return patient.findWorkCoverage().filter(coverage -> coverage.covers(day));
        }
        return patient.coveragesOn(day).stream().findFirst();
    }

    /** What a payer wants to be asked about first is decided only where nobody had asked. */
    private static boolean isAuthorizationFitting(
            Wish wish, VisitKind kind, @Nullable String payerId) {
        boolean wanted = payerId != null && kind.authorizedBy().contains(payerId);
        boolean forgotten = wish.mistake() == Mistake.MISSING_AUTHORIZATION;
        return wanted ? forgotten || wish.stage() == Stage.TO_CODE : !forgotten;
    }

    /** The hero of the story comes for the story only; an injured worker for the injury first. */
    private static boolean isUnwilling(VisitKind kind, Patient patient) {
        return patient.problems().contains("story") != kind.name().equals(Encounter.STORY);
    }

    private static boolean isPayerWanted(Wish wish, Patient patient, Optional<Coverage> coverage) {
        boolean expired = coverage.map(Coverage::expired).orElse(false);
        boolean mistyped = coverage.map(Coverage::mistyped).orElse(false);
        if (wish.stage() != Stage.TO_CODE
                && (expired != (wish.mistake() == Mistake.EXPIRED_COVERAGE)
                        || mistyped != (wish.mistake() == Mistake.WRONG_MEMBER_ID))) {
            return false;
        }
        if (coverage.isEmpty()) {
            return patient.isSelfPay()
                    && (wish.payers().contains("NONE") || wish.stage() == Stage.TO_CODE);
        }
        return wish.payers().isEmpty() || wish.payers().contains(coverage.get().payerId());
    }

    private boolean isFree(VisitKind kind, Patient patient, LocalDate day) {
        return visits.stream()
                .filter(visit -> isOf(visit, patient))
                .noneMatch(visit ->
                        visit.date().equals(day)
                                || (visit.kind().equals(kind)
                                        && isTooSoon(kind, visit.date(), day)));
    }

    private static boolean isTooSoon(VisitKind kind, LocalDate one, LocalDate other) {
        return kind.again() == 0 || Math.abs(one.toEpochDay() - other.toEpochDay()) < kind.again();
    }

    /** Nobody is new to a specialty that saw them before, nor seen by it before being new. */
    private boolean isNewEnough(
            VisitKind.Case visitCase, VisitKind kind, Patient patient, LocalDate day) {
        return visits.stream()
                .filter(visit -> isOf(visit, patient))
                .filter(visit -> visit.kind().provider().equals(kind.provider()))
                .noneMatch(visit -> contradicts(visit, visitCase, day));
    }

    private static boolean contradicts(Visit earlier, VisitKind.Case visitCase, LocalDate day) {
        boolean isNew = visitCase.isForNewPatient();
        boolean wasNew = earlier.visitCase().isForNewPatient();
        return (isNew && wasNew)
                || (isNew && earlier.date().isBefore(day))
                || (wasNew && day.isBefore(earlier.date()));
    }

    private List<Encounter> written(long seed) {
        visits.sort(
                Comparator.comparing(Visit::date)
                        .thenComparingInt(visit -> visit.patient().number()));
        List<Encounter> encounters = new ArrayList<>();
        for (Visit visit : visits) {
            encounters.add(write(visit, encounters.size() + 1, seed));
        }
        return encounters;
    }

    private Encounter write(Visit visit, int number, long seed) {
        VisitKind kind = visit.kind();
        Optional<Coverage> coverage = payingCoverage(kind, visit.patient(), visit.date());
        var work = coverage.map(Coverage::work).orElse(null);
        var note =
                NoteWriter.write(
                        randomOf(seed, visit),
                        kind,
                        visit.visitCase(),
                        visit.patient(),
                        visit.date(),
                        work);
        Mistake mistake = visit.wish().mistake();
        return new Encounter(
                number,
                visit.patient().number(),
                House.provider(kind.provider()),
                kind.referring(),
                visit.date(),
                kind.placeOfService(),
                kind.name(),
                kind.title(),
                note.sections(),
                isKnownToTheScrub(visit.wish()) ? note.documented() : List.of(),
                visit.visitCase().coding(),
                mistake,
                visit.wish().stage(),
                authorization(kind, coverage, mistake, number),
                coverage.map(Coverage::payerId).orElse(null),
                work);
    }

    /** A mistake that reached the payer is one that no coded procedure in the chart gave away. */
    private static boolean isKnownToTheScrub(Wish wish) {
        return wish.mistake() == null || wish.stage() == Stage.HELD;
    }

    /**
     * A stream of its own for each note, the same when a visit was taken in twice; neighbouring
     * seeds of Random begin too much alike.
     */
    private static Random randomOf(long seed, Visit visit) {
        long own = visit.date().toEpochDay() * 1_000 + visit.patient().number();
        return new Random(new SplittableRandom(seed * 1_000_003 + own).nextLong());
    }

    private static @Nullable String authorization(
            VisitKind kind, Optional<Coverage> coverage, @Nullable Mistake mistake, int number) {
        boolean wanted = coverage.map(c -> kind.authorizedBy().contains(c.payerId())).orElse(false);
        return wanted && mistake != Mistake.MISSING_AUTHORIZATION
                ? "PA%06d".formatted(700_000 + number * 37)
                : null;
    }
}
