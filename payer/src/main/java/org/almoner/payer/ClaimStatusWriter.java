package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.Submitter;
import org.almoner.x12.Delimiters;
import org.almoner.x12.Envelope;
import org.almoner.x12.SegmentBuilder;
import org.almoner.x12.X12Writer;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the front door said of each claim as a 277CA 005010X214, one set for each batch. */
final class ClaimStatusWriter {

    private static final String GUIDE = "005010X214";
    private static final String CLEARINGHOUSE = "ARDEN CLEARINGHOUSE";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    /**
     * One claim and what was said of it.
     *
     * @param payerClaimNumber null when it was rejected
     */
    record Outcome(ReceivedClaim claim, Verdict verdict, @Nullable String payerClaimNumber) {}

    private final Envelope envelope;
    private final X12Writer out;
    private final String day;
    private int levels;

    private ClaimStatusWriter(Envelope envelope) {
        this.envelope = envelope;
        this.out = new X12Writer(envelope, Delimiters.STANDARD);
        this.day = DateTimeFormatter.BASIC_ISO_DATE.format(envelope.at().toLocalDate());
    }

    static String write(List<List<Outcome>> batches, Envelope envelope) {
        var writer = new ClaimStatusWriter(envelope);
        writer.out.beginGroup("HN", envelope.interchangeControl(), GUIDE);
        int number = 0;
        for (List<Outcome> batch : batches) {
            number++;
            writer.writeBatch("%04d".formatted(number), batch);
        }
        writer.out.endGroup();
        return writer.out.finish();
    }

    private void writeBatch(String control, List<Outcome> batch) {
        Submitter submitter = batch.getFirst().claim().submitter();
        levels = 0;
        out.beginSet("277", control, GUIDE);
        out.segment("BHT")
                .add("0085")
                .add("08")
                .add("CA%09d%s".formatted(envelope.interchangeControl(), control))
                .add(day)
                .add(TIME.format(envelope.at()))
                .add("TH")
                .end();
        int source = level(0, "20", true);
        out.segment("NM1")
                .add("AY")
                .add("2")
                .add(CLEARINGHOUSE)
                .skip(4)
                .add("46")
                .add(envelope.sender())
                .end();
        out.segment("TRN").add("1").add("%09d".formatted(envelope.interchangeControl())).end();
        out.segment("DTP").add("050").add("D8").add(day).end();
        out.segment("DTP").add("009").add("D8").add(day).end();
        int receiver = level(source, "21", true);
        out.segment("NM1")
                .add("41")
                .add("2")
                .add(Echo.orUnknown(submitter.name(), 60))
                .skip(4)
                .add("46")
                .add(Echo.orUnknown(submitter.identifier(), 80))
                .end();
        out.segment("TRN").add("2").add(Echo.orUnknown(submitter.batch(), 50)).end();
        out.segment("STC")
                .composite("A1", "19", "PR")
                .add(day)
                .add("WQ")
                .cents(batch.stream().mapToLong(o -> o.claim().chargeCents()).sum())
                .end();
        writeTotals(batch, "90", "AA");
        byProvider(batch).forEach((npi, outcomes) -> writeProvider(receiver, npi, outcomes));
        out.endSet();
    }

    private static Map<String, List<Outcome>> byProvider(List<Outcome> batch) {
        Map<String, List<Outcome>> byProvider = new LinkedHashMap<>();
        for (Outcome outcome : batch) {
            byProvider
                    .computeIfAbsent(outcome.claim().billing().npi(), _ -> new ArrayList<>())
                    .add(outcome);
        }
        return byProvider;
    }

    private void writeProvider(int receiver, String npi, List<Outcome> outcomes) {
        int provider = level(receiver, "19", true);
        ReceivedClaim.Organization billing = outcomes.getFirst().claim().billing();
        out.segment("NM1")
                .add("85")
                .add(billing.firstName().isEmpty() ? "2" : "1")
                .add(Echo.orUnknown(billing.name(), 60))
                .add(Echo.clean(billing.firstName(), 35))
                .skip(3)
                .add("XX")
                .add(Echo.orUnknown(npi, 80))
                .end();
        out.segment("TRN").add("1").add("0").end();
        writeTotals(outcomes, "QA", "QC");
        for (Outcome outcome : outcomes) {
            writeClaim(provider, outcome);
        }
    }

    private void writeTotals(List<Outcome> outcomes, String acceptedCode, String rejectedCode) {
        List<Outcome> accepted = outcomes.stream().filter(o -> o.verdict().accepts()).toList();
        List<Outcome> rejected = outcomes.stream().filter(o -> !o.verdict().accepts()).toList();
        if (!accepted.isEmpty()) {
            out.segment("QTY").add(acceptedCode).add(String.valueOf(accepted.size())).end();
        }
        if (!rejected.isEmpty()) {
            out.segment("QTY").add(rejectedCode).add(String.valueOf(rejected.size())).end();
        }
        writeAmount("YU", accepted);
        writeAmount("YY", rejected);
    }

    private void writeAmount(String qualifier, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            long cents = outcomes.stream().mapToLong(o -> o.claim().chargeCents()).sum();
            out.segment("AMT").add(qualifier).cents(cents).end();
        }
    }

    private void writeClaim(int provider, Outcome outcome) {
        ReceivedClaim claim = outcome.claim();
        Verdict verdict = outcome.verdict();
        level(provider, "PT", false);
        out.segment("NM1")
                .add("QC")
                .add("1")
                .add(Echo.orUnknown(claim.patient().lastName(), 60))
                .add(Echo.clean(claim.patient().firstName(), 35))
                .skip(3)
                .add("MI")
                .add(Echo.orUnknown(claim.memberId(), 80))
                .end();
        out.segment("TRN").add("2").add(Echo.orUnknown(claim.number(), 38)).end();
        out.segment("STC")
                .composite(verdict.category(), verdict.status(), verdict.entity())
                .add(day)
                .add(verdict.accepts() ? "WQ" : "U")
                .cents(claim.chargeCents())
                .end();
        if (outcome.payerClaimNumber() != null) {
            out.segment("REF").add("1K").add(outcome.payerClaimNumber()).end();
        }
        String from = DateTimeFormatter.BASIC_ISO_DATE.format(claim.firstDay());
        String to = DateTimeFormatter.BASIC_ISO_DATE.format(claim.lastDay());
        SegmentBuilder dtp = out.segment("DTP").add("472");
        if (from.equals(to)) {
            dtp.add("D8").add(from).end();
        } else {
            dtp.add("RD8").add(from + "-" + to).end();
        }
    }

    private int level(int parent, String code, boolean children) {
        levels++;
        SegmentBuilder hl = out.segment("HL").add(String.valueOf(levels));
        hl.add(parent == 0 ? "" : String.valueOf(parent)).add(code);
        if (!code.equals("PT")) {
            hl.add(children ? "1" : "0");
        }
        hl.end();
        return levels;
    }
}
