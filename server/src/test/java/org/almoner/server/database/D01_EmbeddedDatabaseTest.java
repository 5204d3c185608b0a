package org.almoner.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class D01_EmbeddedDatabaseTest {
    @TempDir Path folder;

    @Test
    void keepsWhatWasWrittenWhenItIsOpenedAgain() throws Exception {
        List<String> steps = new ArrayList<>();
        try (Database database = Database.embedded(folder.resolve("clinic"), steps::add)) {
            run(database, "create table visit (id bigint primary key)");
            run(database, "insert into visit values (7)");
        }
        assertThat(steps).contains("Making a new database");

        steps.clear();
        try (Database database = Database.embedded(folder.resolve("clinic"), steps::add)) {
            assertThat(one(database, "select id from visit")).isEqualTo("7");
        }
        assertThat(steps).isEmpty();
    }

    @Test
    void ownsItsDatabaseButIsNoSuperuserAndLetsNobodyElseIn() throws Exception {
        try (Database database = Database.embedded(folder)) {
            assertThat(
                            one(
                                    database,
                                    "select rolsuper or rolbypassrls from pg_roles where rolname ="
                                            + " current_user"))
                    .isEqualTo("f");
            assertThat(one(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(database, "show fsync")).isEqualTo("on");
            assertThat(one(database, "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                            database.jdbcUrl(), database.user(), "guess")
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("28P01");
            assertThat(Files.getPosixFilePermissions(folder))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void letsAMigrationMakeTheApplicationsRoleAndStepIntoIt() throws Exception {
        try (Database database = Database.embedded(folder);
                Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create role almoner_app nologin");
            statement.execute("create table secret (id bigint)");
            statement.execute("set role almoner_app");
            assertThatThrownBy(() -> statement.execute("select * from secret"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsStatementsAndTheirDetailsOutOfItsLog() throws Exception {
        try (Database database = Database.embedded(folder)) {
            run(database, "create table person (name text primary key)");
            run(database, "insert into person values ('Zebedee Canary')");
            assertThatThrownBy(() -> run(database, "insert into person values ('Zebedee Canary')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(folder.resolve("postgres.log")))
                .contains("duplicate key")
                .doesNotContain("Canary");
    }

    @Test
    void saysInOneLineWhichProcessHoldsTheFolder() throws Exception {
        try (AnotherProcess other = AnotherProcess.open(folder.resolve("clinic"))) {
            assertThat(other.line()).startsWith("open jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> Database.embedded(folder.resolve("clinic")))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("is in use by process " + other.pid())
                    .hasMessageNotContaining("\n");
            try (Database beside = Database.join(folder.resolve("clinic"))) {
                assertThat(one(beside, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void saysSoWhenThisProcessHoldsTheFolderAndKeepsHoldingIt() throws Exception {
        try (Database first = Database.embedded(folder.resolve("clinic"))) {
            assertThat(first.jdbcUrl()).contains("127.0.0.1");
            assertThatThrownBy(() -> Database.embedded(folder.resolve("clinic")))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
            try (AnotherProcess other = AnotherProcess.open(folder.resolve("clinic"))) {
                assertThat(other.line()).startsWith("problem The folder").contains("in use");
            }
        }
    }

    @Test
    void recoversWhenTheLastAlmonerWasKilled() throws Exception {
        AnotherProcess killed = AnotherProcess.open(folder.resolve("clinic"));
        String address = killed.line();
        assertThat(address).startsWith("open ");
        killed.kill();

        try (Database database = Database.embedded(folder.resolve("clinic"))) {
            assertThat(one(database, "select 1")).isEqualTo("1");
            int leftPort = URI.create(address.substring("open jdbc:".length())).getPort();
            assertThat(database.jdbcUrl()).doesNotContain(":" + leftPort + "/");
        }
    }

    @Test
    void recoversWhenPostmasterPidNamesAProcessOfAnotherKind() throws Exception {
        Database.embedded(folder).close();
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (Database database = Database.embedded(folder)) {
            assertThat(one(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesSomebodyElsesFolderAlone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("holds files that are not Almoner's");
        assertThatThrownBy(() -> Database.join(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("There is no Almoner in");
        assertThatThrownBy(() -> DataFolder.erase(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("nothing in it was erased");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void erasesAFolderOfOursButNeverWhatALinkInItPointsTo() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "stays");
        Path clinic = folder.resolve("clinic");
        DataFolder.open(clinic).close();
        Files.createSymbolicLink(clinic.resolve("link"), folder);
        Files.createDirectories(clinic.resolve("keys"));

        DataFolder.erase(clinic);

        assertThat(clinic).isEmptyDirectory();
        assertThat(outside).hasContent("stays");
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> Database.embedded(file.resolve("clinic")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("file/clinic cannot be written")
                .hasMessageContaining("--data");
    }

    @Test
    void refusesADatabaseMadeByAnotherMajorVersion() throws Exception {
        Database.embedded(folder).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("made by PostgreSQL 14 and this Almoner brings 18");
    }

    @Test
    void startsAgainAfterAFirstStartThatBrokeHalfWay() throws Exception {
        DataFolder.open(folder).close();
        Files.createDirectories(folder.resolve("postgres.new/base"));

        try (Database database = Database.embedded(folder)) {
            assertThat(one(database, "select 1")).isEqualTo("1");
        }
    }

    static Connection connect(Database database) throws SQLException {
        return ServerCheck.connect(
                new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()),
                Duration.ofSeconds(5));
    }

    static void run(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
