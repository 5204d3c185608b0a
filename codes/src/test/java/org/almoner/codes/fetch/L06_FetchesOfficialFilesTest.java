package org.almoner.codes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.codes.load.LoadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

class L06_FetchesOfficialFilesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TEXT = "Code,Description\n" + "1,Words of our own\n".repeat(2_000);

    @TempDir Path folder;
    private Publisher publisher;
    private Fetcher fetcher;

    @BeforeEach
    void aPublisher() throws IOException {
        publisher = new Publisher();
        publisher.publish(TEXT, "\"one\"");
        fetcher = new Fetcher(folder, PATIENCE, (_, _, _) -> {});
    }

    @AfterEach
    void closed() {
        fetcher.close();
        publisher.close();
    }

    @Test
    void aFileComesWholeAndIsNotFetchedAgainUntilItChanges() throws Exception {
        Fetched first = fetch("/list.txt", "");
        assertThat(Files.readString(first.file())).isEqualTo(TEXT);
        assertThat(first.isNew()).isTrue();
        assertThat(first.modified()).isEqualTo("2025-10-01");

        assertThat(fetch("/list.txt", "").isNew()).isFalse();

        publisher.publish("Code,Description\n2,Another\n", "\"two\"");
        Fetched changed = fetch("/list.txt", "");
        assertThat(changed.isNew()).isTrue();
        assertThat(Files.readString(changed.file())).endsWith("2,Another\n");
    }

    @Test
    void aCutConnectionIsGoneOnWithBehindWhatIsHere() throws Exception {
        publisher.cut(1);

        assertThat(Files.readString(fetch("/list.txt", hash(TEXT)).file())).isEqualTo(TEXT);
        assertThat(publisher.asked())
                .containsExactly("/list.txt", "/list.txt bytes=%d-".formatted(TEXT.length() / 2));
    }

    @Test
    void whatStaysCutIsGoneOnWithTheNextTime() throws Exception {
        publisher.cut(4);
        assertThatThrownBy(() -> fetch("/list.txt", ""))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("could not be fetched")
                .hasMessageContaining("the next update goes on behind them");
        assertThat(folder.resolve("list.txt")).doesNotExist();
        assertThat(folder.resolve("list.txt.part")).exists();

        try (Fetcher later = new Fetcher(folder, PATIENCE, (_, _, _) -> {})) {
            Fetched fetched = later.fetch(publisher.address("/list.txt", ""), PATIENCE);
            assertThat(Files.readString(fetched.file())).isEqualTo(TEXT);
        }
        assertThat(publisher.asked().getLast()).contains("bytes=");
        assertThat(folder.resolve("list.txt.part")).doesNotExist();
    }

    @Test
    void aRestThatBeginsElsewhereIsNotPutBehindWhatIsHere() throws Exception {
        publisher.cut(4);
        assertThatThrownBy(() -> fetch("/list.txt", "")).isInstanceOf(LoadException.class);
        publisher.misplace();

        assertThat(Files.readString(fetch("/list.txt", "").file())).isEqualTo(TEXT);
    }

    @Test
    void aPageInPlaceOfAnArchiveIsToldAndNotKept() {
        assertThatThrownBy(() -> fetch("/terms.zip", ""))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("gave a page and no file")
                .hasMessageContaining("line 7 of the list");
        assertThat(folder.resolve("terms.zip")).doesNotExist();
        assertThat(folder.resolve("terms.zip.part")).doesNotExist();
    }

    @Test
    void aFileThatChangedWhileItWasCutBeginsAnew() throws Exception {
        publisher.cut(4);
        assertThatThrownBy(() -> fetch("/list.txt", "")).isInstanceOf(LoadException.class);
        publisher.publish("quite another", "\"two\"");

        assertThat(Files.readString(fetch("/list.txt", "").file())).isEqualTo("quite another");
    }

    @Test
    void aWrongHashKeepsNothingAndTheOldFileStays() throws Exception {
        Fetched before = fetch("/list.txt", "");
        publisher.publish("spoiled", "\"two\"");

        assertThatThrownBy(() -> fetch("/list.txt", hash(TEXT)))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("is not the file that line 7 of the list means")
                .hasMessageContaining(hash("spoiled"));
        assertThat(Files.readString(before.file())).isEqualTo(TEXT);
        assertThat(folder.resolve("list.txt.part")).doesNotExist();
    }

    @Test
    void whatIsNotThereIsToldWithItsLine() {
        assertThatThrownBy(() -> fetch("/gone.zip", ""))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("is not there (404); correct line 7 of the list");
    }

    @Test
    void aRedirectIsFollowed() throws Exception {
        Fetched fetched = fetch("/moved.txt", hash(TEXT));

        assertThat(fetched.file()).hasFileName("moved.txt");
        assertThat(publisher.asked()).containsExactly("/moved.txt", "/list.txt");
    }

    @Test
    void aListIsReadWithItsCommentsHashesAndDays() throws Exception {
        String hash = hash("x");
        List<Address> addresses =
                Addresses.read(
                        "list",
                        """
                        # Ours
                        https://example.org/{fy}-codes.zip  # this year's
                        https://example.org/{month}-{year}.zip sha256=%s

                        https://example.org/rvu{yy}{letter}-q{q}.zip effective=modified
                        """
                                .formatted(hash),
                        DAY);

        assertThat(addresses)
                .extracting(each -> each.line() + " " + each.name() + " " + each.effective())
                .containsExactly(
                        "2 2027-codes.zip ", "3 october-2026.zip ", "5 rvu26d-q4.zip modified");
        assertThat(addresses.get(1).sha256()).isEqualTo(hash);
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> Addresses.read("my list", "\nftp://example.org/a", DAY))
                .hasMessage(
                        "my list, line 2: 'ftp://example.org/a' is no address that begins with"
                                + " https://");
        assertThatThrownBy(() -> Addresses.read("my list", "https://example.org/a md5=12", DAY))
                .hasMessageContaining("my list, line 1: 'md5=12' is not understood");
        assertThatThrownBy(() ->
                        Addresses.read(
                                "my list", "https://example.org/a effective=2025-02-30", DAY))
                .hasMessageContaining("my list, line 1: 'effective=2025-02-30' is not understood");
    }

    @Test
    void ourListIsPutThereForTheUserAndIsUnderstood() throws Exception {
        Path file = folder.resolve("new/addresses.txt");

        List<Address> addresses = Addresses.open(file, DAY);

        assertThat(addresses).hasSizeGreaterThan(5);
        assertThat(addresses)
                .extracting(each -> each.uri().getPath())
                .contains("/files/zip/2027-code-descriptions-tabular-order.zip")
                .contains("/files/zip/october-2026-alpha-numeric-hcpcs-file.zip");
        assertThat(Files.readString(file)).isEqualTo(Addresses.ours());
        assertThat(addresses).allMatch(each -> each.uri().getHost().endsWith(".cms.gov"));
    }

    @Test
    void everyAddressOfOursSaysWhereItWasChecked() {
        String address = "https?://\\S+.*";
        List<String> lines = Addresses.ours().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).replaceFirst("^# ", "").matches(address)) {
                assertThat(lines.get(at)).containsPattern("# seen \\d{4}-\\d{2}(-\\d{2})?");
            }
        }
    }

    private Fetched fetch(String path, String sha256) throws IOException, LoadException {
        return fetcher.fetch(publisher.address(path, sha256), PATIENCE);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
