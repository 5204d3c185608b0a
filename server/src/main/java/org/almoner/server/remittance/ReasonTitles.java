package org.almoner.server.remittance;

import org.almoner.claims.reasons.ReasonWords;

import java.util.List;
import java.util.stream.Collectors;

/** Reason and remark codes in words of our own. */
public final class ReasonTitles {

    private ReasonTitles() {}

    /** {@code Modifier missing}. */
    public static String reason(String carc) {
        return ReasonWords.carc(carc).biller();
    }

    /** {@code Modifier missing or does not fit the procedure (CO 4)}. */
    public static String reason(String group, String carc) {
        return "%s (%s %s)".formatted(reason(carc), group, carc);
    }

    /** {@code N519 (...); M76 (...)}. */
    public static String remarks(List<String> rarcs) {
        return rarcs.stream().map(ReasonTitles::remark).collect(Collectors.joining("; "));
    }

    private static String remark(String rarc) {
        return "%s (%s)".formatted(ReasonWords.rarc(rarc).biller(), rarc);
    }

    /** CLP02 in words. */
    public static String status(String clp02) {
        return switch (clp02) {
            case "1" -> "processed as primary";
            case "2" -> "processed as secondary";
            case "3" -> "processed as tertiary";
            case "4" -> "denied";
            case "19" -> "processed as primary, forwarded";
            case "20" -> "processed as secondary, forwarded";
            case "21" -> "processed as tertiary, forwarded";
            case "22" -> "reversal of a previous payment";
            case "23" -> "not their claim, forwarded";
            default -> "status " + clp02;
        };
    }

    /** A PLB reason in words. */
    public static String providerLevel(String reason) {
        return switch (reason) {
            case "WO" -> "Taken back for an earlier overpayment";
            case "FB" -> "Carried to or from another remittance";
            case "L6" -> "Interest";
            case "72" -> "Authorized return";
            case "CS" -> "Adjustment";
            default -> "Payer-level adjustment " + reason;
        };
    }
}
