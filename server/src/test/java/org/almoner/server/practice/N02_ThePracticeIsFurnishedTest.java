package org.almoner.server.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.almoner.server.trust.AuditRow;
import org.almoner.server.trust.AuditTrail;
import org.almoner.server.trust.AuditTrail.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whoever runs the practice keeps its providers, payers, fees and details from the screens. */
class N02_ThePracticeIsFurnishedTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final WebSession manager = server.signIn(person, TestServer.login(Role.MANAGER));

    @BeforeEach
    void itIsNovember() {
        server.itIs("2026-11-06T14:00:00Z");
    }

    static Map<String, String> provider() {
        return new HashMap<>(
                Map.of(
                        "firstName", "Elena",
                        "lastName", "Reyes",
                        "credential", "MD",
                        "specialty", "Family medicine",
                        "npi", "1234567893",
                        "taxonomy", "207Q00000X"));
    }

    static Map<String, String> payer() {
        return new HashMap<>(
                Map.of(
                        "name", "Lakeview Health",
                        "code", "lkvw1",
                        "filingIndicator", "CI",
                        "address", "PO Box 12",
                        "city", "Arden",
                        "state", "PA",
                        "zip", "19001",
                        "filingLimitDays", "90",
                        "correctionLimitDays", "120",
                        "appealLimitDays", "180"));
    }

    static Map<String, String> fee(String code, String modifier, String amount, String from) {
        return Map.of("code", code, "modifier", modifier, "amount", amount, "from", from);
    }

    @Test
    void anEmptyPracticeSaysWhatToDoFirstUntilItIsDone() {
        Page first = manager.get("/");
        assertThat(first.url()).isEqualTo("/first-steps");
        assertThat(manager.get("/providers").body())
                .contains("No providers yet", "needs a provider, a payer and fees.");
        WebSession coder = server.signIn(person, TestServer.login(Role.CODER));
        assertThat(coder.get("/charts").body())
                .contains("needs a provider, a payer and fees. Whoever runs it can add them.");

        manager.post("/providers", provider());
        assertThat(manager.get("/payers").body()).contains("needs a payer and fees.");
        manager.post("/payers", payer());
        manager.get("/fees");
        Page done = manager.post("/fees", fee("99213", "", "140", "01/01/2026"));
        assertThat(done.body()).contains("The price is set.").doesNotContain("First steps");
        assertThat(coder.get("/charts").body()).doesNotContain("Before the first claim");
    }

    @Test
    void aProviderIsAddedChangedLetGoAndTakenBack() {
        manager.get("/providers/new");
        Map<String, String> wrong = provider();
        wrong.put("npi", "1234567839");
        wrong.put("lastName", "");
        assertThat(manager.post("/providers", wrong).body())
                .contains("The last digit does not fit the others")
                .contains("Claims need the last name.")
                .contains("value=\"Elena\"");

        assertThat(manager.post("/providers", provider()).body())
                .contains("Reyes, Elena, MD", "1234567893");
        assertThat(manager.post("/providers", provider()).body())
                .contains("Elena Reyes, MD has this NPI already.");

        long id = as(() -> server.bean(Practice.class).listProviders().getFirst().providerId());
        Map<String, String> married = provider();
        married.put("lastName", "Reyes-Holm");
        assertThat(manager.post("/providers/" + id, married).body()).contains("Reyes-Holm, Elena");
        assertThat(manager.post("/providers/" + id + "/leave", Map.of()).body())
                .contains("No longer here", "No providers yet");
        assertThat(as(() -> server.bean(Practice.class).getProvider(id)).lastName())
                .isEqualTo("Reyes-Holm");
        manager.post("/providers/" + id + "/return", Map.of());
        assertThat(as(() -> server.bean(Practice.class).listProviders())).hasSize(1);
        assertThat(trail())
                .containsSubsequence(
                        "added provider: NPI 1234567893",
                        "changed provider: name or specialty",
                        "let go provider: ",
                        "took back provider: ");
    }

    @Test
    void aPayerIsAddedAndItsLimitsAreChanged() {
        manager.get("/payers/new");
        Map<String, String> wrong = payer();
        wrong.put("filingIndicator", "");
        wrong.put("filingLimitDays", "ninety");
        assertThat(manager.post("/payers", wrong).body())
                .contains("Choose one of the list.", "A number of days, from 1 to 3,650.");
        Page added = manager.post("/payers", payer());
        assertThat(added.url()).matches("/payers/\\d+");
        assertThat(added.body()).contains("Lakeview Health", "LKVW1", "commercial insurer");
        Map<String, String> longer = payer();
        longer.put("filingLimitDays", "180");
        assertThat(manager.post(added.url() + "/change", longer).body())
                .contains("180 days from the date of service");
        assertThat(trail())
                .containsSubsequence(
                        "added payer: LKVW1 CI, 90, 120 and 180 days",
                        "changed payer: LKVW1 CI, 180, 120 and 180 days; before: LKVW1 CI, 90, 120"
                                + " and 180 days");
    }

    @Test
    void aNewPriceEndsTheOneBeforeAndNothingIsOverwrittenInSilence() {
        manager.get("/fees");
        assertThat(manager.post("/fees", fee("9921", "5", "1.234", "02/30/2026")).body())
                .contains("is no code of a service", "is no modifier", "is no amount")
                .contains("Not a date of the calendar");
        manager.post("/fees", fee("99213", "", "$140.00", "01/01/2026"));
        manager.post("/fees", fee("99213", "", "1,150", "07/01/2026"));
        assertThat(as(() -> server.bean(Prices.class).listCharges("99213", 9)).toString())
                .isEqualTo(
                        "[Line[code=99213, modifier=, price=140.00, from=2026-01-01,"
                                + " to=2026-06-30], Line[code=99213, modifier=, price=1,150.00,"
                                + " from=2026-07-01, to=null]]");

        Page same = manager.post("/fees", fee("99213", "", "150", "07/01/2026"));
        assertThat(same.body()).contains("99213 stands at 1,150.00 from that day already");
        Map<String, String> right = new HashMap<>(fee("99213", "", "150", "07/01/2026"));
        right.put("puttingRight", "yes");
        assertThat(manager.post("/fees", right).body()).contains("The price is set.");
        assertThat(charge("99213", LocalDate.of(2026, 6, 30))).isEqualTo("140.00");
        assertThat(charge("99213", LocalDate.of(2026, 7, 1))).isEqualTo("150.00");
        assertThat(trail()).contains("set charge: 150.00 from 2026-07-01, before 1,150.00");
    }

    @Test
    void aFileIsTakenAsAWholeOrRefusedRowByRow() {
        manager.get("/fees");
        Map<String, String> from = Map.of("from", "01/01/2026");
        Page refused =
                manager.upload(
                        "/fees/file",
                        from,
                        "file",
                        "fees.csv",
                        """
                        code,modifier,amount
                        99213,,140.00
                        9921,,85
                        20610,50,"$1,360.00"
                        99213,,141.00
                        J3301,,0
                        J3301,12.5
                        """);
        assertThat(refused.body())
                .contains("Nothing of the file was taken")
                .contains("<b>Row 3</b> \"9921\" is no code of a service")
                .contains("<b>Row 5</b> 99213 stands in row 2 already.")
                .contains("<b>Row 6</b> A price is above zero.")
                .contains("<b>Row 7</b> Three columns are needed")
                .doesNotContain("<b>Row 2</b>", "<b>Row 4</b>");
        assertThat(as(() -> server.bean(Prices.class).hasCharges())).isFalse();

        String whole = "99213,,140.00\r\n20610,50,\"$1,360.00\"\r\n\r\n";
        assertThat(manager.upload("/fees/file", from, "file", "fees.csv", whole).body())
                .contains("The file is in: 2 prices set, 0 stood already.");
        assertThat(manager.upload("/fees/file", from, "file", "fees.csv", whole).body())
                .contains("The file is in: 0 prices set, 2 stood already.");
        Page other =
                manager.upload("/fees/file", from, "file", "f.csv", "20611,,90\n99213,,141.00\n");
        assertThat(other.body()).contains("<b>Row 2</b> 99213 stands at 140.00 from that day");
        assertThat(charge("20611", NEW_YEAR)).isEqualTo("none");
        assertThat(manager.upload("/fees/file", from, "file", "f.csv", "").body())
                .contains("Choose a file first.");
    }

    @Test
    void aContractMayAllowNothingForAService() {
        manager.get("/payers/new");
        String path = manager.post("/payers", payer()).url();
        assertThat(manager.post(path + "/contract", fee("99000", "", "0", "01/01/2026")).body())
                .contains("The price is set.", "99000", "0.00");
        assertThat(trail()).anyMatch(row -> row.contains("contract of payer"));
    }

    @Test
    void theDetailsAreCheckedBeforeClaimsCarryThem() {
        manager.get("/practice");
        Map<String, String> details =
                new HashMap<>(
                        Map.of(
                                "practiceName", "Alder~Clinic",
                                "npi", "1993999998",
                                "taxId", "912345678",
                                "taxonomy", "207Q00000X",
                                "address", "1 Alder Street",
                                "city", "Arden",
                                "state", "PA",
                                "zip", "190011234",
                                "phone", "6105550100",
                                "submitter", "ALDER01"));
        assertThat(manager.post("/practice", details).body()).contains("claims cannot carry them");
        details.put("practiceName", "Alder Clinic");
        assertThat(manager.post("/practice", details).body()).contains("Saved.");
        assertThat(as(() -> server.bean(Practice.class).getProfile()).submitter())
                .isEqualTo("ALDER01");
    }

    @Test
    void onlyAManagerChangesAnything() {
        for (Role role : Role.values()) {
            if (role != Role.MANAGER) {
                WebSession other = server.signIn(person, TestServer.login(role));
                other.get("/payers");
                for (String path : List.of("/people", "/practice", "/first-steps")) {
                    assertThat(other.get(path).status()).as(role + " " + path).isEqualTo(403);
                }
                for (String path : List.of("/providers", "/payers", "/fees", "/people")) {
                    assertThat(other.post(path, Map.of()).status())
                            .as(role + " " + path)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void anotherPracticeSeesAndChangesNothingOfIt() {
        manager.get("/providers/new");
        manager.post("/providers", provider());
        String payer = manager.post("/payers", payer()).url();
        manager.post("/fees", fee("99213", "", "140", "01/01/2026"));
        long provider =
                as(() -> server.bean(Practice.class).listProviders().getFirst().providerId());

        SignedIn stranger = server.foundPractice();
        WebSession other = server.signIn(stranger, TestServer.login(Role.MANAGER));
        assertThat(other.get("/providers").body()).doesNotContain("Reyes");
        assertThat(other.get("/payers").body()).doesNotContain("Lakeview");
        assertThat(other.get("/fees").body()).doesNotContain("140.00");
        assertThat(other.get("/people").body()).doesNotContain("/people/" + person.userId() + "\"");
        for (String path : List.of("/providers/" + provider, payer, "/people/" + person.userId())) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post("/providers/" + provider, provider()).status()).isEqualTo(404);
        assertThat(other.post(payer + "/change", payer()).status()).isEqualTo(404);
        assertThat(other.post(payer + "/contract", fee("99213", "", "1", "01/01/2026")).status())
                .isEqualTo(404);
        assertThat(other.post("/people/" + person.userId() + "/deactivate", Map.of()).status())
                .isEqualTo(404);
        other.get("/providers/new");
        assertThat(other.post("/providers", provider()).body()).contains("Reyes, Elena");
        assertThat(charge("99213", NEW_YEAR)).isEqualTo("140.00");
    }

    private String charge(String code, LocalDate day) {
        return as(() ->
                server.bean(Prices.class)
                        .findCharge(code, List.of(), 1, day)
                        .map(Money::toString)
                        .orElse("none"));
    }

    /** Such as {@code added payer: what}, oldest first. */
    private List<String> trail() {
        return as(() ->
                        server.bean(AuditTrail.class)
                                .list(new Question(null, null, null, null, null), 99))
                .reversed()
                .stream()
                .map(N02_ThePracticeIsFurnishedTest::said)
                .toList();
    }

    private static String said(AuditRow row) {
        return "%s %s: %s".formatted(row.action(), row.entity(), row.detail());
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Tenancy.as(person, work);
    }
}
