package org.almoner.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** Knocks at a PostgreSQL, and says in plain words why it did not let us in. */
final class ServerCheck {
    /** Role memberships can be granted with and without SET since PostgreSQL 16. */
    static final int OLDEST_MAJOR = 16;

    private ServerCheck() {}

    /** Opens one connection, or throws what the driver says. */
    static Connection connect(DatabaseAddress address, Duration patience) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "almoner");
        String seconds = Long.toString(Math.max(1, patience.toSeconds()));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /** Connects once and looks at the version. */
    static void check(DatabaseAddress address, Duration patience) throws SQLException {
        try (Connection connection = connect(address, patience)) {
            requireVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    address);
        }
    }

    static void requireVersion(int major, String version, DatabaseAddress address) {
        if (major < OLDEST_MAJOR) {
            throw new StartupProblem(
                    "The server at %s is PostgreSQL %s; Almoner needs %d or newer."
                            .formatted(address.place(), version, OLDEST_MAJOR));
        }
    }

    /** Turns the driver's answer into one line. */
    static StartupProblem explain(DatabaseAddress address, SQLException refused) {
        String state = refused.getSQLState() == null ? "" : refused.getSQLState();
        String place = address.place();
        String message =
                switch (state) {
                    case "28P01", "28000", "08004" ->
                            "PostgreSQL at %s refuses the password of user %s; look at --database, or at ALMONER_DB_USER and ALMONER_DB_PASSWORD."
                                    .formatted(place, address.user());
                    case "3D000" ->
                            "PostgreSQL at %s has no such database; make it there (createdb), or name another with --database."
                                    .formatted(place);
                    case "42501" ->
                            "PostgreSQL at %s does not let user %s connect to this database; its administrator can GRANT CONNECT."
                                    .formatted(place, address.user());
                    case "53300" ->
                            "PostgreSQL at %s has no connection left for us; raise max_connections there or end others."
                                    .formatted(place);
                    default -> unreachable(place, state, refused);
                };
        return new StartupProblem(message, refused);
    }

    private static String unreachable(String place, String state, SQLException refused) {
        if (state.startsWith("08") || state.isEmpty()) {
            return "No PostgreSQL answers at %s; is it running, and are host and port right?"
                    .formatted(place);
        }
        String said = refused.getMessage() == null ? state : refused.getMessage();
        return "PostgreSQL at %s refuses us: %s"
                .formatted(place, said.lines().findFirst().orElse(state).toLowerCase(Locale.ROOT));
    }
}
