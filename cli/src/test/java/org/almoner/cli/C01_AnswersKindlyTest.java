package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What goes wrong before anything starts is told in one line, with exit 2. */
class C01_AnswersKindlyTest {
    @TempDir Path folder;

    @Test
    void showsItsCommandsWhenNothingIsTyped() {
        Typed nothing = typed();
        assertThat(nothing.exit()).isZero();
        assertThat(nothing.out())
                .contains("demo", "serve", "intake", "audit", "New here? Type: almoner demo");
    }

    @Test
    void everyCommandHasAHelp() {
        for (String command : new String[] {"demo", "serve", "intake fhir", "audit verify"}) {
            Typed help = typed((command + " --help").split(" ", -1));
            assertThat(help.exit()).as(command).isZero();
            assertThat(help.out()).startsWith("Usage: almoner " + command);
        }
    }

    @Test
    void anUnknownOption() {
        problem(typed("demo", "--colour"), "Unknown option: '--colour' (almoner demo --help lists");
    }

    @Test
    void anUnknownCommand() {
        problem(typed("dmeo"), "almoner: Unmatched argument at index 0: 'dmeo'");
    }

    @Test
    void aPortThatIsNoNumber() {
        problem(typed("demo", "--port", "eighty"), "'eighty' is not an int");
        problem(typed("demo", "--port", "70000"), "70000 is no port");
    }

    @Test
    void aBusyPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            problem(
                    typed("demo", "--port", port, "--data", folder.resolve("demo").toString()),
                    "Port " + port + " on 127.0.0.1 is taken; end the program that uses it, or");
        }
        assertThat(folder.resolve("demo")).doesNotExist();
    }

    @Test
    void aNetworkWithoutProtection() {
        problem(
                typed("serve", "--listen", "0.0.0.0", "--port", "0"),
                "Listening on 0.0.0.0 would send patients' data over the network unprotected");
        problem(
                typed("serve", "--tls-certificate", "cert.pem", "--port", "0"),
                "TLS needs both --tls-certificate and --tls-key");
    }

    @Test
    void aFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        problem(
                typed("demo", "--port", "0", "--data", file.resolve("demo").toString()),
                "cannot be written");
    }

    @Test
    void aFreshStartInAFolderThatIsNotOurs() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        problem(
                typed("demo", "--port", "0", "--fresh", "--data", folder.toString()),
                "was not made by Almoner, so nothing in it was erased");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void aFreshStartInADatabaseOfTheUsers() {
        problem(
                typed("demo", "--port", "0", "--fresh", "--database", "jdbc:postgresql://a@b/c"),
                "--fresh does not erase a database of yours");
    }

    @Test
    void aDatabaseThatIsNone() {
        String data = folder.resolve("demo").toString();
        problem(
                typed("demo", "--port", "0", "--data", data, "--database", "clinic"),
                "is not a PostgreSQL URL");
        problem(
                typed(
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data,
                        "--database",
                        "jdbc:postgresql://a:hunter2@127.0.0.1:1/c"),
                "No PostgreSQL answers at 127.0.0.1:1/c");
    }

    @Test
    void aFolderWithoutAlmoner() {
        problem(
                typed("audit", "verify", "--data", folder.resolve("none").toString()),
                "There is no Almoner in");
        problem(typed("intake", "fhir", "/no/such.json"), "/no/such.json cannot be read");
    }

    private static void problem(Typed answer, String line) {
        assertThat(answer.err().lines()).as(answer.err()).hasSize(1);
        assertThat(answer.err()).startsWith("almoner: ").contains(line).doesNotContain("hunter2");
        assertThat(answer.exit()).isEqualTo(2);
    }
}
