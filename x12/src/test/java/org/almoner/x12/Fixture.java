package org.almoner.x12;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Interchanges written for people: one segment to a line, and read back as one line to a fact. */
final class Fixture {

    static final String CLAIM_FILE =
            """
            ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260105*0930*^*00501*000000007*1*T*:~
            GS*HC*CLINIC*PAYER*20260105*0930*7*X*005010X222A1~
            ST*837*0001*005010X222A1~
            BHT*0019*00*731*20260105*0930*CH~
            CLM*A-1*120.5***11:B:1*Y*A*Y*Y~
            HI*ABK:M170*ABF:E119~
            SE*5*0001~
            GE*1*7~
            IEA*1*000000007~
            """;

    private Fixture() {}

    static X12File read(String text) {
        return X12File.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Each interchange with its groups and the segment identifiers of its sets; then the findings.
     */
    static String outline(X12File file) {
        var out = new StringBuilder();
        for (Interchange interchange : file.interchanges()) {
            out.append("interchange ").append(interchange.control()).append('\n');
            for (FunctionalGroup group : interchange.groups()) {
                out.append("  group ").append(group.header().control()).append('\n');
                for (TransactionSet set : group.sets()) {
                    String ids =
                            set.segments().stream()
                                    .map(Segment::id)
                                    .collect(Collectors.joining(" "));
                    out.append("    ").append(ids).append('\n');
                }
            }
        }
        file.findings().forEach(finding -> out.append(finding.line()).append('\n'));
        return out.toString();
    }

    static String outline(String text) {
        return outline(read(text));
    }

    /** An interchange with each segment on a line of its own. */
    static String lines(String interchange) {
        return interchange.replace("~", "~\n");
    }
}
