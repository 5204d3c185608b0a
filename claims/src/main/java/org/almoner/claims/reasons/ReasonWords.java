package org.almoner.claims.reasons;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.reasons.Reason.Cause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words for the codes of a remittance that a clinic meets most. A code that is not in the lists
 * gets an honest general answer and never an invented one.
 */
public final class ReasonWords {

    private static final int COLUMNS = 6;
    private static final Map<String, Reason> CARC = load("carc.tsv");
    private static final Map<String, Reason> RARC = load("rarc.tsv");

    private ReasonWords() {}

    /** Words for a claim adjustment reason code, such as {@code 45}. */
    public static Reason carc(String code) {
        Reason known = CARC.get(code);
        return known == null ? unknown(code, "adjustment reason") : known;
    }

    /** Words for a remittance advice remark code, such as {@code N822}. */
    public static Reason rarc(String code) {
        Reason known = RARC.get(code);
        return known == null ? unknown(code, "remark") : known;
    }

    /** What a CAS group says to a biller: who bears the amount. */
    public static String groupForBiller(String group) {
        return switch (group) {
            case "CO" -> "contractual: the provider bears it";
            case "PR" -> "patient responsibility: it may be billed";
            case "OA" -> "other: neither contract nor patient";
            case "PI" -> "payer initiated: the payer's reduction, not the patient's";
            case "CR" -> "correction of an earlier decision";
            default -> "group %s, which the standard does not list".formatted(group);
        };
    }

    /** What a CAS group says to a patient. */
    public static String groupForPatient(String group) {
        return switch (group) {
            case "CO", "PI" -> "You do not owe this amount.";
            case "PR" -> "This amount is your share.";
            case "OA" -> "This amount was handled in another way.";
            default -> "We are checking who pays this amount.";
        };
    }

    /** One adjustment for a biller: {@code CO 45, 25.00: Charge above the agreed fee (...)}. */
    public static String forBiller(Adjustment adjustment) {
        return "%s, %s: %s (%s)"
                .formatted(
                        adjustment.label(),
                        adjustment.amount(),
                        carc(adjustment.reason()).biller(),
                        groupForBiller(adjustment.group()));
    }

    /** One adjustment for a patient: what it is, and whether it is theirs to pay. */
    public static String forPatient(Adjustment adjustment) {
        return "$%s: %s %s"
                .formatted(
                        adjustment.amount(),
                        carc(adjustment.reason()).patient(),
                        groupForPatient(adjustment.group()));
    }

    /** The reasons that have words, in the order of the list. */
    public static List<Reason> listCarcs() {
        return List.copyOf(CARC.values());
    }

    /** The remarks that have words, in the order of the list. */
    public static List<Reason> listRarcs() {
        return List.copyOf(RARC.values());
    }

    private static Reason unknown(String code, String kind) {
        return new Reason(
                code,
                "%s %s: see the payer's list"
                        .formatted(kind.equals("remark") ? "Remark" : "Reason", code),
                "Your plan gave a reason that we are looking up (code %s).".formatted(code),
                Cause.UNKNOWN,
                false,
                "Look up the %s code in the official list, or call the payer".formatted(kind),
                false);
    }

    private static Map<String, Reason> load(String file) {
        try (InputStream in = ReasonWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The list %s is not in the jar.".formatted(file));
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(ReasonWords::reason)
                    .collect(
                            Collectors.toMap(
                                    Reason::code,
                                    reason -> reason,
                                    (first, second) -> {
                                        throw new IllegalStateException(
                                                "Code %s stands twice.".formatted(first.code()));
                                    },
                                    java.util.LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reason reason(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(
                    "The row of code %s has %d columns.".formatted(cells.getFirst(), cells.size()));
        }
        return new Reason(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                Cause.named(cells.get(3)),
                cells.get(4).equals("y"),
                cells.get(5),
                true);
    }
}
