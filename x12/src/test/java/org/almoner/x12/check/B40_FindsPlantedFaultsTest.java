package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Plants one fault after the other into files without any, and looks whether each is found at its
 * place and how much is said besides. {@code -Dalmoner.faults=1} plants all of them; by default it
 * is one in {@value #USUAL_SHARE}.
 */
final class B40_FindsPlantedFaultsTest {

    private static final int USUAL_SHARE = 10;
    private static final int SHARE = Integer.getInteger("almoner.faults", USUAL_SHARE);

    /** Of a hundred faults of a kind, so many must be found; of all others every one. */
    private static final Map<String, Integer> LEAST_OF_A_HUNDRED =
            Map.of(
                    // A loop's other segments may fit the loop before it, too.
                    "loop's first segment missing", 75,
                    // Some places of the 278 take any qualifier.
                    "unknown qualifier", 95,
                    // Two places may take the same segment.
                    "segment too often", 98);

    private static final X12Check CHECK = new X12Check(Guides.ours(), PlantedCodes.SETS, 5);

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> worst = new ArrayList<>();
    private final Random random = new Random(20260105);

    /** What became of the faults of one kind. */
    private static final class Tally {
        int planted;
        int found;
        int stray;
        String missed = "";
    }

    @Test
    void eachFaultInOurOwnFilesIsFoundWhereItIs() throws IOException {
        for (String name : Samples.OURS) {
            plantInto(name, ChangedFile.read(name + ".edi"));
        }
        assertThat(tallies).hasSizeGreaterThan(50);
        judge();
    }

    @Test
    void eachFaultInOtherProjectsFilesIsFoundWhereItIs() throws IOException {
        assumeTrue(Samples.areThere(), Samples.WHERE);
        int files = 0;
        for (Path path : Samples.list("A")) {
            String text = Samples.text(path).replace("\r", "");
            if (text.length() < 30_000 && isWithoutFault(text)) {
                files++;
                plantInto(path.getFileName().toString(), text);
            }
        }
        assertThat(files).isGreaterThan(40);
        judge();
    }

    private static boolean isWithoutFault(String text) {
        List<X12Finding> findings = find(text);
        return WholeFile.canBePlanted(text)
                && findings.stream().noneMatch(B40_FindsPlantedFaultsTest::isOfTheFile);
    }

    /** Files without a guide are of no use either. */
    private static boolean isOfTheFile(X12Finding finding) {
        return finding.level() == Level.ERROR || finding.message().contains("no guide");
    }

    private void plantInto(String name, String text) {
        Planter.plant(
                WholeFile.of(text),
                fault -> {
                    if (random.nextInt(SHARE) == 0) {
                        look(name, fault);
                    }
                });
    }

    private void look(String name, PlantedFault fault) {
        List<X12Finding> findings = find(fault.file());
        Tally tally = tallies.computeIfAbsent(fault.kind(), kind -> new Tally());
        tally.planted++;
        int stray = fault.strayOf(findings).size();
        tally.stray += stray;
        if (fault.isCaughtBy(findings)) {
            tally.found++;
        } else {
            tally.missed = "%s, %s".formatted(name, fault.place());
        }
        if (stray > 10) {
            worst.add(
                    "%s, %s: %s causes %d findings elsewhere"
                            .formatted(name, fault.place(), fault.kind(), stray));
        }
    }

    private static List<X12Finding> find(String file) {
        return CHECK.check(file.getBytes(StandardCharsets.ISO_8859_1)).findings();
    }

    private void judge() {
        List<String> complaints = new ArrayList<>(worst);
        int planted = 0;
        int stray = 0;
        for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
            Tally tally = entry.getValue();
            planted += tally.planted;
            stray += tally.stray;
            int least = LEAST_OF_A_HUNDRED.getOrDefault(entry.getKey(), 100);
            if (tally.found * 100 < tally.planted * least) {
                complaints.add(
                        "%s: %d planted, %d found; not found: %s"
                                .formatted(
                                        entry.getKey(), tally.planted, tally.found, tally.missed));
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(stray).as("findings elsewhere, of %d faults", planted).isLessThan(planted / 25);
    }
}
