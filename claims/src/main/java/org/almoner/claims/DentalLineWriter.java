package org.almoner.claims;

import org.almoner.claims.DentalClaim.Line;
import org.almoner.claims.DentalClaim.Tooth;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Loop 2400 of a dental claim with 2430. */
final class DentalLineWriter {

    private static final int MODIFIERS_MAX = 4;
    private static final int POINTERS_MAX = 4;
    private static final int AREAS_MAX = 5;
    private static final int SURFACES_MAX = 5;
    private static final int TEETH_MAX = 32;

    private final SegmentPen pen;
    private final OtherPayerWriter otherPayers;

    DentalLineWriter(SegmentPen pen) {
        this.pen = pen;
        this.otherPayers = new OtherPayerWriter(pen);
    }

    void write(int number, Line line, int diagnoses) {
        pen.within(line.modifiers().size(), 0, MODIFIERS_MAX, "a line's number of modifiers");
        pen.within(line.pointers().size(), 0, POINTERS_MAX, "a line's number of pointers");
        pen.within(line.areas().size(), 0, AREAS_MAX, "a line's number of areas");
        pen.within(line.teeth().size(), 0, TEETH_MAX, "a line's number of teeth");
        for (int pointer : line.pointers()) {
            pen.within(pointer, 1, diagnoses, "a line's diagnosis pointer");
        }
        pen.segment("LX").add(String.valueOf(number)).end();
        pen.segment("SV3")
                .composite(procedure(line))
                .cents(line.charge().cents())
                .add(pen.maybe(line.placeOfService(), "a line's place of service", 2))
                .composite(texts(line.areas(), "an area of the mouth", 3))
                .add(pen.maybe(line.prosthesis(), "whether a prosthesis is the first", 1))
                .add(plain(line.quantity()))
                .skip(4)
                .composite(line.pointers().stream().map(String::valueOf).toArray(String[]::new))
                .end();
        line.teeth().forEach(this::writeTooth);
        writeDate("472", line.serviceDate());
        writeDate("441", line.priorPlacement());
        pen.reference("6R", line.control(), "a line's control number", 30);
        line.priorAdjudications().forEach(prior -> writePriorAdjudication(prior, line));
    }

    private void writeTooth(Tooth tooth) {
        pen.within(tooth.surfaces().size(), 0, SURFACES_MAX, "a tooth's number of surfaces");
        pen.segment("TOO")
                .add("JP")
                .add(pen.maybe(tooth.number(), "a tooth's number", 2))
                .composite(texts(tooth.surfaces(), "a tooth's surface", 2))
                .end();
    }

    private void writeDate(String qualifier, @Nullable LocalDate day) {
        if (day != null) {
            pen.date(qualifier, day);
        }
    }

    private void writePriorAdjudication(PriorAdjudication prior, Line line) {
        pen.segment("SVD")
                .add(pen.identifier(prior.payerId(), "the other payer's identifier on a line"))
                .cents(prior.paid().cents())
                .composite(procedure(line))
                .skip(1)
                .add(String.valueOf(prior.units()))
                .end();
        otherPayers.writeAdjustments(prior.adjustments());
        pen.date("573", prior.adjudicated());
    }

    private @Nullable String[] procedure(Line line) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add("AD");
        parts.add(pen.need(line.code(), "a line's procedure code", 5));
        for (String modifier : line.modifiers()) {
            parts.add(pen.need(modifier, "a line's modifier", 2));
        }
        return parts.toArray(new @Nullable String[0]);
    }

    private @Nullable String[] texts(List<String> values, String what, int lengthMax) {
        return values.stream()
                .map(value -> pen.need(value, what, lengthMax))
                .toArray(String[]::new);
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
