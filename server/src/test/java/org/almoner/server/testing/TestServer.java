package org.almoner.server.testing;

import org.almoner.server.AlmonerServer;
import org.almoner.server.ServerOptions;
import org.almoner.server.access.People;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.clock.MovableClock;
import org.almoner.server.database.DataFolder;
import org.almoner.server.database.Database;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The real server on a real PostgreSQL, started once for all tests of a run. Each test founds a
 * practice of its own with {@link #foundPractice}, so that none sees another's rows.
 */
public final class TestServer {

    public static final String PASSWORD = "correct horse battery staple";

    private static @Nullable TestServer started;

    private final AlmonerServer.Running running;
    private final Database database;
    private final Path folder;
    private final AtomicInteger practices = new AtomicInteger();

    private TestServer() {
        try {
            folder = Files.createTempDirectory("almoner-test");
            database = Database.embedded(folder.resolve("data"));
            SmallShelf.into(folder.resolve("codes"), false);
            running =
                    AlmonerServer.start(
                            new ServerOptions(
                                    database.jdbcUrl(),
                                    database.user(),
                                    database.password(),
                                    folder,
                                    "127.0.0.1",
                                    0,
                                    false,
                                    false,
                                    ZoneId.of("UTC")));
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void stop() {
        running.close();
        database.close();
        DataFolder.erase(folder.resolve("data"));
    }

    /** The one server of this run. */
    public static synchronized TestServer get() {
        if (started == null) {
            started = new TestServer();
        }
        return started;
    }

    /** Another server on an empty database of its own, for what can happen only there. */
    public static TestServer onAnEmptyDatabase() {
        return new TestServer();
    }

    public <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return running.context().getBean(name, type);
    }

    public String url(String path) {
        return "http://localhost:" + running.port() + path;
    }

    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    /** Moves the application's clock, such as {@code 2026-11-03T14:00:00Z}. */
    public void itIs(String instant) {
        clock().moveTo(Instant.parse(instant));
    }

    public Path folder() {
        return folder;
    }

    /** A connection as the owner of the database, past every wall: for planting damage. */
    public Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    /** A connection as the application has it, with no practice set. */
    public Connection applicationConnection() throws SQLException {
        Connection connection = ownerConnection();
        connection.createStatement().execute("set role almoner_app");
        return connection;
    }

    /** A new practice with one person who holds every role, and one for each role alone. */
    public SignedIn foundPractice() {
        People people = bean(People.class);
        String slug = "practice-" + practices.incrementAndGet();
        people.foundPractice(slug, "Practice " + practices.get());
        People.PracticeName name =
                people.listPractices().stream()
                        .filter(practice -> practice.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
        SignedIn system = people.system(name);
        return Tenancy.as(
                system,
                () -> {
                    for (Role role : Role.values()) {
                        people.add(login(role), role.title(), PASSWORD, Set.of(role));
                    }
                    people.add("everyone", "Every Role", PASSWORD, Set.of(Role.values()));
                    return people.find("everyone").orElseThrow();
                });
    }

    /** The login of the person who holds only this role. */
    public static String login(Role role) {
        return role.title().replace(' ', '-');
    }

    /** The practice's slug, which the sign-in page asks for when there are several. */
    public String slug(SignedIn person) {
        return bean(People.class).listPractices().stream()
                .filter(practice -> practice.id() == person.practiceId())
                .findFirst()
                .orElseThrow()
                .slug();
    }

    /** A browser's session, signed in as this login of the person's practice. */
    public WebSession signIn(SignedIn person, String login) {
        return WebSession.signIn(this, slug(person), login, PASSWORD);
    }

    /** Runs {@code work} as this person, as a request of theirs would. */
    public static <T> T as(SignedIn person, Supplier<T> work) {
        return Tenancy.as(person, work);
    }
}
