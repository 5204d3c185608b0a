package org.almoner.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ScrubContext.Side;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.payer.MemberIds;
import org.almoner.payer.PayerContracts;
import org.almoner.server.demo.DemoClinic.Charge;
import org.almoner.server.demo.DemoClinic.Coding;
import org.almoner.server.demo.DemoClinic.Encounter;
import org.almoner.server.demo.DemoClinic.Patient;
import org.almoner.server.demo.DemoClinic.Section;
import org.almoner.server.demo.DemoClinic.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class A01_TheDemoClinicTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DemoClinic CLINIC = DemoClinic.of(7, TODAY);

    @Test
    void theSameSeedAndDateGiveTheSameClinic() {
        assertThat(DemoClinic.of(7, TODAY)).isEqualTo(CLINIC);
        assertThat(DemoClinic.of(8, TODAY)).isNotEqualTo(CLINIC);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-01-02",
        "7, 2026-11-22",
        "42, 2027-03-31",
        "99, 2028-02-29",
        "5, 2026-07-05"
    })
    void everySeedAndDateFindsAPlaceForEveryVisit(long seed, LocalDate day) {
        DemoClinic clinic = DemoClinic.of(seed, day);

        assertThat(clinic.patients()).hasSize(60);
        assertThat(clinic.encounters())
                .hasSize(150)
                .allSatisfy(visit -> {
                    assertThat(visit.date())
                            .isBetween(day.minusDays(132), day)
                            .matches(Weekdays::isOpen);
                    assertThat(words(visit)).as(visit.kind()).isBetween(100, 400);
                });
        assertThat(clinic.encounters().stream().map(Encounter::kind).distinct().count())
                .isGreaterThanOrEqualTo(38);
    }

    @Test
    void everyQueueHasHonestWork() {
        Map<Stage, Long> counted =
                CLINIC.encounters().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Encounter::stage, TreeMap::new, Collectors.counting()));

        assertThat(counted)
                .hasToString(
                        "{TO_CODE=40, PARKED=2, HELD=8, READY=10, SENT=8, REJECTED=3, DENIED=14,"
                                + " REPLACED=3, APPEALED=2, STATEMENT_DUE=20, STATEMENT_SENT=15,"
                                + " PAID_BY_PATIENT=10, PAID=15}");
    }

    @Test
    void everybodyWhoIsRegisteredHasBeenSeenAtLeastOnce() {
        Set<Integer> seen =
                CLINIC.encounters().stream().map(Encounter::patient).collect(Collectors.toSet());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(55);
    }

    @Test
    void allProviderNumbersHaveTheirCheckDigitAndNobodyElseHasThem() {
        assertThat(CLINIC.providers()).hasSize(4).allMatch(provider -> Npi.isValid(provider.npi()));
        assertThat(CLINIC.practice().npi()).matches(Npi::isValid);
        assertThat(CLINIC.providers()).extracting(DemoClinic.Provider::npi).doesNotHaveDuplicates();
        assertThat(Npi.isValid("1234567893")).isTrue();
        assertThat(Npi.isValid("1234567890")).isFalse();
    }

    @Test
    void everyPolicyHasAPayerOfOursAndAMemberNumberOfItsForm() {
        List<String> payers = CLINIC.payers().stream().map(DemoClinic.Payer::id).toList();

        for (Patient patient : CLINIC.patients()) {
            assertThat(patient.coverages())
                    .allSatisfy(coverage -> {
                        assertThat(payers).contains(coverage.payerId());
                        assertThat(MemberIds.isKnown(coverage.payerId(), coverage.memberId()))
                                .isEqualTo(!coverage.mistyped());
                        assertThat(coverage.memberId().endsWith("99"))
                                .isEqualTo(coverage.expired());
                    });
        }
    }

    @Test
    void dependentsShareTheNumberOfTheirSubscriber() {
        List<Patient> dependents =
                CLINIC.patients().stream()
                        .filter(patient ->
                                patient.coverages().stream().anyMatch(c -> c.subscriber() != null))
                        .toList();

        assertThat(dependents).hasSizeGreaterThanOrEqualTo(6);
        for (Patient patient : dependents) {
            var coverage = patient.coverages().getFirst();
            int holder = coverage.subscriber() == null ? 0 : coverage.subscriber();
            assertThat(CLINIC.patients().get(holder - 1).coverages())
                    .anyMatch(own -> own.memberId().equals(coverage.memberId()));
        }
    }

    @Test
    void anOrderOfPoliciesMayChangeWithADate() {
        Patient retired = CLINIC.patients().get(8);

        assertThat(payers(retired, TODAY.minusDays(60))).containsExactly("UNTRS");
        assertThat(payers(retired, TODAY)).containsExactly("MCRB1", "UNTRS");
    }

    @Test
    void noTwoPeopleShareANameAndABirthday() {
        Set<String> known = new HashSet<>();

        assertThat(CLINIC.patients())
                .allMatch(p -> known.add(p.lastName() + p.firstName() + p.birthDate()));
        assertThat(CLINIC.patients().stream().map(Patient::lastName).distinct().count())
                .isGreaterThan(35);
    }

    @Test
    void aNoteSaysTheSideThatItsCodesNeed() {
        for (Encounter visit : CLINIC.encounters()) {
            String note = visit.noteText().toLowerCase(java.util.Locale.ROOT);
            for (Service service : visit.right().services()) {
                if (service.has("50")) {
                    assertThat(note).as(visit.kind()).containsAnyOf("both", "bilateral");
                }
                if (service.has("RT")
                        || service.has("F6")
                        || service.has("F7")
                        || service.has("T5")) {
                    assertThat(note).as(visit.kind()).contains("right");
                }
                if (service.has("LT")
                        || service.has("F1")
                        || service.has("F3")
                        || service.has("TA")) {
                    assertThat(note).as(visit.kind()).contains("left");
                }
            }
        }
    }

    @Test
    void aDocumentedProcedureIsQuotedWordForWordAndIsAmongItsServices() {
        for (Encounter visit : CLINIC.encounters()) {
            assertThat(visit.documented())
                    .allSatisfy(procedure -> {
                        assertThat(visit.noteText()).contains(procedure.quote());
                        assertThat(visit.right().services())
                                .as(visit.kind())
                                .anyMatch(s -> s.code().equals(procedure.code()));
                        String word =
                                procedure.side() == Side.BOTH
                                        ? "both|bilateral"
                                        : procedure.side().name();
                        assertThat(procedure.quote()).containsPattern("(?i)" + word);
                    });
        }
        assertThat(CLINIC.encounters().stream().filter(v -> !v.documented().isEmpty()).count())
                .isGreaterThan(15);
    }

    @Test
    void everyServiceHasAPriceAndPointsAtADiagnosis() {
        Set<String> priced =
                CLINIC.charges().stream().map(Charge::code).collect(Collectors.toSet());

        assertThat(CLINIC.charges()).hasSizeGreaterThanOrEqualTo(80);
        for (Encounter visit : CLINIC.encounters()) {
            assertThat(visit.right().services())
                    .allSatisfy(service -> {
                        assertThat(priced).contains(service.code());
                        assertThat(service.pointers())
                                .isNotEmpty()
                                .allMatch(p -> p <= visit.right().diagnoses().size());
                    });
        }
    }

    @Test
    void everyCodeIsInTheStarterSetAndValidOnTheDay() {
        CodeBook codes = CodeBook.starter();
        for (Encounter visit : CLINIC.encounters()) {
            for (Coding coding : List.of(visit.right(), visit.coded())) {
                assertThat(coding.diagnoses())
                        .allSatisfy(code ->
                                assertThat(codes.find(CodeSystem.ICD10CM, code, visit.date()))
                                        .as(code)
                                        .hasValueSatisfying(
                                                found -> assertThat(found.billable()).isTrue()));
                for (Service service : coding.services()) {
                    assertThat(isProcedure(codes, service.code(), visit.date()))
                            .as(service.code())
                            .isTrue();
                    assertThat(service.modifiers())
                            .allMatch(m ->
                                    codes.find(CodeSystem.MODIFIER, m, visit.date()).isPresent());
                }
            }
        }
        assertThat(CLINIC.charges()).allMatch(charge -> isProcedure(codes, charge.code(), TODAY));
    }

    @Test
    void aPayerHasAContractForEveryServiceItIsBilled() {
        for (Encounter visit : CLINIC.encounters()) {
            Set<String> contract =
                    PayerContracts.of(String.valueOf(visit.payerId())).stream()
                            .map(PayerContracts.ContractLine::code)
                            .collect(Collectors.toSet());
            if (visit.payerId() != null && visit.stage() != Stage.TO_CODE) {
                assertThat(contract)
                        .as(visit.kind() + " " + visit.payerId())
                        .containsAll(visit.right().services().stream().map(Service::code).toList());
            }
        }
    }

    @Test
    void aMistakeIsOneThatTheCodingCanHave() {
        assertThat(CLINIC.encounters())
                .filteredOn(visit -> visit.mistake() != null)
                .hasSize(30)
                .allSatisfy(visit ->
                        assertThat(Optional.ofNullable(visit.mistake()))
                                .hasValueSatisfying(
                                        m -> assertThat(Blunders.fits(m, visit.right())).isTrue()));
        assertThat(CLINIC.encounters())
                .filteredOn(visit -> visit.mistake() == Mistake.MISSING_50)
                .allMatch(v -> v.coded().services().stream().noneMatch(s -> s.has("50")))
                .allMatch(v -> v.right().services().stream().anyMatch(s -> s.has("50")));
    }

    @Test
    void theStoryIsAWaitingVisitOfBothKneesWithoutCodedProcedures() {
        Encounter story = CLINIC.story();

        assertThat(story.stage()).isEqualTo(Stage.TO_CODE);
        assertThat(
                        CLINIC.encounters().stream()
                                .filter(visit -> visit.stage() == Stage.TO_CODE)
                                .findFirst())
                .contains(story);
        assertThat(story.payerId()).isEqualTo("BLUHB");
        assertThat(story.provider().key()).isEqualTo("ortho");
        assertThat(story.noteText()).contains("both knees");
        assertThat(story.documented()).isEmpty();
        assertThat(story.right())
                .hasToString(
                        "Coding[diagnoses=[M170], services=[Service[code=20610, modifiers=[50],"
                            + " units=1, pointers=[1]], Service[code=J3301, modifiers=[], units=8,"
                            + " pointers=[1]]]]");
    }

    @Test
    void notesOfOneKindAreNotStampedAndEachSaysThingsInManyWays() {
        for (VisitKind kind : VisitKind.listAll()) {
            List<Encounter> visits =
                    CLINIC.encounters().stream()
                            .filter(v -> v.kind().equals(kind.name()))
                            .filter(v -> v.mistake() != Mistake.DUPLICATE)
                            .toList();
            assertThat(visits.stream().map(Encounter::noteText).distinct()).hasSize(visits.size());
            if (!kind.name().equals(Encounter.STORY)) {
                assertThat(kind.note().chars().filter(c -> c == '|').count())
                        .as(kind.name())
                        .isGreaterThan(11);
            }
        }
    }

    @Test
    void noNoteKeepsASignOfItsTemplate() {
        for (Encounter visit : CLINIC.encounters()) {
            for (Section section : visit.sections()) {
                assertThat(section.text())
                        .as(visit.kind())
                        .doesNotContainPattern("[{}|<>\\[\\]@]|  |\\.\\.| [.,;]|null");
            }
            assertThat(visit.sections()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aTemplateThatMeansNothingSaysSo() {
        assertThatThrownBy(() -> VisitKind.parse("x", "case a = M17.0 | 2061 @1\n---\n# A\nb\n"))
                .hasMessageContaining("a service it cannot mean: 2061 @1");
    }

    private static boolean isProcedure(CodeBook codes, String code, LocalDate day) {
        return codes.find(CodeSystem.HCPCS, code, day).isPresent()
                || codes.find(CodeSystem.CPT, code, day).isPresent();
    }

    private static List<String> payers(Patient patient, LocalDate day) {
        return patient.coveragesOn(day).stream().map(DemoClinic.Coverage::payerId).toList();
    }

    private static int words(Encounter visit) {
        return visit.noteText().split("\\s+", -1).length;
    }
}
