package org.almoner.codes.fees;

import static org.almoner.codes.fees.SmallSchedule.DAY;
import static org.almoner.codes.fees.SmallSchedule.code;
import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.fees.Price.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Invented codes; a relative value is ten dollars, so that an amount can be seen at a glance. */
class M04_PricesByTheRulesTest {

    private static final Place TOWN = new Place("9999901", "TOWN", "AL", true);

    @TempDir static Path folder;

    private static FeeSchedules fees = FeeSchedules.of(new SmallSchedule().in(Path.of("none")));

    @BeforeAll
    static void load() {
        fees =
                FeeSchedules.of(
                        new SmallSchedule()
                                .rows(FeeSets.RELATIVE_VALUES, schedule())
                                .rows(
                                        FeeSets.GPCI,
                                        "place=9999901 state=AL name=TOWN work=1.1 expense=0.9"
                                                + " malpractice=0.5")
                                .rows(FeeSets.ANESTHESIA_UNITS, "code=Z0100 units=5")
                                .rows(
                                        FeeSets.ANESTHESIA_FACTORS,
                                        "place=9999901 name=TOWN factor=20.05")
                                .rows(
                                        FeeSets.ZIP_LOCALITIES,
                                        "zip=35004 place=9999901 from=2020-01-01",
                                        "zip=35005 place=9999901 from=2020-01-01 to=2024-12-31")
                                .rows(FeeSets.DMEPOS_RURAL, "zip=35004 state=AL")
                                .rows(
                                        FeeSets.DRUGS,
                                        "code=Z9001 dosage=1_MG limit=2.345",
                                        "code=Z9002 dosage=1_MG")
                                .rows(
                                        FeeSets.DMEPOS,
                                        "code=Z8001 modifier=NU AL=100.10 AL_rural=120.20 AR=90",
                                        "code=Z8001 modifier=RR AL=10.10 AL_rural=0 AR=9")
                                .in(folder));
    }

    private static String[] schedule() {
        return Stream.of(
                        code(
                                "Z1000",
                                "work=1 office_expense=2 facility_expense=0.5 malpractice=0.1"),
                        code(
                                "Z1001",
                                "work=10 multiple=2 bilateral=1 assistant=2 cosurgeon=2"
                                        + " team=2 global=090 preoperative=0.10 intraoperative=0.69"
                                        + " postoperative=0.21"),
                        code("Z1002", "work=8 multiple=2 assistant=1 global=000"),
                        code("Z1003", "work=6 multiple=2 bilateral=2"),
                        code("Z1004", "work=4 bilateral=3 assistant=0 cosurgeon=1"),
                        code("Z2000", "work=2 multiple=2"),
                        code("Z2001", "work=5 multiple=3 endoscopic_base=Z2000"),
                        code("Z2002", "work=3 multiple=3 endoscopic_base=Z2000"),
                        code(
                                "Z3001",
                                "work=1 office_expense=9 multiple=4 pctc=1 imaging_family=88"),
                        code("Z3001", "modifier=26 work=1 multiple=4 pctc=1 imaging_family=88"),
                        code(
                                "Z3001",
                                "modifier=TC office_expense=9 multiple=4 pctc=1 imaging_family=88"
                                        + " opps_office_expense=12"),
                        code(
                                "Z3002",
                                "work=2 office_expense=6 multiple=4 pctc=1 imaging_family=88"),
                        code("Z3002", "modifier=26 work=2 multiple=4 pctc=1 imaging_family=88"),
                        code(
                                "Z3002",
                                "modifier=TC office_expense=6 multiple=4 pctc=1 imaging_family=88"),
                        code(
                                "Z3003",
                                "work=1 office_expense=9 pctc=1 opps_office_expense=5"
                                        + " opps_facility_expense=5"),
                        code("Z4001", "work=1 office_expense=2 multiple=5"),
                        code("Z4002", "work=1 office_expense=3 multiple=5"),
                        code("Z5001", "office_expense=8 multiple=6 pctc=3"),
                        code("Z5002", "office_expense=4 multiple=6 pctc=3"),
                        code("Z5003", "office_expense=8 multiple=7 pctc=3"),
                        code("Z5004", "office_expense=4 multiple=7 pctc=3"),
                        code("Z6001", "status=B work=1"),
                        code("Z6002", "status=C"),
                        code("Z6003", "status=N"),
                        code("Z6004", "status=R"),
                        code("Z6005", "work=3 global=000").replace("status=A", "status=R"),
                        code("Z0100", "status=J"),
                        code("Z9001", "status=E"),
                        code("Z7000", "work=6"),
                        code("Z7000", "modifier=53 work=2"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "Z1000, , 11, 3100",
        "Z1000, , 22, 1600",
        "Z1001, 50, 22, 15000",
        "Z1003, 50, 22, 6000",
        "Z1004, 50, 11, 8000",
        "Z1000, 50, 11, 3100",
        "Z1001, 80, 22, 1600",
        "Z1001, AS, 22, 1360",
        "Z1001, 82 50, 22, 2400",
        "Z1004, 81, 22, 640",
        "Z1001, 62, 22, 6250",
        "Z1004, 62, 22, 2500",
        "Z1001, 54, 22, 7900",
        "Z1001, 55, 11, 2100",
        "Z1001, 56, 11, 1000",
        "Z1001, 78, 22, 6900",
        "Z1002, 78, 22, 8000",
        "Z1001, 51, 22, 5000",
        "Z1000, 51, 11, 3100",
        "Z7000, 53, 22, 2000",
        "Z3001, 26, 22, 1000",
        "Z3001, TC, 11, 9000",
        "Z3003, , 11, 6000",
        "Z6005, , 11, 3000",
        "Z9001, , 11, 235",
    })
    void oneService(String code, String modifiers, String placeOfService, long cents) {
        Service service = Service.of(code, DAY).in(placeOfService);
        Price price =
                fees.price(modifiers == null ? service : service.with(modifiers.split(" ", -1)));

        assertThat(price.verdict()).as(price.toString()).isEqualTo(Verdict.PAYABLE);
        assertThat(price.cents()).as(price.toString()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "Z6001, , 11, BUNDLED",
        "Z6002, , 11, PAYER_DECIDES",
        "Z6003, , 11, NOT_COVERED",
        "Z6004, , 11, PAYER_DECIDES",
        "Z1001, 22, 22, PAYER_DECIDES",
        "Z1001, 52, 22, PAYER_DECIDES",
        "Z1001, 53, 22, PAYER_DECIDES",
        "Z1001, 66, 22, PAYER_DECIDES",
        "Z1004, 66, 22, NOT_ALLOWED",
        "Z1002, 80, 22, NOT_ALLOWED",
        "Z1003, 80, 22, NOT_ALLOWED",
        "Z1002, 62, 22, NOT_ALLOWED",
        "Z1002, 54, 22, NOT_ALLOWED",
        "Z1000, 26, 11, NOT_ALLOWED",
        "Z3001, TC, 22, NOT_ALLOWED",
        "Z5001, , 21, NOT_ALLOWED",
        "Z9002, , 11, PAYER_DECIDES",
        "Z0000, , 11, UNKNOWN",
        "Z0100, , 11, UNKNOWN",
    })
    void noAmount(String code, String modifiers, String placeOfService, Verdict verdict) {
        Service service = Service.of(code, DAY).in(placeOfService);
        Price price =
                fees.price(modifiers == null ? service : service.with(modifiers.split(" ", -1)));

        assertThat(price.verdict()).as(price.toString()).isEqualTo(verdict);
        assertThat(price.cents()).isZero();
        assertThat(price.steps()).isNotEmpty();
    }

    @Test
    void aPriceSaysHowItCameAbout() {
        Price price =
                fees.price(Service.of("Z1000", DAY).at(TOWN).in("11").factor(200_000).units(2));

        assertThat(price.steps())
                .containsExactly(
                        "Work 1.00 × 1.100 + practice expense 2.00 × 0.900 (non-facility)"
                                + " + malpractice 0.10 × 0.500, TOWN",
                        "2.95000 × conversion factor 20.0000 = $59.00",
                        "2 units of $59.00");
        assertThat(price.cents()).isEqualTo(11_800);
        assertThat(price.source()).isEqualTo("pprrvu@2025-01-01");
    }

    @Test
    void surgeriesAreRankedAndTheHighestIsPaidInFull() {
        assertThat(cents("Z1003", "Z1001", "Z1002")).containsExactly(3_000L, 10_000L, 4_000L);
    }

    @Test
    void bothSidesCountBeforeSurgeriesAreRanked() {
        List<Price> prices =
                fees.price(
                        List.of(
                                Service.of("Z1001", DAY).in("22").with("50"),
                                Service.of("Z1002", DAY).in("22").with("51")));

        assertThat(prices).extracting(Price::cents).containsExactly(15_000L, 4_000L);
    }

    @Test
    void furtherEndoscopiesOfAFamilyAreLessTheirBase() {
        assertThat(cents("Z2002", "Z2001")).containsExactly(1_000L, 5_000L);
        assertThat(cents("Z2001", "Z2000")).containsExactly(5_000L, 0L);
    }

    @Test
    void aFamilyOfEndoscopiesIsRankedAsOneProcedure() {
        assertThat(cents("Z2002", "Z2001", "Z1001")).containsExactly(500L, 2_500L, 10_000L);
    }

    @Test
    void furtherImagingIsPaidHalfItsTechnicalAndAlmostAllItsProfessionalPart() {
        assertThat(cents("Z3001", "Z3002")).containsExactly(9_950L, 5_000L);
    }

    @Test
    void imagingOfAnotherSessionIsPaidInFull() {
        List<Price> prices =
                fees.price(
                        List.of(
                                Service.of("Z3001", DAY).in("11"),
                                Service.of("Z3002", DAY).in("11").with("59")));

        assertThat(prices).extracting(Price::cents).containsExactly(10_000L, 8_000L);
    }

    @Test
    void furtherTherapyIsPaidHalfOfItsPracticeExpense() {
        List<Price> prices =
                fees.price(
                        List.of(
                                Service.of("Z4001", DAY).in("11"),
                                Service.of("Z4002", DAY).in("11").units(2)));

        assertThat(prices).extracting(Price::cents).containsExactly(2_000L, 6_500L);
    }

    @Test
    void furtherTestsOfTheHeartAndTheEyeLoseAQuarterAndAFifth() {
        assertThat(cents("Z5001", "Z5002")).containsExactly(8_000L, 3_000L);
        assertThat(cents("Z5003", "Z5004")).containsExactly(8_000L, 3_200L);
        assertThat(cents("Z5001", "Z5004")).containsExactly(8_000L, 4_000L);
    }

    @Test
    void anesthesiaCountsItsMinutes() {
        Service service = Service.of("Z0100", DAY).at(TOWN).in("22").minutes(50);

        // 5 + 3.3 units × 20.05 = 166.415
        assertThat(fees.price(service.with("AA")).cents()).isEqualTo(16_642);
        assertThat(fees.price(service.with("QK")).cents()).isEqualTo(8_321);
        assertThat(fees.price(service.with("AD")).cents()).isEqualTo(8_020);
    }

    @Test
    void aScheduleOfAnotherYearIsToldFor() {
        String warned =
                "By the schedule of 2025: none of 2026 is loaded, whose amounts may be others.";

        assertThat(fees.price(Service.of("Z1000", DAY.withMonth(12))).steps())
                .doesNotContain(warned);
        assertThat(fees.price(Service.of("Z1000", DAY.plusYears(1))).steps()).contains(warned);
    }

    @Test
    void anAnesthesiaFactorOfOnesOwnKeepsItsFourDecimals() {
        Service service = Service.of("Z0100", DAY).at(TOWN).in("22").minutes(50).with("AA");

        // 8.3 units × 20.3178 = 168.63774
        assertThat(fees.price(service.factor(203_178)).cents()).isEqualTo(16_864);
    }

    @Test
    void drugsAreMultipliedBeforeTheyAreRounded() {
        assertThat(fees.price(Service.of("Z9001", DAY).units(3)).cents()).isEqualTo(704);
    }

    @Test
    void suppliesArePricedByStateAndCountry() {
        Place town = fees.findPlace("35004-1234", DAY).orElseThrow();
        assertThat(town).isEqualTo(TOWN);
        assertThat(fees.findPlace("35005", DAY)).isEmpty();

        assertThat(fees.price(Service.of("Z8001", DAY).at(town).with("NU")).cents())
                .isEqualTo(12_020);
        assertThat(fees.price(Service.of("Z8001", DAY).at(town).with("RR")).cents())
                .isEqualTo(1_010);
        assertThat(fees.price(Service.of("Z8001", DAY).at(town)).verdict())
                .isEqualTo(Verdict.NOT_ALLOWED);
    }

    @Test
    void indicatorsAreThereToCheckModifiersBy() {
        assertThat(fees.findIndicators("Z1001", DAY))
                .hasValue(
                        new Indicators('A', '0', "090", '2', '1', '2', '2', '2', "", false, false));
        assertThat(fees.findIndicators("Z0000", DAY)).isEmpty();
    }

    @Test
    void aDayBeforeEveryReleaseHasNoPrice() {
        assertThat(fees.price(Service.of("Z1000", DAY.minusYears(3))).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static List<Long> cents(String... codes) {
        List<Service> services =
                Stream.of(codes).map(code -> Service.of(code, DAY).in("11")).toList();
        return fees.price(services).stream().map(Price::cents).toList();
    }
}
