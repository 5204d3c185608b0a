package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.testing.TestServer;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files claims without their charts, for tests that begin where a claim was sent. */
public final class FiledClaims {

    public static final LocalDate SERVICE_DATE = LocalDate.of(2026, 11, 3);

    private final TestServer server;
    private final long payerId;
    private final long providerId;

    /** For the practice that this thread works for. */
    public FiledClaims(TestServer server) {
        this.server = server;
        Practice practice = server.bean(Practice.class);
        payerId =
                practice.add(
                        new Payer(
                                0,
                                "BH001",
                                "Blue Harbor",
                                "CI",
                                "1 Quay",
                                "Bath",
                                "ME",
                                "04530",
                                365,
                                180,
                                180));
        providerId =
                practice.add(
                        new Provider(
                                0,
                                "Reyes",
                                "Elena",
                                "MD",
                                "Orthopedics",
                                "1245319599",
                                "207X00000X"));
    }

    /** {@code file(7, "99213 150", "20610-50 930")}: a claim of patient 7 with these lines. */
    public Claim file(long patientId, String... lines) {
        return file(patientId, 100 + patientId, lines);
    }

    /** The same, for a visit that is in the charts; the claim is at the payer. */
    public Claim file(long patientId, long encounterId, String... lines) {
        ClaimFiling filing = server.bean(ClaimFiling.class);
        return atThePayer(
                inTransaction(() ->
                        filing.file(
                                NewClaim.first(
                                        text(filing.nextNumber(), 1, lines),
                                        encounterId,
                                        patientId,
                                        payerId,
                                        providerId,
                                        1,
                                        null,
                                        SERVICE_DATE.plusYears(1),
                                        "as " + String.join(", ", lines)))));
    }

    private Claim atThePayer(Claim claim) {
        return inTransaction(() -> {
            server.bean(ClaimRows.class)
                    .move(claim.claimId(), ClaimState.ACCEPTED, server.clock().instant());
            return server.bean(Claims.class).get(claim.claimId());
        });
    }

    public long providerId() {
        return providerId;
    }

    /** A replacement of a decided claim, at the payer. */
    public Claim replace(Claim claim, String... lines) {
        return atThePayer(
                inTransaction(() -> {
                    Claim now = server.bean(Claims.class).get(claim.claimId());
                    return server.bean(ClaimFiling.class)
                            .refile(
                                    now,
                                    ClaimStep.REPLACE,
                                    text(now.number(), now.version() + 1, lines),
                                    null,
                                    now.filingLimit(),
                                    new ClaimSteps.Words(
                                            "on",
                                            "Replaced",
                                            "Modifier 50 was missing; the note says both knees.",
                                            "837P · 7"));
                }));
    }

    private Claim inTransaction(java.util.function.Supplier<Claim> work) {
        return Objects.requireNonNull(
                server.bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private static ProfessionalClaim text(String number, int version, String... lines) {
        var address =
                new ProfessionalClaim.Address("1 Elm Street", null, "Bath", "ME", "045300001");
        var person =
                new ProfessionalClaim.Person(
                        "Invented", "Person", null, address, LocalDate.of(1960, 5, 1), "M");
        var billing =
                new ProfessionalClaim.Provider(
                        "Riverside Family Clinic",
                        null,
                        "1234567893",
                        "207Q00000X",
                        "123456789",
                        address,
                        null);
        var rendering =
                new ProfessionalClaim.Provider(
                        "Reyes", "Elena", "1245319599", "207X00000X", null, null, null);
        List<ProfessionalClaim.Line> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].split(" ", -1);
            List<String> code = List.of(words[0].split("-", -1));
            all.add(
                    new ProfessionalClaim.Line(
                            "%s-%d-%d".formatted(number, version, i + 1),
                            code.getFirst(),
                            code.subList(1, code.size()),
                            Money.parse(words[1]),
                            1,
                            List.of(1),
                            SERVICE_DATE,
                            SERVICE_DATE,
                            null,
                            null,
                            List.of()));
        }
        return new ProfessionalClaim(
                number,
                version == 1
                        ? ProfessionalClaim.Frequency.ORIGINAL
                        : ProfessionalClaim.Frequency.REPLACEMENT,
                "11",
                version == 1 ? null : "PAYER1",
                null,
                null,
                null,
                null,
                null,
                List.of("M170"),
                billing,
                rendering,
                null,
                new ProfessionalClaim.Subscriber(
                        ProfessionalClaim.Sequence.PRIMARY, person, "BH123", null, "CI"),
                person,
                ProfessionalClaim.Relationship.SELF,
                new ProfessionalClaim.Payer("BH001", "Blue Harbor", null),
                List.of(),
                all);
    }
}
