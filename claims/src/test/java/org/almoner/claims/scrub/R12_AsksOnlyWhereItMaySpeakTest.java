package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding;
import org.almoner.claims.HistoryLines;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R12: rules that wait for a {@link Sign} miss nothing: asked about every claim they say the same.
 * The claims are the examples of all rules, the visits of the guidelines, and mixtures of them, in
 * which signs meet that no example has together.
 */
class R12_AsksOnlyWhereItMaySpeakTest {

    private static final long SEED = 20_260_302;
    private static final int MIXTURES = 4_000;

    private final Scrub waits = new Scrub(Shelves.small(), Ruleset.national());
    private final Scrub asksAll = Scrub.askingAll(Shelves.small(), Ruleset.national());

    private static List<String> sketches() {
        return Stream.concat(
                        Ruleset.national().texts().stream()
                                .flatMap(text -> text.examples().stream())
                                .map(RuleText.Example::sketch),
                        Scenario.all().stream()
                                .flatMap(visit -> Stream.of(visit.right(), visit.wrong())))
                .toList();
    }

    @Test
    void anExampleIsToldTheSame() {
        sketches().forEach(this::isToldTheSame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "payer MB Medicare\n", "payer CI\n", "payer MC Medicaid\n"})
    void aMixtureIsToldTheSame(String payer) {
        List<String> sketches = sketches();
        Random random = new Random(SEED);
        int read = 0;
        for (int round = 0; round < MIXTURES; round++) {
            String one = sketches.get(random.nextInt(sketches.size()));
            String other = sketches.get(random.nextInt(sketches.size()));
            if (find(mixed(payer, one, other)).isPresent()) {
                isToldTheSame(mixed(payer, one, other));
                read++;
            }
        }
        assertThat(read).isGreaterThan(MIXTURES / 2);
    }

    /** Each sign keeps some rule from being asked, and is shown by some example. */
    @Test
    void everySignIsOfUse() {
        Set<Sign> waitedFor = new TreeSet<>();
        Ruleset.national().texts().forEach(text -> waitedFor.addAll(text.signs()));
        long shown = 0;
        for (String sketch : sketches()) {
            ClaimSketch read = ClaimSketch.read(sketch);
            shown |= Sign.of(new Subject(read.claim(), read.context(), Shelves.small()));
        }

        assertThat(waitedFor).containsExactly(Sign.values());
        for (Sign sign : Sign.values()) {
            assertThat(shown & sign.bit()).as(sign.name()).isNotZero();
        }
    }

    @Test
    void aClaimShowsWhatStandsOnIt() {
        ClaimSketch sketch =
                ClaimSketch.read(
                        """
                        payer MB Medicare
                        place 22
                        dx I10
                        before 2026-01-15 27447-RT
                        2026-03-02 99213-25
                        2026-03-02 71046-26
                        """);
        long signs = Sign.of(new Subject(sketch.claim(), sketch.context(), Shelves.small()));

        assertThat(Stream.of(Sign.values()).filter(sign -> (signs & sign.bit()) != 0))
                .containsExactly(
                        Sign.MEDICARE,
                        Sign.EARLIER,
                        Sign.SEVERAL_LINES,
                        Sign.IN_HOSPITAL,
                        Sign.MODIFIER,
                        Sign.VISIT_MODIFIER,
                        Sign.COMPONENT,
                        Sign.ORDERED,
                        Sign.VISIT);
    }

    /** A rule that waited for what its claims do not show would be caught above. */
    @Test
    void aRuleThatWaitsForTooMuchIsSilent() {
        Rule hasty = new Hasty();
        ClaimSketch sketch = ClaimSketch.read("dx I10\n2026-03-02 99213");

        assertThat(said(new Scrub(Shelves.small(), Ruleset.of(List.of(hasty))), sketch)).isEmpty();
        assertThat(said(Scrub.askingAll(Shelves.small(), Ruleset.of(List.of(hasty))), sketch))
                .isNotEmpty();
    }

    @Test
    void earlierLinesStandInTheOrderOfTheirDays() {
        List<HistoryLine> given = new ArrayList<>();
        given.add(line("A-2", "99213", 3));
        given.add(line("A-1", "20610", 1));
        given.add(line("A-3", "93000", 3));
        HistoryLines lines = HistoryLines.of(given);

        assertThat(lines).extracting(HistoryLine::code).containsExactly("20610", "99213", "93000");
        assertThat(lines.firstFrom(day(2).toEpochDay())).isEqualTo(1);
        assertThat(lines.firstFrom(day(4).toEpochDay())).isEqualTo(3);
        assertThat(lines.isOn(3, day(3).toEpochDay())).isFalse();
        assertThat(lines.without("A-2"))
                .extracting(HistoryLine::code)
                .containsExactly("20610", "93000");
        assertThat(lines.without("A-9")).isSameAs(lines);
        assertThat(lines.with(List.of(line("A-4", "36415", 2))))
                .extracting(HistoryLine::code)
                .containsExactly("20610", "36415", "99213", "93000");
    }

    private static LocalDate day(int ofMonth) {
        return LocalDate.of(2026, 2, ofMonth);
    }

    private static HistoryLine line(String claim, String code, int ofMonth) {
        return new HistoryLine(claim, code, List.of(), day(ofMonth), "1888888884");
    }

    /** The one's claim with the other's services and earlier services behind its own. */
    private static String mixed(String payer, String one, String other) {
        String head =
                payer.isEmpty()
                        ? one
                        : one.lines()
                                .filter(line -> !line.startsWith("payer "))
                                .collect(Collectors.joining("\n", payer, ""));
        return head.stripTrailing()
                + "\n"
                + other.lines()
                        .filter(line -> line.startsWith("20") || line.startsWith("before "))
                        .collect(Collectors.joining("\n"));
    }

    /** What is said of two claims may not go together in one. */
    private static Optional<ClaimSketch> find(String sketch) {
        try {
            return Optional.of(ClaimSketch.read(sketch));
        } catch (SketchException _) {
            return Optional.empty();
        }
    }

    private void isToldTheSame(String sketch) {
        ClaimSketch read = ClaimSketch.read(sketch);
        assertThat(said(waits, read)).as(sketch).isEqualTo(said(asksAll, read));
    }

    private static List<Finding> said(Scrub scrub, ClaimSketch sketch) {
        return scrub.check(sketch.claim(), sketch.context());
    }

    /** Speaks of every claim, and says that it does so of Medicare's alone. */
    private static final class Hasty implements Rule {

        private static final RuleText TEXT =
                RuleText.of(Family.FORM, "hasty", "Hasty", "Nothing.").where(Sign.MEDICARE);

        @Override
        public RuleText text() {
            return TEXT;
        }

        @Override
        public void check(Subject subject, Findings findings) {
            findings.say("A claim.", "Please look.");
        }
    }
}
