package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loops 2100 and 2110 of an 835: a CLP and what follows it, one segment after the other. */
final class RemittedClaimReader {

    private final Segment clp;
    private @Nullable Segment patient;
    private @Nullable Segment insured;
    private @Nullable LocalDate statementFrom;
    private RemittanceDetail.@Nullable Inpatient inpatient;
    private RemittanceDetail.@Nullable Outpatient outpatient;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<RemittanceDetail.Party> parties = new ArrayList<>();
    private final List<RemittanceDetail.Reference> references = new ArrayList<>();
    private final List<RemittanceDetail.Dated> dates = new ArrayList<>();
    private final List<RemittanceDetail.Valued> amounts = new ArrayList<>();
    private final List<RemittanceDetail.Counted> counts = new ArrayList<>();
    private final List<RemittedLineReader> lines = new ArrayList<>();

    RemittedClaimReader(Segment clp) {
        this.clp = clp;
    }

    void take(Segment segment) {
        if (segment.id().equals("SVC")) {
            lines.add(new RemittedLineReader(segment));
        } else if (lines.isEmpty()) {
            takeOwn(segment);
        } else {
            lines.getLast().take(segment);
        }
    }

    private void takeOwn(Segment segment) {
        switch (segment.id()) {
            case "CAS" -> adjustments.addAll(SegmentValues.adjustments(segment));
            case "NM1" -> takeParty(segment);
            case "MIA" -> {
                inpatient = DetailValues.inpatient(segment);
                remarks.addAll(inpatient.remarks());
            }
            case "MOA" -> {
                outpatient = DetailValues.outpatient(segment);
                remarks.addAll(outpatient.remarks());
            }
            case "DTM" -> {
                if (segment.element(1).equals("232")) {
                    statementFrom = SegmentValues.date(segment, 2);
                }
                dates.addAll(DetailValues.dated(segment));
            }
            case "REF" -> references.add(DetailValues.reference(segment));
            case "AMT" -> amounts.addAll(DetailValues.valued(segment));
            case "QTY" -> counts.addAll(DetailValues.counted(segment));
            default -> {
                // Contacts and what we do not know have no place in the record.
            }
        }
    }

    private void takeParty(Segment nm1) {
        switch (nm1.element(1)) {
            case "QC" -> patient = nm1;
            case "IL" -> insured = nm1;
            default -> {
                // Corrected names, crossover carriers and rendering providers are only listed.
            }
        }
        parties.add(DetailValues.party(nm1));
    }

    Remittance.Claim claim() {
        return new Remittance.Claim(
                clp.element(1).strip(),
                clp.element(2).strip(),
                amount(clp, 3),
                amount(clp, 4),
                // The guide leaves CLP05 out when the patient owes nothing, so absent is zero here.
                SegmentValues.moneyOrZero(clp, 5),
                SegmentValues.text(clp, 6),
                clp.element(7).strip(),
                patient == null ? null : SegmentValues.text(patient, 3),
                patient == null ? null : SegmentValues.text(patient, 4),
                memberId(),
                adjustments,
                remarks,
                lines.stream().map(line -> line.line(statementFrom)).toList(),
                detail());
    }

    private RemittanceDetail.OfClaim detail() {
        return new RemittanceDetail.OfClaim(
                SegmentValues.text(clp, 8),
                SegmentValues.text(clp, 9),
                SegmentValues.text(clp, 11),
                SegmentValues.number(clp, 12),
                SegmentValues.number(clp, 13),
                parties,
                inpatient,
                outpatient,
                references,
                dates,
                amounts,
                counts);
    }

    private @Nullable String memberId() {
        String own = patient == null ? null : SegmentValues.text(patient, 9);
        return own != null || insured == null ? own : SegmentValues.text(insured, 9);
    }

    static Money amount(Segment segment, int element) {
        Money money = SegmentValues.money(segment, element);
        if (money == null) {
            throw UnreadableTransactionException.at(segment, element, "is missing");
        }
        return money;
    }
}
