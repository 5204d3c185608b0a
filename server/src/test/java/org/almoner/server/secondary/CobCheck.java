package org.almoner.server.secondary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the coordination of benefits of an 837P by the guide's rule, from the text alone and with
 * none of our own readers: line charge = SVD02 + CAS of the line, and CLM02 = AMT*D + every CAS.
 */
final class CobCheck {

    private CobCheck() {}

    /** What does not add up, one sentence each, for a file with one claim and one earlier payer. */
    static List<String> complaints(String text) {
        List<String> wrong = new ArrayList<>();
        BigDecimal charge = BigDecimal.ZERO;
        BigDecimal explained = BigDecimal.ZERO;
        BigDecimal line = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        boolean inLine = false;
        for (String segment : text.split("~", -1)) {
            String[] e = segment.strip().split("\\*", -1);
            switch (e[0]) {
                case "CLM" -> charge = new BigDecimal(e[2]);
                case "LX", "SE" -> {
                    if (inLine && (line.signum() != 0 || left.compareTo(told) != 0)) {
                        wrong.add("a line misses %s, EAF %s of %s".formatted(line, told, left));
                    }
                    inLine = e[0].equals("LX");
                    left = BigDecimal.ZERO;
                    told = BigDecimal.ZERO;
                }
                case "SV1" -> line = new BigDecimal(e[2]);
                case "SVD" -> line = line.subtract(new BigDecimal(e[2]));
                case "AMT" -> {
                    if (e[1].equals("D")) {
                        explained = explained.add(new BigDecimal(e[2]));
                    } else if (e[1].equals("EAF")) {
                        told = told.add(new BigDecimal(e[2]));
                    }
                }
                case "CAS" -> {
                    for (int at = 3; at < e.length; at += 3) {
                        BigDecimal amount = new BigDecimal(e[at]);
                        explained = explained.add(amount);
                        line = inLine ? line.subtract(amount) : line;
                        left = inLine && e[1].equals("PR") ? left.add(amount) : left;
                    }
                }
                default -> {
                    // The rest has no part in the balance.
                }
            }
        }
        if (charge.compareTo(explained) != 0) {
            wrong.add("the claim charges %s, but %s is explained".formatted(charge, explained));
        }
        return wrong;
    }
}
