package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.Optional;
import java.util.Set;

/**
 * A visit on the day of a minor procedure: CO 97 with N20, unless modifier 25 says that the visit
 * was a significant one of its own.
 *
 * <p>Source: the global surgery rule, by which a minor procedure includes the decision to do it.
 */
final class VisitWithProcedureRule implements DenialRule {

    private static final Set<String> VISITS =
            Set.of("99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215");

    private static final Set<String> MINOR_PROCEDURES =
            Set.of(
                    "20550", "20552", "20600", "20605", "20610", "12001", "12002", "12011", "12013",
                    "17110", "17000", "11042", "11055", "11056", "11102", "11720", "11721", "10060",
                    "69210", "64450", "29125", "29515");

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedLine line = examined.line();
        if (!VISITS.contains(line.code()) || line.hasModifier("25")) {
            return Optional.empty();
        }
        boolean withProcedure =
                examined.claim().lines().stream()
                        .anyMatch(other ->
                                MINOR_PROCEDURES.contains(other.code())
                                        && other.from().equals(line.from()));
        return withProcedure ? Optional.of(Denial.co("97", "N20")) : Optional.empty();
    }
}
