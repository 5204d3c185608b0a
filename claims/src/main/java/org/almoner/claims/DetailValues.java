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
import java.util.stream.IntStream;

/** Segments of an 835 as the records of {@link RemittanceDetail}. */
final class DetailValues {

    private static final int MODIFIERS_MAX = 4;

    private DetailValues() {}

    static Reference reference(Segment ref) {
        return new Reference(ref.element(1).strip(), ref.element(2).strip());
    }

    /** Nothing when the DTM has no day. */
    static List<Dated> dated(Segment dtm) {
        LocalDate day = SegmentValues.date(dtm, 2);
        return day == null ? List.of() : List.of(new Dated(dtm.element(1).strip(), day));
    }

    static List<Valued> valued(Segment amt) {
        Money amount = SegmentValues.money(amt, 2);
        return amount == null ? List.of() : List.of(new Valued(amt.element(1).strip(), amount));
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
                SegmentValues.money(mia, 2),
                SegmentValues.number(mia, 3),
                SegmentValues.money(mia, 4),
                SegmentValues.money(mia, 6),
                SegmentValues.money(mia, 7),
                SegmentValues.money(mia, 8),
                SegmentValues.money(mia, 9),
                SegmentValues.money(mia, 10),
                SegmentValues.money(mia, 11),
                SegmentValues.money(mia, 12),
                SegmentValues.money(mia, 13),
                SegmentValues.money(mia, 14),
                SegmentValues.number(mia, 15),
                SegmentValues.money(mia, 16),
                SegmentValues.money(mia, 17),
                SegmentValues.money(mia, 18),
                SegmentValues.money(mia, 19),
                SegmentValues.money(mia, 24),
                texts(mia, 5, 20, 21, 22, 23));
    }

    static Outpatient outpatient(Segment moa) {
        return new Outpatient(
                SegmentValues.number(moa, 1),
                SegmentValues.money(moa, 2),
                texts(moa, 3, 4, 5, 6, 7),
                SegmentValues.money(moa, 8),
                SegmentValues.money(moa, 9));
    }

    /** What stands at these elements, without the empty ones. */
    private static List<String> texts(Segment segment, int... positions) {
        return IntStream.of(positions)
                .mapToObj(position -> segment.element(position).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
