package org.almoner.claims.scrub.form;

import org.almoner.claims.ProfessionalClaims837;
import org.almoner.x12.Segment;
import org.almoner.x12.X12Finding;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a check has against a claim's file, in the words of somebody who has the claim before them.
 *
 * @param error what the check found
 * @param segment the segment it is about, or the one where a missing one should stand
 * @param isPatient whether the subscriber is the patient
 * @param otherPayer the name of the other payer that it is about; empty when it is about none
 */
record GuideWords(X12Finding error, Segment segment, boolean isPatient, String otherPayer) {

    /** A breach of balance or of a code set: the payer turns away the claim, not the batch. */
    private static final Set<Integer> OF_ONE_CLAIM = Set.of(3, 5);

    private static final String REQUIRED = "1";

    /** Whose field it is, by the innermost loop. */
    private static final Map<String, String> WHOSE =
            Map.ofEntries(
                    Map.entry("2000A", "the billing provider's"),
                    Map.entry("2010AA", "the billing provider's"),
                    Map.entry("2000B", "the coverage's"),
                    Map.entry("2010BA", "the subscriber's"),
                    Map.entry("2010BB", "the payer's"),
                    Map.entry("2000C", "the patient's"),
                    Map.entry("2010CA", "the patient's"),
                    Map.entry("2300", "the claim's"),
                    Map.entry("2310A", "the referring provider's"),
                    Map.entry("2310B", "the rendering provider's"),
                    Map.entry("2310C", "the service facility's"),
                    Map.entry("2310D", "the supervising provider's"),
                    Map.entry("2320", "the other coverage's"),
                    Map.entry("2330A", "the other subscriber's"),
                    Map.entry("2330B", "the other payer's"),
                    Map.entry("2400", "its"),
                    Map.entry("2410", "its"),
                    Map.entry("2420A", "its rendering provider's"),
                    Map.entry("2420D", "its supervising provider's"),
                    Map.entry("2420E", "its ordering provider's"),
                    Map.entry("2420F", "its referring provider's"),
                    Map.entry("2430", "the other payer's"));

    /** Where it is mended, by the innermost loop; on the claim where none stands here. */
    private static final Map<String, String> WHERE =
            Map.ofEntries(
                    Map.entry("2000A", "in the practice's settings"),
                    Map.entry("2010AA", "in the practice's settings"),
                    Map.entry("2000B", "in the patient's coverage"),
                    Map.entry("2010BA", "in the registration"),
                    Map.entry("2010BB", "in the list of payers"),
                    Map.entry("2000C", "in the patient's coverage"),
                    Map.entry("2010CA", "in the registration"),
                    Map.entry("2310A", "in the list of providers"),
                    Map.entry("2310B", "in the list of providers"),
                    Map.entry("2310C", "in the list of places"),
                    Map.entry("2310D", "in the list of providers"),
                    Map.entry("2420A", "in the list of providers"),
                    Map.entry("2420D", "in the list of providers"),
                    Map.entry("2420E", "in the list of providers"),
                    Map.entry("2420F", "in the list of providers"),
                    Map.entry("2320", "in the patient's other coverage"),
                    Map.entry("2330A", "in the patient's other coverage"),
                    Map.entry("2330B", "in the list of payers"));

    /** Elements by segment and number; some segments also by what their first element says. */
    private static final Map<String, String> WHAT =
            Map.ofEntries(
                    Map.entry("NM102", "name"),
                    Map.entry("NM103", "name"),
                    Map.entry("NM104", "first name"),
                    Map.entry("NM105", "middle name"),
                    Map.entry("NM109", "identifier"),
                    Map.entry("N301", "street"),
                    Map.entry("N302", "second address line"),
                    Map.entry("N4", "address"),
                    Map.entry("N401", "city"),
                    Map.entry("N402", "state"),
                    Map.entry("N403", "ZIP code"),
                    Map.entry("DMG02", "date of birth"),
                    Map.entry("DMG03", "gender"),
                    Map.entry("PRV03", "taxonomy"),
                    Map.entry("PER02", "contact"),
                    Map.entry("PER04", "phone number"),
                    Map.entry("REF EI02", "tax id"),
                    Map.entry("REF Y402", "property and casualty claim number"),
                    Map.entry("REF G102", "prior authorization number"),
                    Map.entry("REF 9F02", "referral number"),
                    Map.entry("REF F802", "payer's number of the claim"),
                    Map.entry("REF 6R02", "control number"),
                    Map.entry("REF X402", "CLIA number"),
                    Map.entry("REF F402", "CLIA number of the other laboratory"),
                    Map.entry("REF XZ02", "prescription number"),
                    Map.entry("DTP 43103", "date of onset"),
                    Map.entry("DTP 43503", "date of admission"),
                    Map.entry("DTP 09603", "date of discharge"),
                    Map.entry("SBR01", "order among the payers"),
                    Map.entry("SBR02", "relationship"),
                    Map.entry("SBR03", "group number"),
                    Map.entry("SBR05", "insurance type"),
                    Map.entry("SBR09", "claim filing indicator"),
                    Map.entry("PAT01", "relationship to the subscriber"),
                    Map.entry("CLM01", "number"),
                    Map.entry("CLM02", "charge"),
                    Map.entry("CLM05", "place of service"),
                    Map.entry("CLM11", "accident"),
                    Map.entry("CLM11-1", "cause of the accident"),
                    Map.entry("CLM11-4", "state of the accident"),
                    Map.entry("DTP 43903", "date of the accident"),
                    Map.entry("DTP 47203", "date of service"),
                    Map.entry("DTP 57303", "date of decision"),
                    Map.entry("NTE02", "note"),
                    Map.entry("HI", "diagnosis"),
                    Map.entry("SV101-2", "procedure code"),
                    Map.entry("SV101", "modifier"),
                    Map.entry("SV102", "charge"),
                    Map.entry("SV103", "unit"),
                    Map.entry("SV104", "number of units"),
                    Map.entry("SV105", "place of service"),
                    Map.entry("SV107", "diagnosis pointer"),
                    Map.entry("LIN03", "NDC"),
                    Map.entry("CTP04", "quantity of the drug"),
                    Map.entry("CTP05", "unit of the drug"),
                    Map.entry("AMT D02", "payment"),
                    Map.entry("AMT EAF02", "remainder left to the patient"),
                    Map.entry("SVD01", "identifier"),
                    Map.entry("SVD02", "payment"),
                    Map.entry("SVD05", "number of units"),
                    Map.entry("CAS01", "adjustment group"),
                    Map.entry("CAS", "adjustment"));

    /** The edits that speak of the same places. */
    private static final Map<String, Set<String>> EDITS =
            Map.ofEntries(
                    Map.entry("NM109", Set.of("npi-check-digit")),
                    Map.entry("SBR05", Set.of("secondary-claim")),
                    Map.entry("PRV03", Set.of("taxonomy-valid")),
                    Map.entry("CLM05", Set.of("place-of-service-valid")),
                    Map.entry("CLM11", Set.of("accident-data")),
                    Map.entry("DTP 47203", Set.of("service-dates")),
                    Map.entry("HI", Set.of("diagnosis-valid")),
                    Map.entry("SV101-2", Set.of("procedure-valid")),
                    Map.entry("SV101", Set.of("modifier-valid")),
                    Map.entry("SV102", Set.of("charge-and-units")),
                    Map.entry("SV104", Set.of("charge-and-units")),
                    Map.entry("SV105", Set.of("place-of-service-valid")));

    /** The same for all that is wrong with one field. */
    String place() {
        return error.segmentNumber() + error.segmentId() + element();
    }

    /** Whether a code set outside the guide was asked. */
    boolean isOfCodeSet() {
        return error.snip() == 5;
    }

    /** A sentence; of a line without the line's number. */
    String message() {
        String sentence = sentence();
        return otherPayer.isEmpty() ? sentence : otherPayer + ": " + sentence;
    }

    private String sentence() {
        String field = isOfLine() ? field() : capitalized(field());
        if (error.segmentId().equals("SVD") && error.element() == 1) {
            return field + " is the identifier of none of the claim's other payers.";
        }
        if (error.snip() == 3 || error.snip() == 4) {
            return error.message();
        }
        if (error.segmentId().equals("NM1") && error.element() == 2) {
            return field + " must be a person's, with a first name.";
        }
        if (error.code().equals(REQUIRED)) {
            return field + " is missing.";
        }
        if (error.snip() == 5) {
            return field + " is not in the published list, or not written as the list writes it.";
        }
        return "%s cannot be sent as it is: %s".formatted(field, begun(error.message()));
    }

    String advice() {
        return "Please correct %s %s; %s."
                .formatted(
                        error.snip() == 3 ? "the amounts" : "it",
                        WHERE.getOrDefault(loop(), "on the claim"),
                        OF_ONE_CLAIM.contains(error.snip())
                                ? "the payer would turn the claim away"
                                : "the payer would send back every claim of its batch");
    }

    /** Guide, loop, segment and element, such as {@code X12 005010X222A1, loop 2400, SV105}. */
    String source() {
        return "X12 %s, loop %s, %s"
                .formatted(ProfessionalClaims837.GUIDE, loop(), error.segmentId() + element());
    }

    /** The edits that would say the same. */
    Set<String> edits() {
        return error.snip() == 3 ? Set.of("other-payer-balance") : best(EDITS, Set.of());
    }

    private String field() {
        String what = best(WHAT, "");
        String loop = isPatient && loop().equals("2010BA") ? "2010CA" : loop();
        String whose = WHOSE.getOrDefault(loop, "the claim's");
        return what.isEmpty()
                ? "%s %s%s".formatted(whose, error.segmentId(), element())
                : "%s %s%s".formatted(whose, what, ordinal());
    }

    /** Which of several, where an element or a component is one of a row. */
    private String ordinal() {
        return switch (error.segmentId()) {
            case "HI" -> " " + error.element();
            case "SV1" ->
                    error.element() == 1 && error.component() > 2
                            ? " " + (error.component() - 2)
                            : error.element() == 7 ? " " + error.component() : "";
            case "CAS" -> error.element() > 1 ? " " + (error.element() + 1) / 3 : "";
            default -> "";
        };
    }

    /** What is listed for the component, the element, the element by qualifier, or the segment. */
    private <T> T best(Map<String, T> words, T none) {
        String id = error.segmentId();
        String element = error.element() == 0 ? "" : "%02d".formatted(error.element());
        for (String place :
                new String[] {
                    id + element(),
                    "%s %s%s".formatted(id, segment.element(1), element),
                    id + element,
                    id
                }) {
            T found = words.get(place);
            if (found != null) {
                return found;
            }
        }
        return none;
    }

    /** Such as {@code 01-3}; empty for the segment as a whole. */
    private String element() {
        if (error.element() == 0) {
            return "";
        }
        String component = error.component() == 0 ? "" : "-" + error.component();
        return "%02d%s".formatted(error.element(), component);
    }

    private String loop() {
        return error.loop().substring(error.loop().lastIndexOf('/') + 1);
    }

    private boolean isOfLine() {
        return error.loop().contains("2400") && otherPayer.isEmpty();
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String begun(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
