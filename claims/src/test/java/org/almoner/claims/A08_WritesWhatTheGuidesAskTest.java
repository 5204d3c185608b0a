package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A08: our own check, of every type, has nothing against what we write. */
class A08_WritesWhatTheGuidesAskTest {

    /** What a claim says by itself, so that no writer can mend it; the scrub looks for it. */
    private static final List<String> OF_THE_CLAIM =
            List.of(
                    "A character outside ASCII stands in the data.",
                    "Another payer of the claim stands in the same rank.",
                    "When Medicare does not pay first, SBR05 says why.",
                    "is not what the other payer paid and adjusted on it",
                    "is not what another payer paid");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void generatedClaimsHaveNoFindingOfTheWriters(long seed) {
        var generator = new ClaimGenerator(new Random(seed));
        List<ProfessionalClaim> claims = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            claims.add(generator.claim(i));
        }

        String text = ProfessionalClaims837.write(claims, Claims.batch());

        assertThat(GuideErrors.of(text))
                .filteredOn(line -> OF_THE_CLAIM.stream().noneMatch(line::contains))
                .isEmpty();
    }

    @Test
    void theClaimsOfEveryKindHaveNone() {
        String visits = ProfessionalClaims837.write(List.of(Claims.visit()), Claims.batch());
        assertThat(GuideErrors.of(visits)).isEmpty();
        assertThat(
                        GuideErrors.of(
                                InstitutionalClaims837.write(
                                        List.of(Facilities.stay()), Claims.batch())))
                .isEmpty();
    }

    @Test
    void aQuestionAboutCoverageHasNoneWhoeverIsAskedAbout() {
        for (Person person : people()) {
            for (ProfessionalClaim.Provider provider : List.of(Claims.CLINIC, Claims.DOCTOR)) {
                var inquiry =
                        new Eligibility.Inquiry(
                                "T-1 ",
                                Claims.MERIDIAN,
                                provider,
                                person,
                                "MBR000123",
                                Claims.DAY,
                                List.of());

                String text = Eligibility270.write(inquiry, Claims.batch().envelope(), 1, "0001");

                assertThat(GuideErrors.of(text)).isEmpty();
            }
        }
    }

    @Test
    void aQuestionAboutAClaimHasNone() {
        for (Person person : people()) {
            if (person.birthDate() != null) {
                var inquiry =
                        new ClaimStatus.Inquiry(
                                "S-1 ",
                                Claims.MERIDIAN,
                                "Harbor Clinic",
                                "HARBOR",
                                Claims.DOCTOR,
                                person,
                                "MBR000123",
                                "A-1001",
                                null,
                                null,
                                Money.parse("125.5"),
                                Claims.DAY,
                                Claims.DAY);

                String text = ClaimStatus276.write(inquiry, Claims.batch().envelope(), 1, "0001");

                assertThat(GuideErrors.of(text)).isEmpty();
            }
        }
    }

    @Test
    void aRequestForAnAuthorizationHasNone() {
        for (Person person : people()) {
            if (person.birthDate() != null) {
                String text =
                        Authorization278.write(
                                request(person), Claims.batch().envelope(), 1, "0001");

                assertThat(GuideErrors.of(text)).isEmpty();
            }
        }
    }

    @Test
    void whatX12WantsLongerIsRefused() {
        var draft = Claims.draft(Claims.visit());
        draft.patient =
                new Person(
                        "Quillfeather",
                        "Ada",
                        null,
                        new Address("7 Elm Lane", null, "C", "ME", "04843"),
                        LocalDate.of(1961, 5, 14),
                        "F");
        draft.subscriber =
                new ProfessionalClaim.Subscriber(
                        draft.subscriber.sequence(), draft.patient, "MBR000123", null, "CI");
        assertThatThrownBy(
                        () -> ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch()))
                .isInstanceOf(UnwritableClaimException.class)
                .hasMessageContaining("city is shorter than 2 characters");
    }

    @Test
    void moreAdjustmentsThanTheGuideHasRoomForAreRefused() {
        List<Remittance.Adjustment> many = new ArrayList<>();
        for (int i = 0; i < 31; i++) {
            many.add(new Remittance.Adjustment("CO", "45", Money.cents(1), null));
        }
        var draft = Claims.draft(Claims.visit());
        draft.otherPayers =
                List.of(
                        new ProfessionalClaim.OtherPayer(
                                Claims.COASTAL,
                                draft.subscriber,
                                ProfessionalClaim.Relationship.SELF,
                                Money.ZERO,
                                Claims.DAY,
                                many));
        assertThatThrownBy(
                        () -> ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch()))
                .hasMessageContaining(
                        "the other payer's adjustments are more than 5 segments of 6 reasons");
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (String gender : List.of("F", "M", "U")) {
            people.add(person("Ada", LocalDate.of(1961, 5, 14), gender));
        }
        people.add(person("", LocalDate.of(1961, 5, 14), "F"));
        people.add(person("Ada", null, "F"));
        return people;
    }

    private static Person person(String first, @Nullable LocalDate birth, String gender) {
        return new Person("Quillfeather", first, "Q", Claims.HOME, birth, gender);
    }

    private static Authorization.Request request(Person person) {
        return new Authorization.Request(
                "R-1 ",
                Claims.MERIDIAN,
                Claims.CLINIC,
                person,
                "MBR000123",
                "HS",
                "I",
                null,
                null,
                List.of("M1711"),
                List.of(
                        new Authorization.Service(
                                "97110",
                                List.of(),
                                null,
                                new BigDecimal("12"),
                                Claims.DAY,
                                Claims.DAY)));
    }
}
