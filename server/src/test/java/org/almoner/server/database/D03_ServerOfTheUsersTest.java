package org.almoner.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

class D03_ServerOfTheUsersTest {
    @TempDir static Path folder;
    private static Database theirs;

    @BeforeAll
    static void start() {
        theirs = Database.embedded(folder);
    }

    @AfterAll
    static void stop() {
        theirs.close();
    }

    @Test
    void usesItAndLeavesItRunning() throws Exception {
        Database.at(theirs.jdbcUrl(), theirs.user(), theirs.password()).close();

        assertThat(D01_EmbeddedDatabaseTest.one(theirs, "select 1")).isEqualTo("1");
    }

    @Test
    void saysThatThePasswordIsWrongWithoutRepeatingIt() {
        problem(() -> Database.at(theirs.jdbcUrl(), "almoner", "hunter2hunter2"))
                .hasMessageContaining("refuses the password of user almoner")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        String elsewhere = theirs.jdbcUrl().replaceAll("/almoner$", "/nowhere");
        problem(() -> Database.at(elsewhere, "almoner", theirs.password()))
                .hasMessageContaining("/nowhere has no such database");
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        int unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = socket.getLocalPort();
        }
        problem(() -> Database.at("jdbc:postgresql://127.0.0.1:" + unused + "/a", "a", "b"))
                .hasMessageContaining("No PostgreSQL answers at 127.0.0.1:" + unused + "/a");
    }

    @Test
    void saysThatTheServerIsTooOld() {
        problem(() ->
                        ServerCheck.requireVersion(
                                13, "13.4", new DatabaseAddress(theirs.jdbcUrl(), "a", "b")))
                .hasMessageContaining("is PostgreSQL 13.4; Almoner needs 16 or newer");
    }

    @Test
    void takesUserAndPasswordFromTheUrlOrElseFromTheEnvironment() {
        Map<String, String> environment =
                Map.of("ALMONER_DB_USER", "env", "ALMONER_DB_PASSWORD", "secret");

        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5433/clinic?ssl=true", environment))
                .isEqualTo(
                        new DatabaseAddress(
                                "jdbc:postgresql://db:5433/clinic?ssl=true", "env", "secret"));
        assertThat(DatabaseAddress.parse("jdbc:postgresql://ann:p%40ss+1@db/clinic", environment))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/clinic", "ann", "p@ss+1"));
        assertThat(
                        DatabaseAddress.parse(
                                "jdbc:postgresql://db/clinic?password=x&ssl=true&user=ann",
                                environment))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/clinic?ssl=true", "ann", "x"));
    }

    @Test
    void saysWhatAUrlLooksLikeWithoutRepeatingTheTypedOne() {
        for (String typed :
                new String[] {
                    "postgres",
                    "jdbc:mysql://u:hunter2@db/a",
                    "jdbc:postgresql://u:hunter2 @db/a",
                    "jdbc:postgresql://db"
                }) {
            problem(() -> DatabaseAddress.parse(typed, Map.of()))
                    .hasMessageContaining("jdbc:postgresql://host:5432/database")
                    .hasMessageNotContaining("hunter2");
        }
        problem(() -> DatabaseAddress.parse("jdbc:postgresql://db/clinic", Map.of()))
                .hasMessageContaining("names no user");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(theirs).asString().doesNotContain(theirs.password());
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> problem(
            ThrowingCallable code) {
        return assertThatThrownBy(code)
                .isInstanceOf(StartupProblem.class)
                .hasMessageNotContaining("\n");
    }
}
