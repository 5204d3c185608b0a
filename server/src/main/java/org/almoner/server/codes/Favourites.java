package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.server.access.Tenancy;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codes that a person, or everybody who codes for a specialty, keeps at hand. */
@Service
public class Favourites {

    /** More than this is no list to choose from at a glance. */
    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final CodeBook codes;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    Favourites(JdbcClient jdbc, CodeBook codes, Practice practice, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something that cannot be kept, in words for the person. */
    public static final class FavouriteRefusedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        FavouriteRefusedException(String why) {
            super(why);
        }
    }

    /**
     * A favourite with what it is called on a day.
     *
     * @param valid whether it may be used on that day
     */
    public record Kept(Favourite favourite, String display, String title, boolean valid) {

        public String path() {
            return "/codes/" + favourite.system().word() + "/" + display;
        }
    }

    /** The specialties of the practice's providers, which may have favourites of their own. */
    public List<String> listSpecialties() {
        return practice.listProviders().stream()
                .map(Provider::specialty)
                .filter(specialty -> !specialty.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** The person's own favourites, the one that was added first first. */
    public List<Kept> listMine(LocalDate day) {
        return list("user_id = ?", Tenancy.getCurrent().userId(), "", day);
    }

    public List<Kept> listOfSpecialty(String specialty, LocalDate day) {
        return list("specialty = ?", specialty, specialty, day);
    }

    /** The person's own, then those of every specialty, as far as the lists are long. */
    public List<Favourite> listAll() {
        return jdbc.sql(
                        "select system, code, coalesce(specialty, '') from codes.favourite where"
                            + " practice_id = ? and (user_id = ? or specialty is not null) order by"
                            + " specialty nulls first, favourite_id")
                .params(Tenancy.practiceId(), userId())
                .query((row, _) ->
                        new Favourite(
                                CodeSystem.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3)))
                .list();
    }

    /**
     * Puts another code of the same set in the place of one on a list.
     *
     * @throws FavouriteRefusedException when there is no such code
     */
    @Transactional
    public void replace(CodeSystem system, String code, String specialty, String successor) {
        remove(system, code, specialty);
        add(system, successor, specialty);
    }

    private List<Kept> list(String whose, Object owner, String specialty, LocalDate day) {
        return jdbc.sql(
                        "select system, code from codes.favourite where practice_id = ? and "
                                + whose
                                + " order by favourite_id limit ?")
                .params(Tenancy.practiceId(), owner, MOST)
                .query((row, _) ->
                        kept(
                                new Favourite(
                                        CodeSystem.valueOf(row.getString(1)),
                                        row.getString(2),
                                        specialty),
                                day))
                .list();
    }

    private Kept kept(Favourite favourite, LocalDate day) {
        Optional<Code> onDay = codes.find(favourite.system(), favourite.code(), day);
        Optional<Code> ever = onDay.or(() -> codes.findEver(favourite.system(), favourite.code()));
        return new Kept(
                favourite,
                ever.map(Code::display).orElse(favourite.code()),
                ever.map(Code::title).orElse("not in a code set that is loaded"),
                onDay.isPresent());
    }

    /** The specialties that keep this code; an empty one stands for the person. */
    public List<String> listKeepers(CodeSystem system, String code) {
        return jdbc.sql(
                        "select coalesce(specialty, '') from codes.favourite where practice_id = ?"
                                + " and system = ? and code = ? and (user_id = ? or specialty is"
                                + " not null)")
                .params(Tenancy.practiceId(), system.name(), code, Tenancy.getCurrent().userId())
                .query(String.class)
                .list();
    }

    /**
     * Keeps a code at hand; once more changes nothing.
     *
     * @param specialty empty for the person's own list
     * @throws FavouriteRefusedException when there is no such code, or the list is full
     */
    @Transactional
    public void add(CodeSystem system, String code, String specialty) {
        Code known =
                codes.findEver(system, code)
                        .orElseThrow(() ->
                                new FavouriteRefusedException(
                                        "There is no code %s to keep at hand.".formatted(code)));
        refuseStranger(specialty);
        int count =
                specialty.isEmpty()
                        ? count("user_id = ?", userId())
                        : count("specialty = ?", specialty);
        if (count >= MOST) {
            throw new FavouriteRefusedException(
                    "A list holds %d favourites at most; take one off first.".formatted(MOST));
        }
        int added =
                jdbc.sql(
                                "insert into codes.favourite (practice_id, user_id, specialty,"
                                    + " system, code, added_at, added_by) values (?, ?, ?, ?, ?, ?,"
                                    + " ?) on conflict do nothing")
                        .params(
                                Arrays.asList(
                                        Tenancy.practiceId(),
                                        specialty.isEmpty() ? userId() : null,
                                        specialty.isEmpty() ? null : specialty,
                                        system.name(),
                                        known.code(),
                                        Timestamp.from(clock.instant()),
                                        Tenancy.getCurrent().name()))
                        .update();
        if (added > 0) {
            note("kept as favourite", system, known.code(), specialty);
        }
    }

    /** Takes a code off a list; once more changes nothing. */
    @Transactional
    public void remove(CodeSystem system, String code, String specialty) {
        refuseStranger(specialty);
        int removed =
                jdbc.sql(
                                "delete from codes.favourite where practice_id = ? and system = ?"
                                        + " and code = ? and "
                                        + (specialty.isEmpty() ? "user_id = ?" : "specialty = ?"))
                        .params(
                                Tenancy.practiceId(),
                                system.name(),
                                code,
                                specialty.isEmpty() ? (Object) userId() : specialty)
                        .update();
        if (removed > 0) {
            note("took off the favourites", system, code, specialty);
        }
    }

    private void refuseStranger(String specialty) {
        if (!specialty.isEmpty() && !listSpecialties().contains(specialty)) {
            throw new FavouriteRefusedException("No provider of this practice has that specialty.");
        }
    }

    private int count(String whose, Object owner) {
        return jdbc.sql("select count(*) from codes.favourite where practice_id = ? and " + whose)
                .params(Tenancy.practiceId(), owner)
                .query(Integer.class)
                .single();
    }

    private static long userId() {
        return Tenancy.getCurrent().userId();
    }

    private void note(String action, CodeSystem system, String code, String specialty) {
        audit.did(
                action,
                "code",
                system.word() + " " + code,
                null,
                specialty.isEmpty() ? "own list" : "list of " + specialty);
    }
}
