package org.almoner.server.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * An open door to PostgreSQL, as the owner of Almoner's schemas. Closing it stops the server when
 * the server is ours, and does nothing to one of the user's. Safe for use by several threads.
 */
public final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseAddress address;
    private final Runnable stop;

    private Database(DatabaseAddress address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    /**
     * Opens, or makes, the PostgreSQL that lives in a folder. It listens on the loopback address
     * only, on a free port, and asks for a password that only the folder's owner can read.
     *
     * @throws StartupProblem when the folder cannot be used or the server does not start
     */
    public static Database embedded(Path dataDir) {
        return embedded(dataDir, step -> {});
    }

    /** The same, telling of each long step ("Unpacking PostgreSQL") as it begins. */
    public static Database embedded(Path dataDir, Consumer<String> progress) {
        EmbeddedServer server = EmbeddedServer.start(dataDir, progress);
        return new Database(server.address(), server::close);
    }

    /**
     * Reaches a server of the user's.
     *
     * @throws StartupProblem when it cannot be reached, refuses us, or is too old
     */
    public static Database at(String jdbcUrl, String user, String password) {
        return at(new DatabaseAddress(jdbcUrl, user, password));
    }

    /** The same, for an address already taken apart. */
    public static Database at(DatabaseAddress address) {
        try {
            ServerCheck.check(address, PATIENCE);
        } catch (SQLException refused) {
            throw ServerCheck.explain(address, refused);
        }
        return new Database(address, () -> {});
    }

    /**
     * Reaches the database of a folder whether an Almoner is at work there or not: joins the
     * running one, or starts it as {@link #embedded} does. For commands that work beside a server.
     *
     * @throws StartupProblem when there is no database in the folder
     */
    public static Database join(Path dataDir) {
        return DataFolder.isInUse(dataDir)
                ? at(EmbeddedServer.addressOfRunning(dataDir))
                : embedded(dataDir);
    }

    public String jdbcUrl() {
        return address.jdbcUrl();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** Stops a server of ours and waits for it. A second call does nothing. */
    @Override
    public void close() {
        stop.run();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return address.toString();
    }
}
