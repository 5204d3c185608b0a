package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Drug;
import org.almoner.claims.InstitutionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Loop 2400 of an institutional claim with 2410, 2420 and 2430. */
final class InstitutionalLineWriter {

    private static final int MODIFIERS_MAX = 4;

    private final SegmentPen pen;
    private final StaffWriter staff;
    private final OtherPayerWriter otherPayers;

    InstitutionalLineWriter(SegmentPen pen) {
        this.pen = pen;
        this.staff = new StaffWriter(pen);
        this.otherPayers = new OtherPayerWriter(pen);
    }

    void write(int number, Line line) {
        pen.within(line.modifiers().size(), 0, MODIFIERS_MAX, "a line's number of modifiers");
        pen.segment("LX").add(String.valueOf(number)).end();
        writeService(line);
        LocalDate from = line.from();
        if (from != null) {
            LocalDate to = Objects.requireNonNullElse(line.to(), from);
            if (to.isBefore(from)) {
                throw pen.refusal("a line's last date of service", "is before its first");
            }
            pen.dates("472", from, to);
        }
        pen.reference("6R", line.control(), "a line's control number", 30);
        Drug drug = line.drug();
        if (drug != null) {
            writeDrug(drug);
        }
        staff.write(line.staff());
        line.priorAdjudications().forEach(prior -> writePriorAdjudication(prior, line));
    }

    private void writeService(Line line) {
        if (line.rate() != null) {
            throw pen.refusal("a line's rate", "has no place in a 5010 claim");
        }
        SegmentBuilder sv2 =
                pen.segment("SV2")
                        .add(pen.need(line.revenueCode(), "a line's revenue code", 4))
                        .composite(procedure(line))
                        .cents(line.charge().cents())
                        .add(pen.need(line.unit(), "a line's unit", 2))
                        .add(line.quantity().toPlainString())
                        .skip(1);
        Money notCovered = line.notCovered();
        if (notCovered != null) {
            sv2.cents(notCovered.cents());
        }
        sv2.end();
    }

    private void writeDrug(Drug drug) {
        pen.segment("LIN").skip(1).add("N4").add(pen.need(drug.ndc(), "an NDC", 11)).end();
        pen.segment("CTP")
                .skip(3)
                .add(pen.given(drug.quantity(), "a drug's quantity").toPlainString())
                .composite(pen.need(drug.unit(), "a drug's unit", 2))
                .end();
        pen.reference("XZ", drug.prescription(), "a prescription number", 50);
    }

    private void writePriorAdjudication(PriorAdjudication prior, Line line) {
        pen.segment("SVD")
                .add(pen.identifier(prior.payerId(), "the other payer's identifier on a line"))
                .cents(prior.paid().cents())
                .composite(procedure(line))
                .add(line.revenueCode())
                .add(String.valueOf(prior.units()))
                .end();
        otherPayers.writeAdjustments(prior.adjustments());
        pen.date("573", prior.adjudicated());
    }

    /** An empty composite where a line has only its revenue code. */
    private @Nullable String[] procedure(Line line) {
        List<@Nullable String> parts = new ArrayList<>();
        String code = pen.maybe(line.code(), "a line's procedure code", 48);
        if (code != null) {
            parts.add(pen.need(line.qualifier(), "a line's kind of procedure code", 2));
            parts.add(code);
            for (String modifier : line.modifiers()) {
                parts.add(pen.need(modifier, "a line's modifier", 2));
            }
        }
        return parts.toArray(new @Nullable String[0]);
    }
}
