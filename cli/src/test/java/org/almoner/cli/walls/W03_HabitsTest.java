package org.almoner.cli.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

/** Small rules for every class, each with a line that breaks it. */
class W03_HabitsTest {
    /** The one class that may make XML parsers; it resolves nothing from outside. */
    private static final String SAFE_FACTORY = "SafeXml";

    /** The one place that may ask the machine for the time. */
    private static final String CLOCK_MAKER = "org.almoner.server.AlmonerServer";

    private static final Set<String> PARSER_FACTORIES =
            Set.of(
                    "javax.xml.parsers.DocumentBuilderFactory",
                    "javax.xml.parsers.SAXParserFactory",
                    "javax.xml.stream.XMLInputFactory",
                    "javax.xml.transform.TransformerFactory",
                    "javax.xml.validation.SchemaFactory",
                    "javax.xml.xpath.XPathFactory",
                    "org.xml.sax.helpers.XMLReaderFactory",
                    "java.beans.XMLDecoder");

    @TempDir Path folder;

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "no XML parser outside the safe factory",
                        noClasses()
                                .that()
                                .doNotHaveSimpleName(SAFE_FACTORY)
                                .should()
                                .callCodeUnitWhere(makesAParser()),
                        "class Bad { Object o = javax.xml.stream.XMLInputFactory.newFactory(); }"),
                rule(
                        "no System.out in engines",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("org.almoner.cli..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err"),
                        "class Bad { void say() { System.out.println(1); } }"),
                rule(
                        "no java.util.Date",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(Date.class, Calendar.class),
                        "class Bad { java.util.Date date; }"),
                rule(
                        "no field injection",
                        noFields()
                                .should()
                                .beAnnotatedWith(
                                        "org.springframework.beans.factory.annotation.Autowired")
                                .orShould()
                                .beAnnotatedWith(
                                        "org.springframework.beans.factory.annotation.Value")
                                .orShould()
                                .beAnnotatedWith("jakarta.inject.Inject"),
                        "class Bad { @org.springframework.beans.factory.annotation.Autowired Object"
                                + " o; }"),
                rule(
                        "no time but from the injected clock",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(CLOCK_MAKER)
                                .should()
                                .callCodeUnitWhere(asksTheMachineForTheTime()),
                        "class Bad { Object o = java.time.LocalDate.now(); }"),
                rule(
                        "no system clock but the one",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(CLOCK_MAKER)
                                .should()
                                .callCodeUnitWhere(asksTheMachineForTheTime()),
                        "class Bad { Object o = java.time.Clock.systemUTC(); }"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsIt(ArchRule rule, String violation) {
        rule.check(House.classes());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aViolationIsCaught(ArchRule rule, String violation) {
        assertThatThrownBy(() -> rule.check(Planted.in(folder, violation)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Bad");
    }

    private static Arguments rule(String name, ArchRule rule, String violation) {
        return Arguments.of(Named.of(name, rule), violation);
    }

    private static DescribedPredicate<JavaCall<?>> makesAParser() {
        return describe(
                "make an XML parser",
                call ->
                        PARSER_FACTORIES.contains(call.getTargetOwner().getName())
                                && (call.getName().startsWith("new")
                                        || call.getName().equals("<init>")
                                        || call.getName().equals("createXMLReader")));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return describe(
                "ask the machine for the time",
                call -> {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    boolean now =
                            owner.startsWith("java.time.")
                                    && name.equals("now")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type ->
                                                    type.isEquivalentTo(java.time.Clock.class));
                    boolean clock =
                            owner.equals("java.time.Clock")
                                    && (name.startsWith("system") || name.startsWith("tick"));
                    boolean millis =
                            owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                    return now || clock || millis;
                });
    }
}
