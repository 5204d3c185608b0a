package org.almoner.claims;

import org.almoner.claims.RemittanceDetail.Counted;
import org.almoner.claims.RemittanceDetail.Dated;
import org.almoner.claims.RemittanceDetail.Inpatient;
import org.almoner.claims.RemittanceDetail.Outpatient;
import org.almoner.claims.RemittanceDetail.Party;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.almoner.claims.RemittanceDetail.Reference;
import org.almoner.claims.RemittanceDetail.Valued;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Segments of an 835 as the records of {@link RemittanceDetail}. */
final class DetailValues {

    private static final int MODIFIERS_MAX = 4;

    private DetailValues() {}

    static Reference reference(SegmentView ref) {
        return new Reference(ref.element(1).strip(), ref.element(2).strip());
    }

    /** Nothing when the DTM has no day: those that matter are read elsewhere, and strictly. */
    static void addDated(SegmentView dtm, List<Dated> dates) {
        try {
            LocalDate day = SegmentValues.date(dtm, 2);
            if (day != null) {
                dates.add(new Dated(dtm.element(1).strip(), day));
            }
        } catch (UnreadableTransactionException e) {
            // It is only said beside those that matter.
        }
    }

    /** Nothing when the AMT has no amount: those that matter are read elsewhere, and strictly. */
    static void addValued(SegmentView amt, List<Valued> amounts) {
        Money amount = money(amt, 2);
        if (amount != null) {
            amounts.add(new Valued(amt.element(1).strip(), amount));
        }
    }

    /** An amount beside those that are posted; null when it is absent or none. */
    private static @Nullable Money money(SegmentView segment, int element) {
        try {
            return SegmentValues.money(segment, element);
        } catch (UnreadableTransactionException e) {
            return null;
        }
    }

    static void addCounted(SegmentView qty, List<Counted> counts) {
        BigDecimal count = SegmentValues.number(qty, 2);
        if (count != null) {
            counts.add(new Counted(qty.element(1).strip(), count));
        }
    }

    static Party party(SegmentView nm1) {
        return new Party(
                nm1.element(1).strip(),
                nm1.element(3).strip(),
                SegmentValues.text(nm1, 4),
                SegmentValues.text(nm1, 5),
                SegmentValues.text(nm1, 8),
                SegmentValues.text(nm1, 9));
    }

    /** The composite of a service: qualifier, code, up to four modifiers, a description. */
    static @Nullable Procedure procedure(SegmentView segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        return new Procedure(
                segment.component(element, 1).strip(),
                segment.component(element, 2).strip(),
                modifiers(segment, element),
                SegmentValues.component(segment, element, 7));
    }

    static List<String> modifiers(SegmentView segment, int element) {
        int count = Math.min(MODIFIERS_MAX, segment.componentCount(element) - 2);
        if (count <= 0) {
            return List.of();
        }
        List<String> modifiers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String modifier = segment.component(element, 3 + i).strip();
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    static Inpatient inpatient(SegmentView mia) {
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

    static Outpatient outpatient(SegmentView moa) {
        return new Outpatient(
                SegmentValues.number(moa, 1),
                money(moa, 2),
                texts(moa, 3, 4, 5, 6, 7),
                money(moa, 8),
                money(moa, 9));
    }

    /** What stands at these elements, without the empty ones. */
    private static List<String> texts(SegmentView segment, int... positions) {
        return IntStream.of(positions)
                .mapToObj(position -> segment.element(position).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
