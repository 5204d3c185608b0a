package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class C05_LooksIntoCodesTest {

    private static final String OLD =
            """
            Code,Description,Start Date,Stop Date
            1,What the plan leaves to the patient first,01/01/1995,
            2,A share of the bill,01/01/1995,
            3,Said one way,01/01/1995,
            """;

    private static final String NEW =
            """
            Code,Description,Start Date,Stop Date
            1,What the plan leaves to the patient first,01/01/1995,
            2,A share of the bill,01/01/1995,06/30/2025
            3,Said another way,01/01/1995,
            P99,A new reason,07/01/2025,
            """;

    private static final String CARC = "carc@2025-07-01";

    @TempDir Path folder;
    private Path store;

    @BeforeEach
    void twoReleases() throws IOException {
        store = folder.resolve("store");
        Files.writeString(folder.resolve("carc-2024-07-01.csv"), OLD);
        Files.writeString(folder.resolve("carc-2025-07-01.csv"), NEW);
    }

    @Test
    void loadsListsAndRemoves() {
        assertThat(load("carc-2024-07-01.csv").out())
                .isEqualTo("loaded   carc@2024-07-01                           3 rows\n");
        load("carc-2025-07-01.csv");

        Typed listed = codes("list");
        assertThat(listed.out())
                .contains("Claim adjustment reason codes  carc@2024-07-01  2024-07-01  2025-06-30");
        assertThat(codes("list", "--json").out())
                .contains(
                        "{\"release\": \"carc@2024-07-01\", \"set\": \"carc\","
                                + " \"title\": \"Claim adjustment reason codes\","
                                + " \"from\": \"2024-07-01\", \"to\": \"2025-06-30\", \"rows\": 3,"
                                + " \"outOfDate\": false}");

        assertThat(codes("remove", "carc@2025-07-01").out())
                .isEqualTo("removed  carc@2025-07-01\n");
        Typed gone = codes("remove", "carc@2025-07-01");
        assertThat(gone.exit()).isEqualTo(2);
        assertThat(gone.err())
                .isEqualTo(
                        "almoner: There is no release carc@2025-07-01; loaded are"
                                + " carc@2024-07-01.\n");
    }

    @Test
    void riskModelsAreOfACalendarYear() throws IOException {
        Files.writeString(folder.resolve("F2824T1N.TXT"), "E119\t38\nE1122\t37\n");
        codes(
                "load",
                folder.resolve("F2824T1N.TXT").toString(),
                "--accept-smaller",
                "--effective",
                CodesOptions.today().getYear() + "-01-01");

        assertThat(codes("list").out()).contains("icd10cm-hcc@").doesNotContain("out of date");
    }

    @Test
    void anEmptyStoreSaysWhatToDo() {
        assertThat(codes("list").out())
                .contains("the starter set answers")
                .contains("almoner codes load PATH");
    }

    @Test
    void showsACodeAsItWasOnADay() {
        loadBoth();

        Typed old = codes("show", "3", "--system", "carc", "--on", "2025-06-30");
        assertThat(old.out())
                .isEqualTo(
                        """
                        3  Said one way
                          Claim adjustment reason, from 1 January 1995 to 30 June 2025
                          from 1 July 2025: Said another way

                        """);
        assertThat(codes("show", "P99", "--on", "7/1/2025").out()).startsWith("P99  A new reason");
        assertThat(codes("show", "P99", "--on", "2025-07-01", "--json").out())
                .startsWith(
                        "{\"system\": \"carc\", \"code\": \"P99\", \"title\": \"A new reason\","
                                + " \"billable\": true, \"from\": \"2025-07-01\", \"to\": null");
    }

    @Test
    void aCodeThatIsNotThereIsToldWhy() {
        loadBoth();

        Typed ended = codes("show", "2", "--system", "carc", "--on", "2025-07-01");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo(
                        "almoner: Claim adjustment reason 2 (A share of the bill) is not valid on"
                                + " 1 July 2025: it was deleted on 30 June 2025.\n");
        assertThat(codes("show", "P99", "--on", "2025-06-30").err())
                .contains("it begins on 1 July 2025");
        assertThat(codes("show", "E11.23", "--on", "2025-10-01").err())
                .isEqualTo(
                        "almoner: E11.23 is no code of any set on 1 October 2025. Near it are"
                                + " E11.2, E11.21, E11.22, E11.29.\n");
    }

    @Test
    void aDayOrASystemThatIsNoneIsToldKindly() {
        assertThat(codes("show", "E11.9", "--on", "yesterday").err())
                .contains("'yesterday' is no day; please type it as 2025-10-01");
        assertThat(codes("show", "E11.9", "--system", "icd8").err())
                .contains("there is no set called 'icd8'; there are icd10cm, hcpcs");
        assertThat(codes("show", "11", "--system", "pos").out()).startsWith("11  Office");
    }

    @Test
    void comparesReleasesAndDays() {
        loadBoth();

        Typed changed = codes("diff", "carc@2024-07-01", "carc@2025-07-01");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out())
                .isEqualTo(
                        """
                        Claim adjustment reason codes: carc@2025-07-01 against carc@2024-07-01
                          1 new, 1 gone, 1 reworded
                          new      P99      A new reason
                          gone     2        A share of the bill
                          reworded 3        Said one way -> Said another way

                        """);
        assertThat(codes("diff", "2025-06-30", "2025-07-01", "--json").out())
                .startsWith(
                        "{\"set\": \"carc\", \"change\": \"gone\", \"code\": \"2\","
                                + " \"before\": \"A share of the bill\", \"after\": null,"
                                + " \"successors\": []}");
        assertThat(codes("diff", "2025-07-01", "2025-07-02").out()).isEqualTo("Nothing changed.\n");
        assertThat(codes("diff", "carc@2023-01-01", "carc@2025-07-01").err())
                .contains("There is no release carc@2023-01-01; loaded are carc@2024-07-01,");
    }

    @Test
    void theNotesShownAreThoseOfTheDay() throws IOException {
        Files.writeString(
                folder.resolve("carc-2025-07-01.csv"),
                """
                Code,Description,Start Date,Stop Date,Notes
                3,Said one way,01/01/1995,06/30/2024,What was noted
                3,Said another way,07/01/2024,,What is noted
                """);
        load("carc-2025-07-01.csv");

        assertThat(codes("show", "3", "--system", "carc", "--on", "2025-07-01").out())
                .contains("notes: What is noted");
        assertThat(codes("show", "3", "--system", "carc", "--on", "2024-06-30").out())
                .contains("notes: What was noted");
    }

    @Test
    void aPriceNeedsACodeAndSaysWhatIsNotLoaded() {
        assertThat(codes("price", "99213", "--pos", "office").err())
                .contains("A place of service has two digits, and 'office' does not");
        assertThat(codes("price", "9921").err()).contains("has five characters");
        assertThat(codes("price", "99213", "--cf", "much").err())
                .contains("--cf takes a number such as 32.3465");
        assertThat(codes("price", "99213", "--zip", "94110").err())
                .contains("No ZIP code 94110 is loaded");
        Typed unknown = codes("price", "99213", "--on", "2025-10-01");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.out())
                .startsWith("99213  in no file that is loaded for that day, national");
    }

    @Test
    void findLooksIntoAFolderOfOfficialFiles() throws IOException, LoadException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("carc-2025-07-01.csv"), whole(250));
        Files.writeString(files.resolve("rarc-2025-07-01.csv"), OLD);
        Path home = folder.resolve("home");
        // What was broken off the last time.
        Files.createDirectories(home.resolve("compiled/new-1"));

        for (String time : List.of("first", "again")) {
            var told = new StringWriter();
            CodeStore compiled = new CodesCompiled(home, new PrintWriter(told)).open(files);
            assertThat(compiled.list()).as(time).extracting(Release::id).containsExactly(CARC);
            assertThat(told.toString()).as(time).contains("almoner: ", "rarc-2025-07-01.csv");
        }
    }

    @Test
    void findTakesDaysAndSystemsAsTheOthersDo() {
        loadBoth();

        assertThat(codes("find", "said another way", "--system", "carc", "--on", "7/1/2025").out())
                .startsWith("3          Said another way");
        assertThat(codes("find", "said", "--system", "icd8").err())
                .contains("there is no set called 'icd8'; there are icd10cm, hcpcs");
    }

    @Test
    void fetchesWhatTheListNamesAndLoadsIt() throws IOException {
        HttpServer server = server(whole(250));
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Files.createDirectories(store);
            Files.writeString(
                    store.resolve("addresses.txt"),
                    host + "/carc-2025-07-01.csv # ours\n" + host + "/gone-2025.csv\n");

            Typed first = codes("update");
            assertThat(first.exit()).isEqualTo(1);
            assertThat(first.out())
                    .contains("fetched  carc-2025-07-01.csv")
                    .contains("loaded   carc@2025-07-01                         250 rows")
                    .contains("gone-2025.csv is not there (404); correct line 2 of the list");
            assertThat(store.resolve("find")).as("the index is made, too").isNotEmptyDirectory();
            assertThat(codes("update", "--show").out()).startsWith(host + "/carc-2025-07-01.csv\n");

            Files.writeString(store.resolve("addresses.txt"), "carc.csv\n");
            Typed wrong = codes("update");
            assertThat(wrong.exit()).isEqualTo(2);
            assertThat(wrong.err()).contains("line 1: 'carc.csv' is no address");
        } finally {
            server.stop(0);
        }
    }

    /** A list long enough to be taken for a whole one. */
    private static String whole(int rows) {
        StringBuilder many = new StringBuilder("Code,Description,Start Date,Stop Date\n");
        for (int code = 1; code <= rows; code++) {
            many.append(code).append(",A reason of our own,01/01/1995,\n");
        }
        return many.toString();
    }

    private static HttpServer server(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean known = exchange.getRequestURI().getPath().startsWith("/carc");
                    exchange.sendResponseHeaders(known ? 200 : 404, known ? bytes.length : -1);
                    if (known) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        return server;
    }

    private void loadBoth() {
        load("carc-2024-07-01.csv");
        load("carc-2025-07-01.csv");
    }

    private Typed load(String file) {
        return codes("load", folder.resolve(file).toString(), "--accept-smaller");
    }

    private Typed codes(String... arguments) {
        List<String> all = new ArrayList<>(List.of("codes"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--codes", store.toString()));
        return typed(all.toArray(String[]::new));
    }
}
