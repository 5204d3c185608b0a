package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Diagnoses;
import org.almoner.claims.InstitutionalClaim.Diagnosis;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Writes the HI segments of an institutional claim, twelve composites to a segment. */
final class BillCodeWriter {

    private static final int TO_A_SEGMENT = 12;

    private final SegmentPen pen;

    BillCodeWriter(SegmentPen pen) {
        this.pen = pen;
    }

    void write(InstitutionalClaim claim) {
        Diagnoses diagnoses = claim.diagnoses();
        boolean isTen = diagnoses.edition() == Icd.TEN;
        writeDiagnoses(diagnoses, isTen);
        String drg = pen.maybe(claim.drg(), "the diagnosis related group", 4);
        if (drg != null) {
            pen.segment("HI").composite("DR", drg).end();
        }
        write(
                "an other diagnosis",
                diagnoses.others(),
                2,
                diagnosis -> diagnosis(isTen ? "ABF" : "BF", diagnosis));
        writeProcedures(claim.procedures(), isTen);
        writeBillCodes(claim.billCodes());
    }

    private void writeDiagnoses(Diagnoses diagnoses, boolean isTen) {
        String prefix = isTen ? "A" : "";
        Diagnosis principal = pen.given(diagnoses.principal(), "the principal diagnosis");
        pen.segment("HI").composite(diagnosis(prefix + "BK", principal)).end();
        String admitting = pen.maybe(diagnoses.admitting(), "the admitting diagnosis", 7);
        if (admitting != null) {
            pen.segment("HI").composite(prefix + "BJ", admitting).end();
        }
        pen.within(diagnoses.reasonsForVisit().size(), 0, 3, "the number of reasons for the visit");
        write(
                "a reason for the visit",
                diagnoses.reasonsForVisit(),
                1,
                code -> parts(prefix + "PR", pen.need(code, "a reason for the visit", 7)));
        write(
                "an external cause",
                diagnoses.externalCauses(),
                1,
                cause -> diagnosis(prefix + "BN", cause));
    }

    private void writeProcedures(List<Procedure> procedures, boolean isTen) {
        if (procedures.isEmpty()) {
            return;
        }
        String prefix = isTen ? "B" : "";
        Procedure principal = procedures.getFirst();
        pen.segment("HI").composite(procedure(prefix + "BR", principal)).end();
        write(
                "a procedure",
                procedures.subList(1, procedures.size()),
                2,
                other -> procedure(prefix + "BQ", other));
    }

    private void writeBillCodes(InstitutionalClaim.BillCodes codes) {
        write("an occurrence span", codes.occurrenceSpans(), 2, this::span);
        write("an occurrence", codes.occurrences(), 2, this::occurrence);
        write("a value code", codes.values(), 2, this::value);
        write(
                "a condition code",
                codes.conditions(),
                2,
                code -> parts("BG", pen.need(code, "a condition code", 2)));
        write(
                "a treatment code",
                codes.treatments(),
                2,
                code -> parts("TC", pen.need(code, "a treatment code", 30)));
    }

    private @Nullable String[] diagnosis(String qualifier, Diagnosis diagnosis) {
        String code = pen.need(diagnosis.code(), "a diagnosis", 7);
        String present = pen.maybe(diagnosis.presentOnAdmission(), "a present on admission", 1);
        return parts(qualifier, code, null, null, null, null, null, null, present);
    }

    private @Nullable String[] procedure(String qualifier, Procedure procedure) {
        LocalDate day = pen.given(procedure.day(), "a procedure's day");
        return parts(
                qualifier,
                pen.need(procedure.code(), "a procedure", 7),
                "D8",
                InstitutionalLoopWriter.day(day));
    }

    private @Nullable String[] span(OccurrenceSpan span) {
        return parts(
                "BI",
                pen.need(span.code(), "an occurrence span", 2),
                "RD8",
                InstitutionalLoopWriter.days(span.from(), span.to()));
    }

    private @Nullable String[] occurrence(Occurrence occurrence) {
        return parts(
                "BH",
                pen.need(occurrence.code(), "an occurrence", 2),
                "D8",
                InstitutionalLoopWriter.day(occurrence.day()));
    }

    private @Nullable String[] value(ValueCode value) {
        return parts(
                "BE",
                pen.need(value.code(), "a value code", 2),
                null,
                null,
                value.value().toPlainString());
    }

    private <T> void write(
            String what, List<T> items, int segments, Function<T, @Nullable String[]> composite) {
        pen.within(items.size(), 0, segments * TO_A_SEGMENT, "the number of times " + what);
        for (int from = 0; from < items.size(); from += TO_A_SEGMENT) {
            SegmentBuilder hi = pen.segment("HI");
            for (T item : items.subList(from, Math.min(from + TO_A_SEGMENT, items.size()))) {
                hi.composite(composite.apply(item));
            }
            hi.end();
        }
    }

    private static @Nullable String[] parts(@Nullable String... parts) {
        return parts;
    }
}
