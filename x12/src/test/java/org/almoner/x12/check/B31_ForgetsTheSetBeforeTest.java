package org.almoner.x12.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.X12Finding;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A set is judged by itself: a broken one before it changes nothing, on any road. */
final class B31_ForgetsTheSetBeforeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "professional",
                "dental",
                "institutional",
                "remittance",
                "eligibility-response",
                "review-request",
                "review-response"
            })
    void afterABrokenSetAWholeOneIsWithoutFault(String name) {
        String whole = ChangedFile.read(name + ".edi");
        for (int part = 2; part <= 5; part++) {
            String broken = whole.substring(0, whole.indexOf("~", whole.length() / part) + 1);
            byte[] bytes = (broken + "\n" + whole).getBytes(StandardCharsets.ISO_8859_1);
            for (SetQueue.Sizes sizes : roads()) {
                CheckResult result =
                        new X12Check(Guides.ours(), CodeSets.NONE, 5).with(sizes).check(bytes);
                assertThat(result.valid()).isFalse();
                assertThat(from(broken.length() + 1, result)).isEmpty();
            }
        }
    }

    private static List<SetQueue.Sizes> roads() {
        return Stream.of(
                        SetQueue.Sizes.IN_PLACE,
                        SetQueue.Sizes.USUAL,
                        SetQueue.Sizes.EACH_HANDED_OUT)
                .toList();
    }

    /** What was found in the second interchange, without the trailers that the first one lacks. */
    private static List<String> from(long offset, CheckResult result) {
        return result.findings().stream()
                .filter(finding -> finding.offset() >= offset && !isMissingTrailer(finding))
                .map(X12Finding::line)
                .toList();
    }

    private static boolean isMissingTrailer(X12Finding finding) {
        return finding.snip() == 1 && List.of("SE", "GE", "IEA").contains(finding.segmentId());
    }
}
