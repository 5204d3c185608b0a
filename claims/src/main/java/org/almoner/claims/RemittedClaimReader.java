package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loops 2100 and 2110 of an 835: a CLP and what follows it, one segment after the other. */
final class RemittedClaimReader {

    private final SegmentView clp;
    private @Nullable SegmentView patient;
    private @Nullable SegmentView insured;
    private @Nullable LocalDate statementFrom;
    private RemittanceDetail.@Nullable Inpatient inpatient;
    private RemittanceDetail.@Nullable Outpatient outpatient;
    private final List<Adjustment> adjustments = new ArrayList<>(0);
    private final List<String> remarks = new ArrayList<>(0);
    private final List<RemittanceDetail.Party> parties = new ArrayList<>(0);
    private final List<RemittanceDetail.Reference> references = new ArrayList<>(0);
    private final List<RemittanceDetail.Dated> dates = new ArrayList<>(0);
    private final List<RemittanceDetail.Valued> amounts = new ArrayList<>(0);
    private final List<RemittanceDetail.Counted> counts = new ArrayList<>(0);
    private final List<RemittedLineReader> lines = new ArrayList<>();

    private RemittedClaimReader(SegmentView clp) {
        this.clp = clp;
    }

    /** Reads a claim from its segments, CLP first. */
    static Remittance.Claim read(List<? extends SegmentView> segments) {
        RemittedClaimReader reader = new RemittedClaimReader(segments.getFirst());
        for (int at = 1; at < segments.size(); at++) {
            reader.take(segments.get(at));
        }
        return reader.claim();
    }

    private void take(SegmentView segment) {
        if (segment.id().equals("SVC")) {
            lines.add(new RemittedLineReader(segment));
        } else if (lines.isEmpty()) {
            takeOwn(segment);
        } else {
            lines.getLast().take(segment);
        }
    }

    private void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "CAS" -> SegmentValues.addAdjustments(segment, adjustments);
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
                DetailValues.addDated(segment, dates);
            }
            case "REF" -> references.add(DetailValues.reference(segment));
            case "AMT" -> DetailValues.addValued(segment, amounts);
            case "QTY" -> DetailValues.addCounted(segment, counts);
            default -> {
                // Contacts and what we do not know have no place in the record.
            }
        }
    }

    private void takeParty(SegmentView nm1) {
        switch (nm1.element(1)) {
            case "QC" -> patient = nm1;
            case "IL" -> insured = nm1;
            default -> {
                // Corrected names, crossover carriers and rendering providers are only listed.
            }
        }
        parties.add(DetailValues.party(nm1));
    }

    private Remittance.Claim claim() {
        return new Remittance.Claim(
                clp.element(1).strip(),
                clp.element(2).strip(),
                SegmentValues.amount(clp, 3),
                SegmentValues.amount(clp, 4),
                // The guide leaves CLP05 out when the patient owes nothing, so absent is zero here.
                SegmentValues.moneyOrZero(clp, 5),
                SegmentValues.text(clp, 6),
                clp.element(7).strip(),
                patient == null ? null : SegmentValues.text(patient, 3),
                patient == null ? null : SegmentValues.text(patient, 4),
                memberId(),
                adjustments,
                remarks,
                lines(),
                detail());
    }

    private List<Remittance.Line> lines() {
        List<Remittance.Line> read = new ArrayList<>(lines.size());
        for (RemittedLineReader line : lines) {
            read.add(line.line(statementFrom));
        }
        return read;
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
}
