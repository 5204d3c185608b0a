package org.almoner.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of each practice, their roles, and their signing in. */
@Service
public class People {

    private static final String ACCOUNT =
            "select user_id, login, name, password_hash, roles, failures, paused_until,"
                    + " one_time_until, active from access.user_account where practice_id = ? ";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    People(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
        this.hashOfNobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    /** Somebody signed in, or tried to. */
    public record SignInTried(SignedIn person, boolean accepted) {}

    /** A practice as the sign-in page offers it. */
    public record PracticeName(long id, String slug, String name) {}

    private record Account(
            long userId,
            String login,
            String name,
            String passwordHash,
            String roles,
            int failures,
            @Nullable Instant pausedUntil,
            @Nullable Instant oneTimeUntil,
            boolean active) {

        boolean isOpen(Instant now) {
            boolean paused = pausedUntil != null && now.isBefore(pausedUntil);
            boolean expired = oneTimeUntil != null && now.isAfter(oneTimeUntil);
            return active && !paused && !expired;
        }
    }

    /** Every practice of this installation; names only. */
    public List<PracticeName> listPractices() {
        return jdbc.sql("select practice_id as id, slug, name from access.practice order by name")
                .query(PracticeName.class)
                .list();
    }

    /** Founds a practice and returns its id; the same slug twice is refused by the database. */
    @Transactional
    public long foundPractice(String slug, String name) {
        return jdbc.sql(
                        "insert into access.practice (slug, name, founded_at) values (?, ?, ?)"
                                + " returning practice_id")
                .params(slug, name, java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Adds a person to the current practice and returns the user id. */
    @Transactional
    public long add(String login, String name, String password, Set<Role> roles) {
        return jdbc.sql(
                        "insert into access.user_account (practice_id, login, name, password_hash,"
                                + " roles) values (?, ?, ?, ?, ?) returning user_id")
                .params(
                        Tenancy.practiceId(),
                        login,
                        name,
                        passwords.encode(password),
                        Role.write(roles))
                .query(Long.class)
                .single();
    }

    /** The person with this login in the current practice, to act as in a job or a test. */
    public Optional<SignedIn> find(String login) {
        SignedIn current = Tenancy.getCurrent();
        return findAccount(login).map(account -> person(current, account));
    }

    /** Everyone who works in the current practice, by user id. */
    public java.util.Map<Long, String> names() {
        return jdbc
                .sql("select user_id, name from access.user_account order by user_id")
                .query((row, n) -> java.util.Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
    }

    /** A stand-in for the practice itself: what a job signs its work with. */
    public SignedIn system(PracticeName practice) {
        return new SignedIn(
                practice.id(), practice.name(), 0, "almoner", "Almoner", Set.of(Role.values()));
    }

    /**
     * Signs a person in. A wrong name costs as much time as a wrong password, and after five
     * failures the account pauses for a while, never for ever.
     */
    Optional<SignedIn> signIn(String slug, String login, String password) {
        List<PracticeName> practices = listPractices();
        Optional<PracticeName> practice =
                slug.isEmpty() && practices.size() == 1
                        ? Optional.of(practices.getFirst())
                        : practices.stream().filter(p -> p.slug().equals(slug)).findFirst();
        if (practice.isEmpty()) {
            passwords.matches(password, hashOfNobody);
            return Optional.empty();
        }
        SignedIn system = system(practice.get());
        return Tenancy.as(system, () -> signIn(system, login.strip(), password));
    }

    private Optional<SignedIn> signIn(SignedIn practice, String login, String password) {
        Optional<Account> found = findAccount(login);
        boolean right =
                passwords.matches(password, found.map(Account::passwordHash).orElse(hashOfNobody));
        return found.flatMap(account -> answer(practice, account, right, true));
    }

    /**
     * Whether this is the password of the person who is signed in; a wrong one counts as a failed
     * sign-in, so that an open session is no place to guess.
     */
    boolean knows(String password) {
        SignedIn current = Tenancy.getCurrent();
        boolean right = isPasswordOfCurrent(password);
        return findAccount(current.login())
                .flatMap(account -> answer(current, account, right, false))
                .isPresent();
    }

    /** As {@link #knows}, but asked by us: it counts as nothing. */
    boolean isPasswordOfCurrent(String password) {
        return findAccount(Tenancy.getCurrent().login())
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    }

    private Optional<SignedIn> answer(
            SignedIn practice, Account account, boolean right, boolean entering) {
        return java.util.Objects.requireNonNull(
                transaction.execute(
                        status -> judge(practice, lockAccount(account), right, entering)));
    }

    /** Guesses that come at the same time are counted one after the other. */
    private Account lockAccount(Account account) {
        return jdbc.sql(ACCOUNT + "and user_id = ? for no key update")
                .params(Tenancy.practiceId(), account.userId())
                .query(Account.class)
                .single();
    }

    private Optional<SignedIn> judge(
            SignedIn practice, Account account, boolean right, boolean entering) {
        Instant now = clock.instant();
        boolean paused = account.pausedUntil() != null && now.isBefore(account.pausedUntil());
        boolean accepted = right && account.isOpen(now);
        if (accepted) {
            remember(account, 0, null);
        } else if (!paused) {
            int failures = account.failures() + 1;
            remember(account, failures, pauseAfter(failures, now));
        }
        SignedIn person = person(practice, account);
        if (entering || !accepted) {
            events.publishEvent(new SignInTried(person, accepted));
        }
        return accepted ? Optional.of(person) : Optional.empty();
    }

    private static @Nullable Instant pauseAfter(int failures, Instant now) {
        return Guesses.pauseAfter(failures).map(now::plus).orElse(null);
    }

    private void remember(Account account, int failures, @Nullable Instant pausedUntil) {
        jdbc.sql(
                        "update access.user_account set failures = ?, paused_until = ? where"
                                + " practice_id = ? and user_id = ?")
                .params(
                        Arrays.asList(
                                failures,
                                pausedUntil == null ? null : java.sql.Timestamp.from(pausedUntil),
                                Tenancy.practiceId(),
                                account.userId()))
                .update();
    }

    private Optional<Account> findAccount(String login) {
        return jdbc.sql(ACCOUNT + "and lower(login) = lower(?)")
                .params(Tenancy.practiceId(), login)
                .query(Account.class)
                .optional();
    }

    private static SignedIn person(SignedIn practice, Account account) {
        return new SignedIn(
                practice.practiceId(),
                practice.practiceName(),
                account.userId(),
                account.login(),
                account.name(),
                Role.parse(account.roles()));
    }
}
