package org.almoner.ledger;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * A claim of ours as the posting plan needs it.
 *
 * @param number CLM01
 * @param lines the lines that were sent, of every version, so that an answer to an older version
 *     finds its lines too; the newest version's first
 * @param history every transfer that names this claim
 */
public record KnownClaim(String number, List<Line> lines, Book history) {

    public KnownClaim {
        lines = List.copyOf(lines);
    }

    /** One line that was sent; {@code control} is REF*6R. */
    public record Line(
            String control, String code, List<String> modifiers, LocalDate date, Money charge) {

        public Line {
            modifiers = List.copyOf(modifiers);
        }
    }
}
