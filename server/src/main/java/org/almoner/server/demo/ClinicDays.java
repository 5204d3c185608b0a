package org.almoner.server.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.clock.MovableClock;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.demo.DemoClinic.Patient;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lets the clinic's days pass, one after the other and each as a whole, every desk doing its part.
 */
@Component
@Profile("demo")
final class ClinicDays {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime REMITTANCES = LocalTime.of(8, 15);
    private static final LocalTime SECOND_PAYERS = LocalTime.of(8, 45);
    private static final LocalTime CODING = LocalTime.of(10, 0);
    private static final LocalTime MENDING = LocalTime.of(13, 30);
    private static final LocalTime BATCH = LocalTime.of(15, 45);
    private static final LocalTime CASHIER = LocalTime.of(16, 15);
    private static final LocalTime NOTES = LocalTime.of(17, 20);

    /** Claims to second payers of the last weeks are left for whoever sits down. */
    private static final int SECOND_PAYERS_LEFT_DAYS = 30;

    private final MovableClock clock;
    private final FrontDeskSteps frontDesk;
    private final OwnRulesOfTheHouse ownRules;
    private final CoderSteps coder;
    private final BillerSteps biller;
    private final CashierSteps cashier;
    private final TransactionTemplate transaction;

    ClinicDays(
            MovableClock clock,
            FrontDeskSteps frontDesk,
            OwnRulesOfTheHouse ownRules,
            CoderSteps coder,
            BillerSteps biller,
            CashierSteps cashier,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.frontDesk = frontDesk;
        this.ownRules = ownRules;
        this.coder = coder;
        this.biller = biller;
        this.cashier = cashier;
        this.transaction = transaction;
    }

    /** Something that somebody did at some time. */
    private record Act(LocalDate day, LocalTime time, String who, Runnable what) {}

    void live(
            DemoClinic clinic,
            Map<String, SignedIn> staff,
            Instant now,
            Consumer<String> progress) {
        var known = new Known();
        List<Act> acts = new ArrayList<>();
        var diary = new Diary(clinic.today());
        open(clinic, known, acts);
        clinic.encounters().forEach(visit -> plan(visit, diary, known, acts));
        batches(clinic, diary, known, acts);
        acts.sort(Comparator.comparing(Act::day).thenComparing(Act::time));
        Map<LocalDate, List<Act>> days =
                acts.stream().collect(groupingBy(Act::day, TreeMap::new, toList()));
        Month month = acts.getFirst().day().getMonth();
        for (Map.Entry<LocalDate, List<Act>> day : days.entrySet()) {
            if (day.getKey().getMonth() != month) {
                month = day.getKey().getMonth();
                progress.accept("It is " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            }
            transaction.executeWithoutResult(
                    status -> day.getValue().forEach(act -> live(act, staff, now)));
        }
    }

    private void live(Act act, Map<String, SignedIn> staff, Instant now) {
        moveTo(act.day(), act.time(), now);
        Tenancy.as(staff.getOrDefault(act.who(), Tenancy.getCurrent()), act.what());
    }

    private void open(DemoClinic clinic, Known known, List<Act> acts) {
        LocalDate before = clinic.encounters().getFirst().date().minusDays(1);
        acts.add(
                new Act(
                        before,
                        MORNING,
                        DemoStaff.SUPERVISOR,
                        () -> {
                            frontDesk.open(clinic, known);
                            ownRules.write(before);
                        }));
        Set<Integer> registered = new HashSet<>();
        for (Encounter visit : clinic.encounters()) {
            Patient patient = clinic.patientOf(visit);
            if (registered.add(patient.number())) {
                acts.add(
                        new Act(
                                visit.date(),
                                MORNING,
                                DemoStaff.FRONT_DESK,
                                () -> frontDesk.register(clinic, patient, visit.date(), known)));
            }
        }
    }

    private void plan(Encounter visit, Diary diary, Known known, List<Act> acts) {
        acts.add(
                new Act(
                        visit.date(),
                        NOTES,
                        DemoStaff.FRONT_DESK,
                        () -> frontDesk.takeIn(visit, known)));
        if (visit.stage() == Stage.TO_CODE) {
            return;
        }
        LocalDate coded = diary.coded(visit);
        acts.add(
                new Act(
                        coded,
                        CODING.plusMinutes(visit.number() % 100),
                        DemoStaff.CODER,
                        () -> code(visit, known, diary.today())));
        LocalDate decided = diary.decided(visit);
        Runnable pay = () -> cashier.pay(patient(visit, known), encounter(visit, known));
        Runnable state = () -> cashier.state(patient(visit, known));
        switch (visit.stage()) {
            case REPLACED ->
                    add(
                            acts,
                            diary.mended(visit),
                            MENDING,
                            DemoStaff.BILLER,
                            () -> biller.replace(visit, encounter(visit, known)));
            case APPEALED ->
                    add(
                            acts,
                            diary.mended(visit),
                            MENDING,
                            DemoStaff.BILLER,
                            () -> biller.appeal(encounter(visit, known)));
            case STATEMENT_SENT ->
                    add(acts, diary.statement(visit), CASHIER, DemoStaff.BILLER, state);
            case PAID_BY_PATIENT -> {
                add(acts, diary.statement(visit), CASHIER, DemoStaff.BILLER, state);
                add(acts, diary.payment(visit), CASHIER, DemoStaff.FRONT_DESK, pay);
            }
            case PAID -> add(acts, decided, CASHIER, DemoStaff.FRONT_DESK, pay);
            default -> {
                // What happens to the others happens in the batches and on the payers' days.
            }
        }
    }

    private static void add(
            List<Act> acts, LocalDate day, LocalTime time, String who, Runnable what) {
        acts.add(new Act(day, time, who, what));
    }

    private void code(Encounter visit, Known known, LocalDate today) {
        if (visit.stage() == Stage.PARKED) {
            coder.park(visit, encounter(visit, known), today);
        } else {
            coder.code(visit, encounter(visit, known));
        }
    }

    /** One batch on each afternoon that has claims, and the payers' Tuesdays and Fridays. */
    private void batches(DemoClinic clinic, Diary diary, Known known, List<Act> acts) {
        Map<LocalDate, List<Encounter>> byDay = new LinkedHashMap<>();
        for (Encounter visit : clinic.encounters()) {
            if (isSent(visit)) {
                byDay.computeIfAbsent(diary.coded(visit), day -> new ArrayList<>()).add(visit);
            }
        }
        byDay.forEach((day, sent) ->
                add(
                        acts,
                        day,
                        BATCH,
                        DemoStaff.BILLER,
                        () ->
                                biller.send(
                                        sent.stream()
                                                .map(visit -> encounter(visit, known))
                                                .toList())));
        add(
                acts,
                Weekdays.onOrBefore(clinic.today().minusDays(3)),
                REMITTANCES,
                DemoStaff.BILLER,
                biller::takeDamagedFiles);
        LocalDate day = clinic.encounters().getFirst().date();
        while (!day.isAfter(diary.lastRemittance())) {
            if (Diary.isRemittanceDay(day)) {
                add(acts, day, REMITTANCES, DemoStaff.BILLER, biller::takeRemittances);
                if (day.isBefore(clinic.today().minusDays(SECOND_PAYERS_LEFT_DAYS))) {
                    add(acts, day, SECOND_PAYERS, DemoStaff.BILLER, biller::askSecondPayers);
                }
            }
            day = day.plusDays(1);
        }
    }

    private static boolean isSent(Encounter visit) {
        return switch (visit.stage()) {
            case TO_CODE, PARKED, HELD, READY -> false;
            default -> visit.payerId() != null;
        };
    }

    private static long encounter(Encounter visit, Known known) {
        return Known.get(known.encounters, visit.number());
    }

    private static long patient(Encounter visit, Known known) {
        return Known.get(known.patients, visit.patient());
    }

    /**
     * Never later than now: what today's plan puts off until the afternoon was done a while ago.
     */
    private void moveTo(LocalDate day, LocalTime time, Instant now) {
        Instant wanted = day.atTime(time).atZone(clock.getZone()).toInstant();
        Instant latest = now.minus(5, ChronoUnit.MINUTES);
        clock.moveTo(wanted.isAfter(latest) ? latest : wanted);
    }
}
