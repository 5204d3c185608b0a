package org.almoner.x12;

import static org.almoner.x12.Fixture.CLAIM_FILE;
import static org.almoner.x12.Fixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class A03_ReportsWhatIsBrokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SE*5*0001  | SE*4*0001  | error at segment 7 (SE01): The count is wrong: 5 segments were read.
                    SE*5*0001  | SE*5*0002  | error at segment 7 (SE02): The control number differs from its header's (ST02).
                    GE*1*7     | GE*2*7     | error at segment 8 (GE01): The count is wrong: 1 transaction sets were read.
                    GE*1*7     | GE*1*8     | error at segment 8 (GE02): The control number differs from its header's (GS06).
                    IEA*1*00   | IEA*3*00   | error at segment 9 (IEA01): The count is wrong: 1 groups were read.
                    IEA*1*0000 | IEA*1*0001 | error at segment 9 (IEA02): The control number differs from its header's (ISA13).
                    SE*5*0001~ |            | error at segment 7 (SE): The group ends before the transaction set's SE.
                    GE*1*7~    |            | error at segment 8 (GE): The interchange ends before the group's GE.
                    """)
    void aTrailerThatIsWrongOrMissingIsNamed(String what, String instead, String finding) {
        String broken = CLAIM_FILE.replace(what, instead == null ? "" : instead);
        assertThat(outline(broken)).endsWith(finding + "\n").contains("ST BHT CLM HI");
    }

    @Test
    void aFileThatEndsEarlyMissesEveryTrailerAtItsEnd() {
        assertThat(outline(CLAIM_FILE.substring(0, CLAIM_FILE.indexOf("HI*"))))
                .isEqualTo(
                        """
                        interchange 000000007
                          group 7
                            ST BHT CLM
                        error at segment 6 (SE): The file ends before the interchange's IEA.
                        error at segment 6 (GE): The file ends before the interchange's IEA.
                        error at segment 6 (IEA): The file ends before the interchange's IEA.
                        """);
    }

    @Test
    void aLastSegmentWithoutItsTerminatorIsReadAndTold() {
        assertThat(outline(CLAIM_FILE.strip().substring(0, CLAIM_FILE.strip().length() - 1)))
                .isEqualTo(
                        """
                        interchange 000000007
                          group 7
                            ST BHT CLM HI SE
                        error at segment 9 (): The last segment has no terminator.
                        """);
    }

    @Test
    void oneBadSetDoesNotSinkItsSibling() {
        String second = "ST*837*0002~BHT*0019~SE*3*0002~\n";
        String text = CLAIM_FILE.replace("SE*5*0001~\n", second).replace("GE*1*7", "GE*2*7");
        assertThat(outline(text))
                .isEqualTo(
                        """
                        interchange 000000007
                          group 7
                            ST BHT CLM HI
                            ST BHT SE
                        error at segment 7 (SE): A new transaction set begins before the last one's SE.
                        """);
    }

    @Test
    void whatStandsOutsideIsReportedAndDropped() {
        String text = CLAIM_FILE.replace("ST*837", "REF*X~\nST*837") + "REF*Y~NTE";
        assertThat(outline(text))
                .isEqualTo(
                        """
                        interchange 000000007
                          group 7
                            ST BHT CLM HI SE
                        error at segment 3 (REF): The segment, and what follows it here, stands outside every transaction set.
                        error at segment 11 (REF): The segment, and what follows it here, stands outside every interchange.
                        warning at segment 12 (): Something that is no segment follows the last interchange.
                        """);
    }

    @Test
    void aSetOutsideEveryGroupIsKept() {
        String text = CLAIM_FILE.replaceFirst("GS\\*.*\n", "").replace("GE*1*7~\n", "");
        assertThat(outline(text))
                .isEqualTo(
                        """
                        interchange 000000007
                          group\s
                            ST BHT CLM HI SE
                        error at segment 2 (ST): The transaction set stands outside every group.
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                     | error at file: The file does not begin with an ISA segment; it is not an X12 interchange.
                    Dear payer             | error at file: The file does not begin with an ISA segment; it is not an X12 interchange.
                    ISABELLA was here      | error at file: The file does not begin with an ISA segment; it is not an X12 interchange.
                    ISA                    | error at segment 1 (ISA): The ISA is cut off.
                    ISA*00*          *00*  | error at segment 1 (ISA): The ISA has fewer than sixteen elements.
                    ISA*1*2*3*4*5*6*7*8*9*A*^*C*D*E*F*: | error at segment 1 (ISA16): The ISA is cut off before its segment terminator.
                    ISA*1*2*3*4*5*6*7*8*9*A*^*C*D*E*F*:GS | error at segment 1 (ISA16): The ISA is not followed by a segment terminator of its own.
                    ISA*****************~  | error at segment 1 (ISA16): The component separator is the element separator, too.
                    """)
    void whatIsNoInterchangeGivesOneFinding(String text, String finding) {
        assertThat(outline(text)).isEqualTo(finding + "\n");
    }

    @Test
    void anIsaAloneIsAnInterchangeWithoutATrailer() {
        assertThat(outline(CLAIM_FILE.substring(0, CLAIM_FILE.indexOf("GS*"))))
                .isEqualTo(
                        """
                        interchange 000000007
                        error at segment 2 (IEA): The file ends before the interchange's IEA.
                        """);
    }
}
