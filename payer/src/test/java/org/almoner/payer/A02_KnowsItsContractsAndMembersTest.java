package org.almoner.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

final class A02_KnowsItsContractsAndMembersTest {

    @Test
    void everyPayerHasAContractWithoutDoublesAndWithPositiveAmounts() {
        for (SimulatedPayer payer : SimulatedPayer.listAll()) {
            List<PayerContracts.ContractLine> contract = PayerContracts.of(payer.id());
            assertThat(contract).hasSizeGreaterThan(70);
            assertThat(contract).allMatch(line -> line.allowedCents() > 0);
            assertThat(contract.stream().map(PayerContracts.ContractLine::code))
                    .doesNotHaveDuplicates();
        }
        assertThat(PayerContracts.of("XXXXX")).isEmpty();
        assertThat(PayerContracts.find("BLUHB", "20610").orElseThrow())
                .isEqualTo(new PayerContracts.ContractLine("20610", "procedure", 8_585));
    }

    @Test
    void everyKindIsOneThatTheBenefitsKnow() {
        assertThat(
                        SimulatedPayer.listAll().stream()
                                .flatMap(payer -> PayerContracts.of(payer.id()).stream())
                                .map(PayerContracts.ContractLine::kind)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "visit",
                        "preventive",
                        "procedure",
                        "imaging",
                        "lab",
                        "therapy",
                        "drug",
                        "supply");
    }

    @Test
    void aMadeMemberIdIsKnownToItsPayerAndToNoOther() {
        var ids = new StringBuilder();
        for (SimulatedPayer payer : SimulatedPayer.listAll()) {
            String id = MemberIds.make(payer.id(), 1234);
            ids.append(payer.id()).append(' ').append(id).append('\n');
            assertThat(
                            SimulatedPayer.listAll().stream()
                                    .filter(other -> MemberIds.isKnown(other.id(), id)))
                    .containsExactly(payer);
        }
        assertThat(ids.toString())
                .isEqualTo(
                        """
                        MCRB1 0S00M012S34
                        STMCD SM00001234
                        BLUHB BH000001234
                        UNTRS UT00001234
                        WRKCP KW0001234
                        """);
    }

    @Test
    void anIdOfAnotherFormIsNotKnown() {
        assertThat(
                        List.of(
                                "",
                                "BH",
                                "BH00000123",
                                "BH0000012345",
                                "BH00000123A",
                                "bh000001234",
                                "BH00000123\u0664"))
                .noneMatch(id -> MemberIds.isKnown("BLUHB", id));
        assertThatThrownBy(() -> MemberIds.make("WRKCP", 10_000_000))
                .hasMessage("WRKCP has ids of 7 digits");
    }

    @Test
    void theDigitsOfAnIdTellThePlan() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThat(plan("BLUHB", 30, day).name()).isEqualTo("BLUE HARBOR PPO 500");
        assertThat(plan("BLUHB", 31, day).name()).isEqualTo("BLUE HARBOR PPO 1500");
        assertThat(plan("BLUHB", 30, day).metElsewhereCents()).isEqualTo(15_000);
        assertThat(plan("BLUHB", 99, day).covers(day)).isFalse();
        assertThat(plan("BLUHB", 199, LocalDate.of(2025, 6, 30)).covers(LocalDate.of(2025, 6, 30)))
                .isTrue();
        assertThat(plan("BLUHB", 700, day).otherPayer()).isNotNull();
        assertThat(plan("BLUHB", 600, day).otherPayer()).isNull();
    }

    @Test
    void anNpiIsJudgedByItsCheckDigit() {
        assertThat(Npi.isValid("1234567893")).isTrue();
        assertThat(List.of("1234567890", "123456789", "12345678933", "12345A7893", ""))
                .noneMatch(Npi::isValid);
    }

    private static MemberPlan plan(String payerId, long n, LocalDate day) {
        return MemberPlan.of(SimulatedPayer.get(payerId), MemberIds.make(payerId, n), day);
    }
}
