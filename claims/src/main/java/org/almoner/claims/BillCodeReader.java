package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.BillCodes;
import org.almoner.claims.InstitutionalClaim.Diagnoses;
import org.almoner.claims.InstitutionalClaim.Diagnosis;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the HI segments of an institutional claim: up to twelve composites in each. */
final class BillCodeReader {

    private @Nullable Diagnosis principal;
    private @Nullable String admitting;
    private @Nullable String drg;
    private boolean isNine;
    private final List<String> reasons = new ArrayList<>();
    private final List<Diagnosis> causes = new ArrayList<>();
    private final List<Diagnosis> others = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<OccurrenceSpan> spans = new ArrayList<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<ValueCode> values = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> treatments = new ArrayList<>();

    void take(SegmentView hi) {
        for (int at = 1; at <= hi.size(); at++) {
            if (hi.has(at)) {
                take(hi, at);
            }
        }
    }

    private void take(SegmentView hi, int at) {
        String code = hi.component(at, 2).strip();
        switch (hi.component(at, 1)) {
            case "ABK", "BK" -> {
                isNine = hi.component(at, 1).equals("BK");
                principal = diagnosis(hi, at);
            }
            case "ABJ", "BJ" -> admitting = code;
            case "APR", "PR" -> reasons.add(code);
            // 4010 wrote a reason for the visit with ZZ.
            case "ZZ" -> reasons.add(code);
            case "ABN", "BN" -> causes.add(diagnosis(hi, at));
            case "ABF", "BF" -> others.add(diagnosis(hi, at));
            case "DR" -> drg = code;
            case "BBR", "BR", "CAH" -> procedures.addFirst(procedure(hi, at));
            case "BBQ", "BQ" -> procedures.add(procedure(hi, at));
            case "BI" -> spans.add(span(hi, at));
            case "BH" -> occurrences.add(new Occurrence(code, day(hi, at)));
            case "BE" -> values.add(new ValueCode(code, value(hi, at)));
            case "BG" -> conditions.add(code);
            case "TC" -> treatments.add(code);
            default -> {
                // A kind of code that the record does not know.
            }
        }
    }

    private static Diagnosis diagnosis(SegmentView hi, int at) {
        return new Diagnosis(hi.component(at, 2).strip(), SegmentValues.component(hi, at, 9));
    }

    private static Procedure procedure(SegmentView hi, int at) {
        String day = SegmentValues.component(hi, at, 4);
        return new Procedure(
                hi.component(at, 2).strip(), day == null ? null : SegmentValues.date(hi, at, day));
    }

    private static OccurrenceSpan span(SegmentView hi, int at) {
        String days = hi.component(at, 4).strip();
        return new OccurrenceSpan(
                hi.component(at, 2).strip(),
                SegmentValues.firstDay(hi, at, days),
                SegmentValues.lastDay(hi, at, days));
    }

    private static LocalDate day(SegmentView hi, int at) {
        return SegmentValues.date(hi, at, hi.component(at, 4).strip());
    }

    private static BigDecimal value(SegmentView hi, int at) {
        try {
            return new BigDecimal(hi.component(at, 5).strip());
        } catch (NumberFormatException e) {
            throw UnreadableTransactionException.at(hi, at, "holds no value");
        }
    }

    Diagnoses diagnoses() {
        return new Diagnoses(
                isNine ? Icd.NINE : Icd.TEN, principal, admitting, reasons, causes, others);
    }

    @Nullable String drg() {
        return drg;
    }

    List<Procedure> procedures() {
        return procedures;
    }

    BillCodes billCodes() {
        return new BillCodes(spans, occurrences, values, conditions, treatments);
    }
}
