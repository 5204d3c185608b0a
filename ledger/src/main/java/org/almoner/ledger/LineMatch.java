package org.almoner.ledger;

import org.almoner.claims.Remittance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds our line for each service line of a remittance. The line control number decides when the
 * payer sent it back; otherwise code, modifiers, date and charge together, then without the
 * modifiers, because payers lose and change them. A line that was given away is not given twice, so
 * two equal lines of ours meet two equal lines of theirs.
 */
public final class LineMatch {

    private LineMatch() {}

    /** Our line controls in the order of the remittance's lines; null where none was found. */
    public static List<@Nullable String> match(Remittance.Claim claim, List<KnownClaim.Line> ours) {
        List<@Nullable String> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Remittance.Line line : claim.lines()) {
            String control = line.control();
            boolean known =
                    control != null && ours.stream().anyMatch(own -> own.control().equals(control));
            found.add(known ? control : null);
            if (known && control != null) {
                taken.add(control);
            }
        }
        fill(claim, ours, found, taken, true);
        fill(claim, ours, found, taken, false);
        return found;
    }

    private static void fill(
            Remittance.Claim claim,
            List<KnownClaim.Line> ours,
            List<@Nullable String> found,
            Set<String> taken,
            boolean withModifiers) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != null) {
                continue;
            }
            Remittance.Line line = claim.lines().get(i);
            Optional<KnownClaim.Line> match =
                    ours.stream()
                            .filter(own -> !taken.contains(own.control()))
                            .filter(sameService(line, withModifiers))
                            .findFirst();
            if (match.isPresent()) {
                found.set(i, match.get().control());
                taken.add(match.get().control());
            }
        }
    }

    private static Predicate<KnownClaim.Line> sameService(
            Remittance.Line line, boolean withModifiers) {
        return own ->
                (own.code().equals(line.code()) || own.code().equals(line.submittedCode()))
                        && (!withModifiers || own.modifiers().equals(line.modifiers()))
                        && (line.serviceDate() == null || own.date().equals(line.serviceDate()))
                        && magnitude(own.charge().cents()) == magnitude(line.charge().cents());
    }

    /** A reversal repeats a line with its amounts negated. */
    private static long magnitude(long cents) {
        return cents < 0 ? Math.negateExact(cents) : cents;
    }
}
