package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.Organization;
import org.almoner.payer.Remittance.Entry;
import org.almoner.x12.Delimiters;
import org.almoner.x12.Envelope;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.X12Writer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes one remittance as an 835 005010X221A1. */
final class RemittanceWriter {

    private static final String GUIDE = "005010X221A1";

    /** No bank has this number; its check digit is wrong on purpose. */
    private static final String NO_BANK = "999999999";

    private final Remittance remittance;
    private final SimulatedPayer payer;
    private final LocalDateTime now;
    private final X12Writer out;

    private RemittanceWriter(Remittance remittance, Envelope envelope) {
        this.remittance = remittance;
        this.payer = remittance.payer();
        this.now = envelope.at();
        this.out = new X12Writer(envelope, Delimiters.STANDARD);
        out.beginGroup("HP", envelope.interchangeControl(), GUIDE);
    }

    static String write(Remittance remittance, Envelope envelope) {
        return new RemittanceWriter(remittance, envelope).write();
    }

    private String write() {
        out.beginSet("835", "0001", GUIDE);
        writePayment();
        writePayer();
        writePayee();
        out.segment("LX").add("1").end();
        remittance.entries().forEach(this::writeClaim);
        writeProviderAdjustments();
        out.endSet();
        out.endGroup();
        return out.finish();
    }

    private void writePayment() {
        long paid = remittance.paidCents();
        SegmentBuilder bpr = out.segment("BPR").add(paid == 0 ? "H" : "I").cents(paid).add("C");
        if (paid == 0) {
            bpr.add("NON").skip(11);
        } else if (payer.filingIndicator().equals("WC")) {
            bpr.add("CHK").skip(11);
        } else {
            bpr.add("ACH").add("CCP").add("01").add(NO_BANK).add("DA").add(payer.taxId() + "01");
            bpr.add(payer.originator()).skip(1);
            bpr.add("01").add(NO_BANK).add("DA").add(Echo.clean(remittance.npi()));
        }
        bpr.date(now.toLocalDate()).end();
        out.segment("TRN").add("1").add(remittance.trace()).add(payer.originator()).end();
        out.segment("DTM").add("405").date(now.toLocalDate()).end();
    }

    private void writePayer() {
        out.segment("N1").add("PR").add(payer.name()).end();
        out.segment("N3").add(payer.street()).end();
        out.segment("N4").add(payer.city()).add(payer.state()).add(payer.zip()).end();
        out.segment("REF").add("2U").add(payer.id()).end();
        out.segment("PER").add("BL").add("PROVIDER SERVICES").add("TE").add("5555550100").end();
    }

    private void writePayee() {
        Organization payee = remittance.entries().getLast().decision().claim().claim().billing();
        String name = Echo.clean((payee.name() + " " + payee.firstName()).strip(), 60);
        out.segment("N1").add("PE").add(name).add("XX").add(Echo.clean(payee.npi())).end();
        if (!payee.street().isEmpty() && !payee.city().isEmpty()) {
            out.segment("N3").add(Echo.clean(payee.street())).end();
            out.segment("N4")
                    .add(Echo.clean(payee.city()))
                    .add(Echo.clean(payee.state()))
                    .add(Echo.clean(payee.zip()))
                    .end();
        }
        if (!payee.taxId().isEmpty()) {
            out.segment("REF").add("TJ").add(Echo.clean(payee.taxId())).end();
        }
    }

    private void writeClaim(Entry entry) {
        Decision decision = entry.decision();
        ReceivedClaim claim = decision.claim().claim();
        long sign = entry.reversal() ? -1 : 1;
        SegmentBuilder clp =
                out.segment("CLP")
                        .add(Echo.clean(claim.number(), 38))
                        .add(entry.reversal() ? "22" : decision.status())
                        .cents(sign * decision.chargeCents())
                        .cents(sign * decision.paidCents());
        if (decision.patientCents() == 0) {
            clp.skip(1);
        } else {
            clp.cents(sign * decision.patientCents());
        }
        clp.add(payer.remittanceIndicator())
                .add(decision.payerClaimNumber())
                .add(Echo.clean(claim.placeOfService(), 2))
                .add(claim.frequency())
                .end();
        writeParties(claim);
        if (!entry.reversal()) {
            Crossover.findForwardedTo(decision).ifPresent(this::writeNextPayer);
        }
        if (payer.isMedicare()) {
            out.segment("MOA").skip(2).add("MA01").end();
        }
        String replaces = decision.claim().replaces();
        if (replaces != null && !entry.reversal()) {
            out.segment("REF").add("F8").add(replaces).end();
        }
        if (decision.hasReason("27")) {
            MemberPlan plan = MemberPlan.of(payer, claim.memberId(), claim.firstDay());
            if (plan.end() != null) {
                out.segment("DTM").add("036").date(plan.end()).end();
            }
        }
        out.segment("DTM").add("050").date(decision.claim().received()).end();
        if (decision.allowedCents() != 0) {
            out.segment("AMT").add("AU").cents(sign * decision.allowedCents()).end();
        }
        if (entry.interestCents() != 0) {
            out.segment("AMT").add("I").cents(entry.interestCents()).end();
        }
        decision.lines().forEach(line -> writeLine(line, sign));
    }

    private void writeParties(ReceivedClaim claim) {
        ReceivedClaim.Person patient = claim.patient();
        out.segment("NM1")
                .add("QC")
                .add("1")
                .add(Echo.clean(patient.lastName(), 60))
                .add(Echo.clean(patient.firstName(), 35))
                .skip(3)
                .add("MI")
                .add(Echo.clean(claim.memberId()))
                .end();
        if (!claim.renderingNpi().isEmpty()
                && !claim.renderingNpi().equals(claim.billing().npi())) {
            out.segment("NM1").add("82").add("1").skip(5).add("XX").add(claim.renderingNpi()).end();
        }
    }

    private void writeNextPayer(SimulatedPayer next) {
        out.segment("NM1")
                .add("TT")
                .add("2")
                .add(next.name())
                .skip(4)
                .add("PI")
                .add(next.id())
                .end();
    }

    private void writeLine(Decision.Line decided, long sign) {
        ReceivedClaim.ReceivedLine line = decided.line();
        List<String> code = new ArrayList<>(List.of("HC", Echo.clean(line.code())));
        line.modifiers().forEach(modifier -> code.add(Echo.clean(modifier)));
        SegmentBuilder svc =
                out.segment("SVC")
                        .composite(code.toArray(new String[0]))
                        .cents(sign * line.chargeCents())
                        .cents(sign * decided.paidCents())
                        .skip(1)
                        .add(decided.denied() ? "0" : String.valueOf(line.units()));
        if (decided.denied()) {
            svc.skip(1).add(String.valueOf(line.units()));
        }
        svc.end();
        if (line.from().equals(line.to())) {
            out.segment("DTM").add("472").date(line.from()).end();
        } else {
            out.segment("DTM").add("150").date(line.from()).end();
            out.segment("DTM").add("151").date(line.to()).end();
        }
        writeAdjustments(decided.adjustments(), sign);
        if (!line.control().isEmpty()) {
            out.segment("REF").add("6R").add(Echo.clean(line.control(), 50)).end();
        }
        if (decided.allowedCents() != 0) {
            out.segment("AMT").add("B6").cents(sign * decided.allowedCents()).end();
        }
        for (String remark : decided.remarks()) {
            out.segment("LQ").add("HE").add(remark).end();
        }
    }

    /** One CAS for each group code; a line never has more than six reasons of one group. */
    private void writeAdjustments(List<Adjustment> adjustments, long sign) {
        Map<String, List<Adjustment>> byGroup = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            byGroup.computeIfAbsent(adjustment.group(), _ -> new ArrayList<>()).add(adjustment);
        }
        byGroup.forEach((group, ofGroup) -> {
            SegmentBuilder cas = out.segment("CAS").add(group);
            for (int at = 0; at < ofGroup.size(); at++) {
                cas.add(ofGroup.get(at).reason()).cents(sign * ofGroup.get(at).cents());
                if (at < ofGroup.size() - 1) {
                    cas.skip(1);
                }
            }
            cas.end();
        });
    }

    /**
     * A positive amount takes from the payment; interest and what is carried forward give to it.
     */
    private void writeProviderAdjustments() {
        List<String> references = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Entry entry : remittance.entries()) {
            if (entry.interestCents() != 0) {
                reasons.add("L6");
                references.add(entry.decision().payerClaimNumber());
                amounts.add(-entry.interestCents());
            }
        }
        if (remittance.carried().cents() != 0) {
            reasons.add("FB");
            references.add(remittance.carried().trace());
            amounts.add(remittance.carried().cents());
        }
        if (remittance.forwardedCents() != 0) {
            reasons.add("FB");
            references.add(remittance.trace());
            amounts.add(-remittance.forwardedCents());
        }
        for (int from = 0; from < reasons.size(); from += 6) {
            SegmentBuilder plb =
                    out.segment("PLB")
                            .add(Echo.clean(remittance.npi()))
                            .date(now.toLocalDate().withMonth(12).withDayOfMonth(31));
            for (int at = from; at < Math.min(from + 6, reasons.size()); at++) {
                plb.composite(reasons.get(at), references.get(at)).cents(amounts.get(at));
            }
            plb.end();
        }
    }
}
