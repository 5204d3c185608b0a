package org.almoner.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No float or double near money, and no screen that reckons with it. */
class W02_MoneyIsExactTest {
    private static final Pattern RECKONING =
            Pattern.compile(
                    "\\.(plus|minus|times|share|min)\\((?!\\))|\\.negated\\(|[cC]ents(\\(\\))?\\s*[-+*/%]|[-+*/%]\\s*\\w*[cC]ents\\b");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x12", "claims", "ledger", "payer"})
    void anEngineThatSeesMoneyHasNoFloat(String module) {
        assertThat(House.classesOf(module).resolve("org/almoner")).isDirectory();
        assertThat(Arithmetic.floats(House.classesOf(module), "org/almoner")).isEmpty();
    }

    @Test
    void noPriceIsReckonedWithFloats() {
        assertThat(Arithmetic.floats(House.classesOf("codes"), "org/almoner/codes/fees")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "charges",
                "claims",
                "clearinghouse",
                "denials",
                "ledger",
                "practice",
                "remittance",
                "statements"
            })
    void aDeskThatSeesMoneyHasNoFloat(String capability) {
        assertThat(Arithmetic.floats(House.classesOf("server"), "org/almoner/server/" + capability))
                .isEmpty();
    }

    @Test
    void aFloatIsCaughtInAFieldInASignatureAndInAStep() {
        Path classes =
                Planted.compile(
                        folder,
                        """
                        class Bad {
                            Double field;
                            void signature(float f) {}
                            long step(long cents) { return Math.round(cents * 1.1); }
                            long fine(long cents) { return cents * 11 / 10; }
                        }
                        """);
        assertThat(Arithmetic.floats(classes, ""))
                .containsExactly("Bad.field", "Bad.signature", "Bad.step");
    }

    @Test
    void noScreenReckonsWithCents() {
        assertThat(screens()).isEmpty();
    }

    private static Set<String> screens() {
        Set<String> found = new TreeSet<>();
        Path server = House.classesOf("server");
        for (Path type : House.filesBelow(server.resolve("org/almoner/server"), ".class")) {
            Path folder = type.getParent();
            if (folder != null && folder.endsWith("web")) {
                found.addAll(Arithmetic.moneySums(server, server.relativize(folder).toString()));
            }
        }
        return found;
    }

    @Test
    void aScreenThatReckonsIsCaughtAndOneThatCountsIsNot() {
        Path classes =
                Planted.compile(
                        folder,
                        """
                        class Bad {
                            long paidCents;
                            long owed(org.almoner.claims.Money charge) { return charge.cents() - paidCents; }
                            long more(long all, long shown) { return all - shown; }
                        }
                        """);
        assertThat(Arithmetic.moneySums(classes, "")).containsExactly("Bad.owed");
    }

    @Test
    void noScreenOrTemplateCallsTheReckoningOfMoney() throws IOException {
        List<String> found = new ArrayList<>();
        Path server = House.root().resolve("server/src/main");
        for (Path file : House.filesBelow(server.resolve("jte"), ".jte")) {
            found.addAll(reckonings(file));
        }
        for (Path file : House.filesBelow(server.resolve("java"), ".java")) {
            Path folder = file.getParent();
            boolean sees = Files.readString(file).contains("org.almoner.claims.Money");
            if (folder != null && folder.endsWith("web") && sees) {
                found.addAll(reckonings(file));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aTemplateThatReckonsIsCaught() throws IOException {
        Path bad =
                Files.writeString(
                        folder.resolve("bad.jte"),
                        """
                        ${claim.charge().minus(claim.paid())}
                        ${line.cents() / 100}
                        ${line.cents()}
                        """);
        assertThat(reckonings(bad)).hasSize(2);
    }

    private static List<String> reckonings(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = RECKONING.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(file.getFileName() + ": " + matcher.group());
        }
        return found;
    }
}
