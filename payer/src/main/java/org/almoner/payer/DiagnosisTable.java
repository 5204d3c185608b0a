package org.almoner.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Which services a payer pays for which diagnoses only; read from {@code diagnoses.tsv}. */
final class DiagnosisTable {

    /**
     * One row.
     *
     * @param reason the CARC of a misfit
     * @param payers their ids, or a star for all
     * @param wanted whether one of the prefixes must be pointed to, or whether none but these is
     *     bad
     */
    private record Row(
            String reason,
            String code,
            List<String> payers,
            boolean wanted,
            List<String> prefixes) {

        boolean concerns(DenialRule.Examined examined) {
            return code.equals(examined.line().code())
                    && (payers.contains("*") || payers.contains(examined.payer().id()));
        }

        boolean fits(List<String> diagnoses) {
            boolean any = diagnoses.stream().anyMatch(this::isListed);
            return wanted ? any : !diagnoses.stream().allMatch(this::isListed);
        }

        private boolean isListed(String diagnosis) {
            return prefixes.stream().anyMatch(diagnosis::startsWith);
        }
    }

    private static final List<Row> ROWS = load();

    private DiagnosisTable() {}

    static boolean fits(String reason, DenialRule.Examined examined) {
        List<String> diagnoses = examined.claim().diagnosesOf(examined.line());
        return ROWS.stream()
                .filter(row -> row.reason().equals(reason) && row.concerns(examined))
                .allMatch(row -> row.fits(diagnoses));
    }

    private static List<Row> load() {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : PayerContracts.rows("diagnoses.tsv", 5)) {
            rows.add(
                    new Row(
                            cells.get(0),
                            cells.get(1),
                            words(cells.get(2)),
                            cells.get(3).equals("wants"),
                            words(cells.get(4))));
        }
        return List.copyOf(rows);
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        var tokens = new StringTokenizer(cell, " ");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return List.copyOf(words);
    }
}
