package org.almoner.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL of our own in a folder. It holds the folder's lock for as long as it runs. The data
 * are safe against a crash of the machine: nothing of PostgreSQL's care is switched off.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final String ADMINISTRATOR = "postgres";
    private static final String OWNER = "almoner";
    private static final String DATABASE = "almoner";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PORTS_TRIED_MAX = 3;

    private final DataFolder folder;
    private final Path cluster;
    private final Path log;
    private final PostgresPrograms programs;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int port;

    private EmbeddedServer(DataFolder folder, PostgresPrograms programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.cluster = folder.path().resolve("postgres");
        this.log = folder.path().resolve("postgres.log");
        this.password = password(folder.path().resolve("postgres.password"));
    }

    static EmbeddedServer start(Path dataDir, Consumer<String> progress) {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            Path cache = cache(folder.path(), System.getenv());
            EmbeddedServer server =
                    new EmbeddedServer(
                            folder, new PostgresPrograms(PostgresBinaries.unpack(cache, progress)));
            server.start(progress);
            return server;
        } catch (IOException failed) {
            folder.close();
            throw DataFolder.unwritable(dataDir, failed);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** Where the server of a folder listens that another Almoner started. */
    static DatabaseAddress addressOfRunning(Path dataDir) {
        try {
            String settings = Files.readString(dataDir.resolve("postgres/almoner.conf"));
            Matcher port = Pattern.compile("(?m)^port = (\\d+)$").matcher(settings);
            if (!port.find()) {
                throw new StartupProblem("almoner.conf in %s names no port.".formatted(dataDir));
            }
            return new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port.group(1) + "/" + DATABASE,
                    OWNER,
                    Files.readString(dataDir.resolve("postgres.password")).strip());
        } catch (NoSuchFileException noDatabase) {
            throw new StartupProblem(
                    "%s holds no database of its own; name the one it uses with --database."
                            .formatted(dataDir),
                    noDatabase);
        } catch (IOException failed) {
            throw DataFolder.unwritable(dataDir, failed);
        }
    }

    DatabaseAddress address() {
        return address(OWNER, DATABASE);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                stop();
            } finally {
                folder.close();
            }
        }
    }

    /** Several installations share the unpacked programs when the home folder allows it. */
    static Path cache(Path dataDir, Map<String, String> environment) {
        String home = environment.getOrDefault("ALMONER_HOME", "");
        Path shared =
                home.isEmpty()
                        ? Path.of(System.getProperty("user.home", "/"), ".almoner")
                        : Path.of(home);
        try {
            Files.createDirectories(shared);
            return Files.isWritable(shared) ? shared : dataDir;
        } catch (IOException _) {
            return dataDir;
        }
    }

    private void start(Consumer<String> progress) throws IOException {
        Files.writeString(log, "");
        if (Files.isDirectory(cluster)) {
            requireSameMajor();
            endWhatWasLeftRunning();
        } else {
            progress.accept("Making a new database");
            makeCluster();
        }
        startOnFreePort();
        try {
            letOwnerIn();
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    private void requireSameMajor() throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new StartupProblem(
                    "The database in %s was made by PostgreSQL %s and this Almoner brings %d; move it over with pg_upgrade, or name another folder with --data."
                            .formatted(folder.path(), found, PostgresBinaries.MAJOR));
        }
    }

    /**
     * We hold the folder's lock, so whatever a postmaster.pid names is nobody's any more: a server
     * that lost its Almoner is stopped, and a file that names a process of another kind is removed.
     */
    private void endWhatWasLeftRunning() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> left =
                Files.readAllLines(pidFile).stream()
                        .findFirst()
                        .filter(line -> line.strip().matches("\\d{1,18}"))
                        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                        .filter(EmbeddedServer::isPostgres);
        if (left.isPresent()) {
            stop();
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.contains("postgres")).orElse(true);
    }

    /** Makes the cluster beside its place and renames it, so that a broken start leaves nothing. */
    private void makeCluster() throws IOException {
        Path draft = folder.path().resolve("postgres.new");
        if (Files.isDirectory(draft)) {
            DataFolder.eraseBelow(draft);
        }
        PostgresPrograms.Outcome made =
                programs.run(
                        log,
                        "initdb",
                        List.of(
                                "--pgdata=" + draft,
                                "--username=" + ADMINISTRATOR,
                                "--pwfile=" + folder.path().resolve("postgres.password"),
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-locale",
                                "--no-instructions"));
        if (!made.succeeded()) {
            throw new StartupProblem("The database could not be made: " + made.output() + ".");
        }
        Files.writeString(
                draft.resolve("postgresql.conf"),
                "\ninclude 'almoner.conf'\n",
                StandardOpenOption.APPEND);
        writeSettings(draft, 0);
        Files.move(draft, cluster);
    }

    private void startOnFreePort() throws IOException {
        String said = "";
        for (int attempt = 0; attempt < PORTS_TRIED_MAX; attempt++) {
            port = freePort();
            writeSettings(cluster, port);
            PostgresPrograms.Outcome started =
                    programs.run(
                            log,
                            "pg_ctl",
                            List.of("start", "-D", cluster.toString(), "-w", "-t", "60", "-s"));
            if (started.succeeded()) {
                return;
            }
            said = started.output();
        }
        throw new StartupProblem("The database did not start: " + said + ".");
    }

    private void stop() {
        PostgresPrograms.Outcome stopped =
                programs.run(
                        log,
                        "pg_ctl",
                        List.of(
                                "stop",
                                "-D",
                                cluster.toString(),
                                "-m",
                                "fast",
                                "-w",
                                "-t",
                                "60",
                                "-s"));
        if (!stopped.succeeded() && Files.exists(cluster.resolve("postmaster.pid"))) {
            throw new StartupProblem("The database did not stop: " + stopped.output() + ".");
        }
    }

    /**
     * The log keeps no statements and no details, because both can hold what patients told us. A
     * role that makes almoner_app may also step into it.
     */
    private static void writeSettings(Path cluster, int port) throws IOException {
        Files.writeString(
                cluster.resolve("almoner.conf"),
                """
                # Written by Almoner at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_error_verbosity = terse
                log_min_error_statement = panic
                createrole_self_grant = 'set'
                """
                        .formatted(port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The owner is no superuser: it owns one database and may make roles, and that is all. */
    private void letOwnerIn() {
        try {
            ServerCheck.check(address(), PATIENCE);
        } catch (SQLException notYet) {
            makeOwner();
        }
    }

    private void makeOwner() {
        DatabaseAddress administrator = address(ADMINISTRATOR, ADMINISTRATOR);
        try (Connection connection = ServerCheck.connect(administrator, PATIENCE);
                Statement statement = connection.createStatement()) {
            // The password is hexadecimal digits of our own making, so it needs no escaping.
            statement.execute(
                    """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = 'almoner') then
                            create role almoner login createrole;
                        end if;
                    end $$;
                    alter role almoner password '%s';
                    """
                            .formatted(password));
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = 'almoner'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database almoner owner almoner");
        } catch (SQLException refused) {
            throw ServerCheck.explain(administrator, refused);
        }
    }

    private DatabaseAddress address(String user, String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }
}
