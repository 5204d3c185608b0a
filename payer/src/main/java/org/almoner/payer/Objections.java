package org.almoner.payer;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.Map;
import java.util.Optional;

/** What a 277CA says of what was found wrong with balances and code sets (SNIP types 3 and 5). */
final class Objections {

    private static final String INVALID = "A7";
    private static final String DO_NOT_FIT = "A8";

    /** STC01-3 by the loop that names the party. */
    private static final Map<String, String> ENTITIES =
            Map.ofEntries(
                    Map.entry("2000A", "85"),
                    Map.entry("2010AA", "85"),
                    Map.entry("2010AB", "87"),
                    Map.entry("2010BA", "IL"),
                    Map.entry("2010BB", "PR"),
                    Map.entry("2010CA", "QC"),
                    Map.entry("2310A", "DN"),
                    Map.entry("2310B", "82"),
                    Map.entry("2310C", "77"),
                    Map.entry("2310D", "DQ"),
                    Map.entry("2420A", "82"),
                    Map.entry("2420C", "77"),
                    Map.entry("2420D", "DQ"),
                    Map.entry("2420E", "DK"),
                    Map.entry("2420F", "DN"));

    private Objections() {}

    /** Why the claim is turned away; empty for a warning and for what the 999 has said. */
    static Optional<Verdict> to(X12Finding finding) {
        if (finding.level() == Level.WARNING) {
            return Optional.empty();
        }
        return switch (finding.snip()) {
            case 3 -> Optional.of(new Verdict(DO_NOT_FIT, "400", ""));
            case 5 -> Optional.of(code(finding));
            default -> Optional.empty();
        };
    }

    private static Verdict code(X12Finding finding) {
        String loop = finding.loop().substring(finding.loop().lastIndexOf('/') + 1);
        String entity = ENTITIES.getOrDefault(loop, "");
        return switch (finding.segmentId()) {
            case "NM1" -> new Verdict(INVALID, "562", entity);
            case "PRV" -> new Verdict(INVALID, "145", entity);
            case "N4" -> new Verdict(INVALID, finding.element() == 2 ? "501" : "500", entity);
            case "HI" -> new Verdict(INVALID, "255", "");
            case "CLM" -> new Verdict(INVALID, finding.element() == 5 ? "249" : "21", "");
            case "SV1" ->
                    new Verdict(
                            INVALID,
                            finding.element() == 5
                                    ? "249"
                                    : finding.component() > 2 ? "453" : "454",
                            "");
            default -> new Verdict(INVALID, "21", "");
        };
    }
}
