package org.almoner.server.access;

import org.almoner.server.access.People.PracticeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Founds the first practice of an installation together with its first person, in one step. */
@Service
public class FirstPractice {

    /** The roles of whoever founds: she sees everything and may give every role, her own too. */
    public static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.MANAGER);

    private static final long LOCK = 0x414c4d4f4e4552L;
    private static final int SLUG_LENGTH_MAX = 40;

    private final JdbcClient jdbc;
    private final People people;

    FirstPractice(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Somebody who will be able to sign in. */
    public record NewPerson(String login, String name, String password) {}

    /** Whether a practice stands in this database. */
    public boolean isFounded() {
        return !people.listPractices().isEmpty();
    }

    /**
     * @param furnish what else belongs to the founding; works as the new person, in this
     *     transaction
     * @throws IllegalStateException when there is a practice already
     */
    @Transactional
    public SignedIn found(String name, NewPerson first, Consumer<SignedIn> furnish) {
        // Another process may be founding on the same database.
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .params(LOCK)
                .query((row, number) -> number)
                .single();
        if (isFounded()) {
            throw new IllegalStateException("There is a practice already.");
        }
        String slug = slug(name);
        long practiceId = people.foundPractice(slug, name);
        // The connection was borrowed for nobody; until the commit it works for the new practice.
        jdbc.sql("select set_config('almoner.practice_id', ?, true)")
                .params(String.valueOf(practiceId))
                .query(String.class)
                .single();
        SignedIn system = people.system(new PracticeName(practiceId, slug, name));
        return Tenancy.as(
                system,
                () -> {
                    people.add(first.login(), first.name(), first.password(), ROLES);
                    SignedIn person = people.find(first.login()).orElseThrow();
                    Tenancy.as(person, () -> furnish.accept(person));
                    return person;
                });
    }

    /** {@code riverside-family-clinic}: how folders and commands name the practice. */
    private static String slug(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(SLUG_LENGTH_MAX, plain.length()));
        return slug.isEmpty() ? "practice" : slug;
    }
}
