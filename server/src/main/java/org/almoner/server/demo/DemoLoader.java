package org.almoner.server.demo;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.almoner.server.access.People;
import org.almoner.server.access.People.PracticeName;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.clock.MovableClock;
import org.almoner.server.database.StartupProblem;
import org.almoner.server.practice.Practice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Fills an empty practice as if its last four months had passed: through the services that the
 * screens use, with the clock moved to each day.
 */
@Component
@Profile("demo")
public class DemoLoader {

    /** The seed of the clinic that everybody sees. */
    static final long SEED = 7;

    private static final String SLUG = "riverside";

    private final People people;
    private final Practice practice;
    private final MovableClock clock;
    private final ObjectProvider<Scheduler> scheduler;
    private final DemoClearinghouse clearinghouse;
    private final ClinicDays days;

    DemoLoader(
            People people,
            Practice practice,
            MovableClock clock,
            ObjectProvider<Scheduler> scheduler,
            DemoClearinghouse clearinghouse,
            ClinicDays days) {
        this.people = people;
        this.practice = practice;
        this.clock = clock;
        this.scheduler = scheduler;
        this.clearinghouse = clearinghouse;
        this.days = days;
    }

    /**
     * Fills the demo practice unless it is filled.
     *
     * @param progress gets a short line for each step, for a terminal
     * @return whether anything was done
     * @throws StartupProblem when it was interrupted the last time
     */
    public boolean load(Consumer<String> progress) {
        return loadAsOf(clock.instant(), progress);
    }

    boolean loadAsOf(Instant now, Consumer<String> progress) {
        PracticeName found = findPractice().orElseGet(this::found);
        SignedIn system = people.system(found);
        if (Tenancy.as(system, this::isFilled)) {
            return false;
        }
        scheduler.ifAvailable(Scheduler::pause);
        long started = System.nanoTime();
        try {
            clearinghouse.beginAnew();
            Tenancy.as(system, () -> fill(now, progress));
        } finally {
            clock.reset();
            clearinghouse.letGo();
            scheduler.ifAvailable(Scheduler::resume);
        }
        progress.accept(
                "The clinic is open (%d s)"
                        .formatted(Duration.ofNanos(System.nanoTime() - started).toSeconds()));
        return true;
    }

    /** The last of the staff comes when everything is ready. */
    private boolean isFilled() {
        boolean begun = practice.findProfile().isPresent();
        boolean ready = people.find(DemoStaff.people().getLast().login()).isPresent();
        if (begun && !ready) {
            throw new StartupProblem(
                    "The demo clinic was left half-filled when it was interrupted. Start it again"
                            + " with --fresh.");
        }
        return ready;
    }

    private Optional<PracticeName> findPractice() {
        return people.listPractices().stream().filter(one -> one.slug().equals(SLUG)).findFirst();
    }

    private PracticeName found() {
        people.foundPractice(SLUG, House.practice().name());
        return findPractice().orElseThrow();
    }

    private void fill(Instant now, Consumer<String> progress) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        progress.accept("Writing the charts of the last four months");
        DemoClinic clinic = DemoClinic.of(SEED, today);
        moveTo(today.minusDays(140), LocalTime.of(8, 0));
        days.live(clinic, staff(), now, progress);
        add(DemoStaff.people().getLast());
    }

    private Map<String, SignedIn> staff() {
        List<DemoStaff.Person> all = DemoStaff.people();
        all.subList(0, all.size() - 1).forEach(this::add);
        return all.stream()
                .map(one -> people.find(one.login()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(SignedIn::login, person -> person));
    }

    private void add(DemoStaff.Person one) {
        people.add(one.login(), one.name(), one.password(), one.roles());
    }

    private void moveTo(LocalDate day, LocalTime time) {
        clock.moveTo(day.atTime(time).atZone(clock.getZone()).toInstant());
    }
}
