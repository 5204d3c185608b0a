package org.almoner.claims;

import org.almoner.claims.RemittanceDetail.Counted;
import org.almoner.claims.RemittanceDetail.Dated;
import org.almoner.claims.RemittanceDetail.Inpatient;
import org.almoner.claims.RemittanceDetail.Outpatient;
import org.almoner.claims.RemittanceDetail.Party;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.almoner.claims.RemittanceDetail.Reference;
import org.almoner.claims.RemittanceDetail.Valued;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Segments of an 835 as the records of {@link RemittanceDetail}. */
final class DetailValues {

    private static final int MODIFIERS_MAX = 4;

    private DetailValues() {}

    static Reference reference(Segment ref) {
        return new Reference(ref.element(1).strip(), ref.element(2).strip());
    }

    /** Nothing when the DTM has no day: those that matter are read elsewhere, and strictly. */
    static List<Dated> dated(Segment dtm) {
        try {
            LocalDate day = SegmentValues.date(dtm, 2);
            return day == null ? List.of() : List.of(new Dated(dtm.element(1).strip(), day));
        } catch (UnreadableTransactionException e) {
            return List.of();
        }
    }

    /** Nothing when the AMT has no amount: those that matter are read elsewhere, and strictly. */
    static List<Valued> valued(Segment amt) {
        return findMoney(amt, 2).stream()
                .map(amount -> new Valued(amt.element(1).strip(), amount))
                .toList();
    }

    /** An amount beside those that are posted; empty when it is absent or none. */
    private static Optional<Money> findMoney(Segment segment, int element) {
        try {
            return Optional.ofNullable(SegmentValues.money(segment, element));
        } catch (UnreadableTransactionException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Money money(Segment segment, int element) {
        return findMoney(segment, element).orElse(null);
    }

    static List<Counted> counted(Segment qty) {
        BigDecimal count = SegmentValues.number(qty, 2);
        return count == null ? List.of() : List.of(new Counted(qty.element(1).strip(), count));
    }

    static Party party(Segment nm1) {
        return new Party(
                nm1.element(1).strip(),
                nm1.element(3).strip(),
                SegmentValues.text(nm1, 4),
                SegmentValues.text(nm1, 5),
                SegmentValues.text(nm1, 8),
                SegmentValues.text(nm1, 9));
    }

    /** The composite of a service: qualifier, code, up to four modifiers, a description. */
    static @Nullable Procedure procedure(Segment segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        return new Procedure(
                segment.component(element, 1).strip(),
                segment.component(element, 2).strip(),
                modifiers(segment, element),
                SegmentValues.component(segment, element, 7));
    }

    static List<String> modifiers(Segment segment, int element) {
        List<String> modifiers = new ArrayList<>();
        for (int i = 0; i < MODIFIERS_MAX; i++) {
            String modifier = segment.component(element, 3 + i).strip();
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    static Inpatient inpatient(Segment mia) {
        return new Inpatient(
                SegmentValues.number(mia, 1),
                money(mia, 2),
                SegmentValues.number(mia, 3),
                money(mia, 4),
                money(mia, 6),
                money(mia, 7),
                money(mia, 8),
                money(mia, 9),
                money(mia, 10),
                money(mia, 11),
                money(mia, 12),
                money(mia, 13),
                money(mia, 14),
                SegmentValues.number(mia, 15),
                money(mia, 16),
                money(mia, 17),
                money(mia, 18),
                money(mia, 19),
                money(mia, 24),
                texts(mia, 5, 20, 21, 22, 23));
    }

    static Outpatient outpatient(Segment moa) {
        return new Outpatient(
                SegmentValues.number(moa, 1),
                money(moa, 2),
                texts(moa, 3, 4, 5, 6, 7),
                money(moa, 8),
                money(moa, 9));
    }

    /** What stands at these elements, without the empty ones. */
    private static List<String> texts(Segment segment, int... positions) {
        return IntStream.of(positions)
                .mapToObj(position -> segment.element(position).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
