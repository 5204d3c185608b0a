package org.almoner.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who works in the current practice, and as what. Nobody is ever deleted, since the books name
 * them; whatever changes ends the person's open sessions.
 */
@Service
public class Colleagues {

    /** How long a password is good that somebody else gave. */
    public static final Duration ONE_TIME_GOOD_FOR = Duration.ofDays(3);

    private static final String COLLEAGUE =
            "select user_id, login, name, roles, active, one_time_until is not null from"
                    + " access.user_account where practice_id = ? ";

    private final JdbcClient jdbc;
    private final People people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Colleagues(
            JdbcClient jdbc,
            People people,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody of the practice.
     *
     * @param oneTime whether a one-time password waits to be changed
     */
    public record Colleague(
            long userId,
            String login,
            String name,
            Set<Role> roles,
            boolean active,
            boolean oneTime) {

        public String rolesTitle() {
            return roles.stream().sorted().map(Role::title).collect(Collectors.joining(" · "));
        }
    }

    /** Somebody's place changed: {@code added}, {@code gave a one-time password to}, and so on. */
    public record PersonChanged(long userId, String action, String detail) {}

    /** Somebody must stay who may manage the practice. */
    public static final class LastManagerException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LastManagerException() {
            super("Nobody else may manage the practice.");
        }
    }

    record Door(int standing, boolean active, boolean oneTime) {}

    /** Everybody, those who work here first. */
    public List<Colleague> list() {
        return jdbc.sql(COLLEAGUE + "order by active desc, lower(name), user_id")
                .params(Tenancy.practiceId())
                .query(Colleagues::colleague)
                .list();
    }

    /**
     * @throws NoSuchElementException when there is nobody with this number
     */
    public Colleague get(long userId) {
        return jdbc.sql(COLLEAGUE + "and user_id = ?")
                .params(Tenancy.practiceId(), userId)
                .query(Colleagues::colleague)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is nobody " + userId));
    }

    public boolean isTaken(String login) {
        return people.find(login).isPresent();
    }

    /** Adds somebody with a one-time password, which is returned and can be read only now. */
    @Transactional
    public String add(String login, String name, Set<Role> roles) {
        String oneTime = SpokenSecret.make();
        long userId = people.add(login, name, oneTime, roles);
        waitForChange(userId);
        publish(userId, "added", Role.write(roles));
        return oneTime;
    }

    /**
     * @throws LastManagerException when nobody could manage the practice any more
     */
    @Transactional
    public void change(long userId, String name, Set<Role> roles) {
        Colleague before = get(userId);
        if (!roles.contains(Role.MANAGER)) {
            requireAnotherManager(before);
        }
        boolean sameRoles = before.roles().equals(roles);
        jdbc.sql(
                        "update access.user_account set name = ?, roles = ?, standing = standing +"
                                + " ? where practice_id = ? and user_id = ?")
                .params(name, Role.write(roles), sameRoles ? 0 : 1, Tenancy.practiceId(), userId)
                .update();
        publish(
                userId,
                "changed",
                sameRoles
                        ? "name"
                        : "%s to %s".formatted(Role.write(before.roles()), Role.write(roles)));
    }

    /** Gives a one-time password, which is returned and can be read only now. */
    @Transactional
    public String resetPassword(long userId) {
        get(userId);
        String oneTime = SpokenSecret.make();
        jdbc.sql(
                        "update access.user_account set password_hash = ?, active = true, failures"
                                + " = 0, paused_until = null, standing = standing + 1 where"
                                + " practice_id = ? and user_id = ?")
                .params(passwords.encode(oneTime), Tenancy.practiceId(), userId)
                .update();
        waitForChange(userId);
        publish(userId, "gave a one-time password to", "");
        return oneTime;
    }

    /**
     * @throws LastManagerException when nobody could manage the practice any more
     */
    @Transactional
    public void deactivate(long userId) {
        requireAnotherManager(get(userId));
        jdbc.sql(
                        "update access.user_account set active = false, standing = standing + 1"
                                + " where practice_id = ? and user_id = ?")
                .params(Tenancy.practiceId(), userId)
                .update();
        publish(userId, "deactivated", "");
    }

    /**
     * Whether the person who is signed in knows her present password; a wrong one counts as a
     * failed sign-in.
     */
    public boolean isMine(String password) {
        return people.knows(password);
    }

    /** Whether this is no new password for the person who is signed in. */
    public boolean isTheSame(String password) {
        return people.isPasswordOfCurrent(password);
    }

    /** Whether the person who is signed in came with a one-time password. */
    public boolean mustChange() {
        return get(Tenancy.getCurrent().userId()).oneTime();
    }

    /** Gives the person who is signed in a new password; only the session of the request stays. */
    @Transactional
    public void changeMine(String password, HttpServletRequest request) {
        long userId = Tenancy.getCurrent().userId();
        int standing =
                jdbc.sql(
                                "update access.user_account set password_hash = ?, one_time_until ="
                                        + " null, standing = standing + 1 where practice_id = ? and"
                                        + " user_id = ? returning standing")
                        .params(passwords.encode(password), Tenancy.practiceId(), userId)
                        .query(Integer.class)
                        .single();
        publish(userId, "changed the password of", "");
        request.changeSessionId();
        Standing.remember(request, standing);
    }

    Optional<Door> findDoor(long userId) {
        return jdbc.sql(
                        "select standing, active, one_time_until is not null as one_time from"
                                + " access.user_account where practice_id = ? and user_id = ?")
                .params(Tenancy.practiceId(), userId)
                .query(Door.class)
                .optional();
    }

    private void waitForChange(long userId) {
        jdbc.sql(
                        "update access.user_account set one_time_until = ? where practice_id = ?"
                                + " and user_id = ?")
                .params(
                        Timestamp.from(clock.instant().plus(ONE_TIME_GOOD_FOR)),
                        Tenancy.practiceId(),
                        userId)
                .update();
    }

    /** Holds the rows of all managers until the commit, so that two cannot leave at once. */
    private void requireAnotherManager(Colleague leaving) {
        if (!leaving.active() || !leaving.roles().contains(Role.MANAGER)) {
            return;
        }
        boolean another =
                jdbc
                        .sql(COLLEAGUE + "and active order by user_id for update")
                        .params(Tenancy.practiceId())
                        .query(Colleagues::colleague)
                        .list()
                        .stream()
                        .anyMatch(one ->
                                one.userId() != leaving.userId()
                                        && one.roles().contains(Role.MANAGER));
        if (!another) {
            throw new LastManagerException();
        }
    }

    private void publish(long userId, String action, String detail) {
        events.publishEvent(new PersonChanged(userId, action, detail));
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Role.parse(row.getString(4)),
                row.getBoolean(5),
                row.getBoolean(6));
    }
}
