package org.almoner.cli.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of rooms in ARCHITECTURE.md, and its list of what is never done. */
class W01_RoomsUseOnlyWhatTheyMayTest {
    private static final String[] ENGINES =
            Stream.of("x12", "codes", "coding", "claims", "rules", "ledger", "payer")
                    .map(room -> "org.almoner." + room + "..")
                    .toArray(String[]::new);

    private static final Map<String, List<String>> MAY_USE =
            Map.of(
                    "x12", List.of(),
                    "codes", List.of(),
                    "coding", List.of("codes"),
                    "claims", List.of("x12", "codes"),
                    "rules", List.of("claims", "codes"),
                    "ledger", List.of("claims"),
                    "payer", List.of("x12", "codes"),
                    "server",
                            List.of(
                                    "x12", "codes", "coding", "claims", "rules", "ledger",
                                    "payer"));

    @TempDir Path folder;

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsInItsRow(String room) {
        row(room).check(House.classes());
    }

    @Test
    void aRoomThatReachesPastItsRowIsCaught() {
        String source = "package org.almoner.payer; class Bad { org.almoner.claims.Money shared; }";
        assertThatThrownBy(() -> row("payer").check(Planted.in(folder, source)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.almoner.claims.Money");
    }

    private static ArchRule row(String room) {
        String[] allowed =
                Stream.concat(
                                Stream.of(room, "templates"),
                                MAY_USE.getOrDefault(room, List.of()).stream())
                        .map(other -> "org.almoner." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.almoner." + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.almoner..").and(not(resideInAnyPackage(allowed))));
    }

    @Test
    void anEngineKnowsNoSpringNoDatabaseAndNoServlet() {
        ENGINES_ARE_PLAIN.check(House.classes());
    }

    @Test
    void anEngineThatKnowsADatabaseIsCaught() {
        String source = "package org.almoner.ledger; class Bad { java.sql.Connection database; }";
        assertThatThrownBy(() -> ENGINES_ARE_PLAIN.check(Planted.in(folder, source)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.sql.Connection");
    }

    private static final ArchRule ENGINES_ARE_PLAIN =
            noClasses()
                    .that()
                    .resideInAnyPackage(ENGINES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.servlet..",
                            "org.postgresql..");

    @Test
    void theTextLayerNeedsNothingButTheJdk() {
        TEXT_LAYER_IS_PLAIN.check(House.classes());
    }

    @Test
    void aTextLayerThatNeedsALibraryIsCaught() {
        String source =
                "package org.almoner.x12; class Bad { picocli.CommandLine.Model.CommandSpec spec;"
                        + " }";
        assertThatThrownBy(() -> TEXT_LAYER_IS_PLAIN.check(Planted.in(folder, source)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("picocli");
    }

    private static final ArchRule TEXT_LAYER_IS_PLAIN =
            noClasses()
                    .that()
                    .resideInAPackage("org.almoner.x12..")
                    .should()
                    .dependOnClassesThat(
                            not(
                                    resideInAnyPackage(
                                            "org.almoner.x12..",
                                            "java..",
                                            "",
                                            "org.jspecify.annotations..")));

    @Test
    void onlyTheDemoKnowsThePayerThatAnswers() {
        PAYER_STAYS_OUTSIDE.check(House.classes());
    }

    @Test
    void aDeskThatKnowsThePayerIsCaught() {
        String source =
                "package org.almoner.server.claims; class Bad {"
                        + " org.almoner.payer.PayerSimulator answers; }";
        assertThatThrownBy(() -> PAYER_STAYS_OUTSIDE.check(Planted.in(folder, source)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.almoner.payer");
    }

    private static final ArchRule PAYER_STAYS_OUTSIDE =
            noClasses()
                    .that()
                    .resideInAPackage("org.almoner.server..")
                    .and()
                    .resideOutsideOfPackages(
                            "org.almoner.server.demo..", "org.almoner.server.training..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.almoner.payer..");
}
