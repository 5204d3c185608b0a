package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

/** Small files of kinds that are seldom seen, and all that is said of each. */
final class B43_SaysNothingSillyTest {

    private static final String SAID = ChangedFile.read("odd/said.txt");

    @Test
    void ofSeldomFilesNoMoreIsSaidThanIsWrong() {
        List<String> names = SAID.lines().filter(line -> line.endsWith(".edi")).toList();
        String said =
                names.stream()
                        .map(B43_SaysNothingSillyTest::said)
                        .collect(Collectors.joining("\n"));
        assertThat(said).isEqualTo(SAID);
    }

    private static String said(String name) {
        String findings = ChangedFile.findings(ChangedFile.read("odd/" + name));
        return name
                + "\n"
                + findings.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
