package org.almoner.server.testing;

import org.almoner.claims.Money;
import org.almoner.payer.MemberIds;
import org.almoner.payer.SimulatedPayer;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.NewDocument;
import org.almoner.server.charts.NewEncounter;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.Coverages;
import org.almoner.server.frontdesk.Guarantor;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.frontdesk.PersonFacts;
import org.almoner.server.frontdesk.PostalAddress;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.almoner.server.practice.Profile;
import org.almoner.server.practice.Provider;

import java.time.LocalDate;
import java.util.List;

/**
 * A clinic with one doctor, one payer, a few prices and one invented patient: the least that a
 * visit needs to become a claim.
 */
public final class SmallClinic {

    public static final LocalDate VISIT = LocalDate.of(2026, 11, 3);
    public static final String NOTE =
            """
            Chief complaint: Pain in both knees.
            Examination: Crepitus of both knees, no effusion.
            Procedure: Injection of both knees with methylprednisolone, tolerated well.
            Assessment and plan: Bilateral primary osteoarthritis of knee. Denies fever.
            """;

    private final TestServer server;
    private final SignedIn person;
    private long memberNumber = 1000;
    private final long providerId;
    private final long payerId;

    /** Founds a practice and fills it; the clock stands three days after the visit. */
    public SmallClinic(TestServer server) {
        this.server = server;
        server.itIs("2026-11-06T14:00:00Z");
        person = server.foundPractice();
        Practice practice = server.bean(Practice.class);
        Prices prices = server.bean(Prices.class);
        SimulatedPayer blue = SimulatedPayer.get(SimulatedPayer.BLUE_HARBOR);
        long[] ids = new long[2];
        Tenancy.as(
                person,
                () -> {
                    practice.describe(
                            new Profile(
                                    "RIVERSIDE FAMILY CLINIC",
                                    "1993999998",
                                    "912345678",
                                    "207Q00000X",
                                    "1 RIVER ROAD",
                                    "ARDEN",
                                    "PA",
                                    "190011234",
                                    "6105550100",
                                    "RIVERSIDE01",
                                    null));
                    ids[0] =
                            practice.add(
                                    new Provider(
                                            0,
                                            "Reyes",
                                            "Elena",
                                            "MD",
                                            "Orthopedics",
                                            "1234567893",
                                            "207X00000X"));
                    ids[1] =
                            practice.add(
                                    new Payer(
                                            0,
                                            blue.id(),
                                            blue.name(),
                                            "CI",
                                            blue.street(),
                                            blue.city(),
                                            blue.state(),
                                            blue.zip(),
                                            180,
                                            180,
                                            180));
                    prices.setCharge("20610", "", Money.parse("240"), LocalDate.of(2026, 1, 1));
                    prices.setCharge("20610", "50", Money.parse("360"), LocalDate.of(2026, 1, 1));
                    prices.setCharge("99213", "", Money.parse("140"), LocalDate.of(2026, 1, 1));
                    prices.setAllowed(
                            ids[1], "20610", "", Money.parse("80"), LocalDate.of(2026, 1, 1));
                });
        providerId = ids[0];
        payerId = ids[1];
    }

    public SignedIn person() {
        return person;
    }

    public long payerId() {
        return payerId;
    }

    /** Runs work as the person with every role. */
    public <T> T as(java.util.function.Supplier<T> work) {
        return Tenancy.as(person, work);
    }

    /** From now on its payer is Medicare, and judges as Medicare does. */
    public void isPaidByMedicare() {
        as(() -> {
            Practice practice = server.bean(Practice.class);
            Payer payer = practice.getPayer(payerId);
            practice.change(
                    new Payer(
                            payer.payerId(),
                            payer.code(),
                            payer.name(),
                            "MB",
                            payer.address(),
                            payer.city(),
                            payer.state(),
                            payer.zip(),
                            payer.filingLimitDays(),
                            payer.correctionLimitDays(),
                            payer.appealLimitDays()));
            return practice;
        });
    }

    /** A patient who has a visit with {@link #NOTE}; returns the encounter. */
    public long visit(boolean insured) {
        return as(() -> {
            long patient =
                    server.bean(Patients.class)
                            .register(
                                    new Patient.Registration(
                                            new PersonFacts(
                                                    "Weiss",
                                                    "Daniel",
                                                    null,
                                                    LocalDate.of(1959, 4, 2),
                                                    "M",
                                                    new PostalAddress(
                                                            "2 MILL LANE",
                                                            null,
                                                            "ARDEN",
                                                            "PA",
                                                            "190011234")),
                                            null,
                                            null,
                                            Guarantor.SELF));
            if (insured) {
                server.bean(Coverages.class)
                        .add(
                                patient,
                                Coverage.Terms.healthPlan(
                                        1,
                                        payerId,
                                        "BLUE HARBOR PPO",
                                        MemberIds.make(SimulatedPayer.BLUE_HARBOR, memberNumber++),
                                        LocalDate.of(2026, 1, 1)));
            }
            long encounter =
                    server.bean(Encounters.class)
                            .add(
                                    NewEncounter.officeVisit(
                                            patient,
                                            VISIT,
                                            providerId,
                                            "knee pain",
                                            EncounterStatus.WAITING));
            server.bean(Charts.class)
                    .add(
                            new NewDocument(
                                    patient,
                                    encounter,
                                    "Progress note",
                                    null,
                                    "Progress note",
                                    "final",
                                    VISIT,
                                    null,
                                    null,
                                    new NewDocument.Content.Text(NOTE)));
            return encounter;
        });
    }

    /** Codes the visit as these codes in this order, and finishes the chart. */
    public void code(long encounter, String... codes) {
        as(() -> {
            ChartDesk desk = server.bean(ChartDesk.class);
            for (String code : codes) {
                desk.add(encounter, code, "typed");
            }
            return desk.finish(encounter);
        });
    }

    /** The one claim of a visit. */
    public Claim claimOf(long encounter) {
        List<Claim> claims = as(() -> server.bean(Claims.class).listOfEncounter(encounter));
        if (claims.size() != 1) {
            throw new AssertionError("expected one claim, but there are " + claims.size());
        }
        return claims.getFirst();
    }
}
