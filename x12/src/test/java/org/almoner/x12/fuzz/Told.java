package org.almoner.x12.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.X12Finding;

import java.util.List;
import java.util.regex.Pattern;

/** What holds of every finding, whatever it is about. */
public final class Told {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9 -]{0,3}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{0,3}");

    private Told() {}

    /** Each has its place in the file, a code that a 999 knows and a sentence. */
    public static void well(List<X12Finding> findings, byte[] file) {
        for (X12Finding finding : findings) {
            boolean well =
                    finding.offset() >= 0
                            && finding.offset() <= file.length + 1
                            && finding.segmentNumber() >= 0
                            && finding.element() >= 0
                            && finding.component() >= 0
                            && finding.snip() >= 1
                            && finding.snip() <= 5
                            && ID.matcher(finding.segmentId()).matches()
                            && CODE.matcher(finding.code()).matches()
                            && finding.message().endsWith(".");
            assertThat(well).as(finding.toString()).isTrue();
        }
    }

    /** Both lists are equal; what is said else is the first difference alone. */
    public static void alike(List<X12Finding> actual, List<X12Finding> expected) {
        int at = 0;
        while (at < Math.min(actual.size(), expected.size())
                && actual.get(at).equals(expected.get(at))) {
            at++;
        }
        assertThat(actual.stream().skip(at).limit(1).toList())
                .as("finding %d of %d, %d expected", at, actual.size(), expected.size())
                .isEqualTo(expected.stream().skip(at).limit(1).toList());
    }
}
