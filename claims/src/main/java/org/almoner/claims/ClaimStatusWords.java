package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What STC01 of a 277CA says against a claim, in our words: what is wrong, and whose it is. */
public final class ClaimStatusWords {

    private ClaimStatusWords() {}

    /**
     * What is held against a claim, and behind it against each line that is to blame; without its
     * full stop.
     */
    public static String of(Acknowledgement.OfClaim claim) {
        return Stream.concat(
                        Stream.of(of(claim.category(), claim.status(), claim.entity())),
                        claim.lines().stream()
                                .filter(Acknowledgement.LineStatus::isRejected)
                                .map(ClaimStatusWords::of))
                .collect(Collectors.joining("; "));
    }

    private static String of(Acknowledgement.LineStatus line) {
        String said = of(line.category(), line.status(), line.entity());
        return "on the line of %s, %s".formatted(line.code(), said.replace("the claim's ", "the "));
    }

    /**
     * A sentence without its full stop, such as {@code the subscriber's member id is not valid
     * (A7:164)}.
     *
     * @param category STC01-1
     * @param status STC01-2
     * @param entity STC01-3, whose it is; null when it is the claim's own
     */
    public static String of(String category, String status, @Nullable String entity) {
        String code = " (%s:%s)".formatted(category, status);
        return switch (status) {
            case "21" -> "something in it is missing or not valid" + code;
            case "33" -> "the subscriber was not found" + code;
            case "54" -> "the same claim was sent before" + code;
            case "116" -> "it went to the wrong payer" + code;
            case "400" -> "its lines do not add up to its charge" + code;
            case "481" -> "it is not written as it should be" + code;
            default -> whose(entity) + thing(status) + fault(category) + code;
        };
    }

    private static String thing(String status) {
        return switch (status) {
            case "125" -> "name";
            case "126" -> "address";
            case "128" -> "tax number";
            case "145" -> "taxonomy";
            case "153" -> "identifier";
            case "157" -> "sex";
            case "158" -> "date of birth";
            case "164" -> "member id";
            case "178" -> "charge";
            case "187" -> "date of service";
            case "218" -> "drug code";
            case "249" -> "place of service";
            case "254" -> "principal diagnosis";
            case "255" -> "diagnosis";
            case "286" -> "answer of the other payer";
            case "453" -> "modifier";
            case "454" -> "procedure code";
            case "464" -> "own number of the claim that is replaced";
            case "476" -> "number of units";
            case "477" -> "link between service and diagnosis";
            case "500" -> "ZIP code";
            case "501" -> "state";
            case "535" -> "claim frequency";
            case "562" -> "NPI";
            default -> "field of status " + status;
        };
    }

    private static String whose(@Nullable String entity) {
        return switch (entity) {
            case "IL" -> "the subscriber's ";
            case "QC" -> "the patient's ";
            case "PR" -> "the payer's ";
            case "85" -> "the billing provider's ";
            case "82" -> "the rendering provider's ";
            case "77" -> "the service location's ";
            case "DN" -> "the referring provider's ";
            case "DQ" -> "the supervising provider's ";
            case "DK" -> "the ordering provider's ";
            case "87" -> "the pay-to address's ";
            case "41" -> "the submitter's ";
            case null, default -> "the claim's ";
        };
    }

    private static String fault(String category) {
        return switch (category) {
            case "A6" -> " is missing";
            case "A7" -> " is not valid";
            case "A8" -> " does not agree with another field";
            default -> " was refused";
        };
    }
}
