package org.almoner.x12;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Answers one received interchange: the TA1 that speaks of its envelope, and the 999 005010X231A1
 * that accepts or rejects its transaction sets. What the reader found counts by itself; what a
 * guide demands is given by the caller, who knows the guide.
 */
public final class Acknowledger {

    /** TA105: the interchange was received before. */
    public static final String DUPLICATE_CONTROL_NUMBER = "025";

    private static final String NO_ERROR = "000";
    private static final String SETS_IN_A_999 = "005010X231A1";

    private final X12File file;
    private final Interchange interchange;
    private final IdentityHashMap<TransactionSet, List<SetError>> errors = new IdentityHashMap<>();

    /**
     * @param interchange one of the file's
     * @param guide what is wrong with a set in the eyes of its implementation guide
     */
    public Acknowledger(
            X12File file, Interchange interchange, Function<TransactionSet, List<SetError>> guide) {
        this.file = file;
        this.interchange = interchange;
        interchange.sets().forEach(set -> errors.put(set, guide.apply(set)));
    }

    /** TA105: {@code 000} when the envelope is whole, else the first thing wrong with it. */
    public String interchangeNote() {
        if (!isControlNumber(interchange.control())) {
            return "018";
        }
        return findings(firstNumber(), lastNumber()).stream()
                .map(Acknowledger::noteOf)
                .filter(note -> !note.equals(NO_ERROR))
                .findFirst()
                .orElse(NO_ERROR);
    }

    /** Whether the envelope is whole; a bad set inside it is the 999's affair. */
    public boolean acceptsInterchange() {
        return interchangeNote().equals(NO_ERROR);
    }

    /**
     * A whole interchange that holds one TA1: accepted or rejected by {@link #interchangeNote()}.
     */
    public String ta1(Envelope envelope) {
        return ta1(envelope, interchangeNote());
    }

    /** A TA1 with the given TA105; anything but {@code 000} rejects. */
    public String ta1(Envelope envelope, String note) {
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        out.segment("TA1")
                .add(Echo.clean(interchange.control(), 9))
                .add(Echo.clean(interchange.isa().element(9), 6))
                .add(Echo.clean(interchange.isa().element(10), 4))
                .add(note.equals(NO_ERROR) ? "A" : "R")
                .add(note)
                .end();
        return out.finish();
    }

    /** Whether the 999 accepts this set. */
    public boolean accepts(TransactionSet set) {
        return setCodes(set).isEmpty();
    }

    /** A whole interchange with one 999 for each group that was received. */
    public String functional(Envelope envelope) {
        var out = new X12Writer(envelope, Delimiters.STANDARD);
        out.beginGroup("FA", envelope.interchangeControl(), SETS_IN_A_999);
        int number = 0;
        for (FunctionalGroup group : interchange.groups()) {
            number++;
            out.beginSet("999", "%04d".formatted(number), SETS_IN_A_999);
            writeGroup(out, group);
            out.endSet();
        }
        out.endGroup();
        return out.finish();
    }

    private void writeGroup(X12Writer out, FunctionalGroup group) {
        out.segment("AK1")
                .add(Echo.clean(group.header().functionalId(), 2))
                .add(Echo.clean(group.header().control(), 9))
                .add(Echo.clean(group.header().version(), 12))
                .end();
        int accepted = 0;
        for (TransactionSet set : group.sets()) {
            List<String> codes = writeSet(out, set);
            if (codes.isEmpty()) {
                accepted++;
            }
        }
        int received = group.sets().size();
        List<String> groupCodes = groupCodes(group);
        String verdict = accepted == received && received > 0 ? "A" : accepted == 0 ? "R" : "P";
        SegmentBuilder ak9 =
                out.segment("AK9")
                        .add(verdict)
                        .add(String.valueOf(received))
                        .add(String.valueOf(received))
                        .add(String.valueOf(accepted));
        groupCodes.forEach(ak9::add);
        ak9.end();
    }

    private List<String> writeSet(X12Writer out, TransactionSet set) {
        out.segment("AK2")
                .add(Echo.clean(set.id(), 3))
                .add(Echo.clean(set.control(), 9))
                .add(Echo.clean(set.segments().getFirst().element(3), 35))
                .end();
        for (SetError error : errorsOf(set)) {
            out.segment("IK3")
                    .add(Echo.clean(error.segmentId(), 3))
                    .add(String.valueOf(error.position()))
                    .add(error.loop())
                    .add(error.segmentCode())
                    .end();
            if (error.element() > 0) {
                out.segment("IK4")
                        .composite(String.valueOf(error.element()))
                        .skip(1)
                        .add(error.elementCode())
                        .end();
            }
        }
        List<String> codes = setCodes(set);
        SegmentBuilder ik5 = out.segment("IK5").add(codes.isEmpty() ? "A" : "R");
        codes.stream().limit(5).forEach(ik5::add);
        ik5.end();
        return codes;
    }

    private List<SetError> errorsOf(TransactionSet set) {
        return errors.getOrDefault(set, List.of());
    }

    /** IK502 and its siblings: why the set is rejected; empty when it is accepted. */
    private List<String> setCodes(TransactionSet set) {
        List<String> codes = new ArrayList<>();
        long first = set.segments().getFirst().number();
        long last = set.segments().getLast().number();
        if (!set.segments().getLast().id().equals("SE")) {
            codes.add("2");
        }
        for (X12Finding finding : findings(first, last)) {
            if (finding.segmentId().equals("SE") && finding.element() > 0) {
                codes.add(finding.element() == 1 ? "4" : "3");
            }
        }
        if (!errorsOf(set).isEmpty()) {
            codes.add("5");
        }
        return codes;
    }

    /** AK905 and its siblings: what is wrong with the group's own envelope. */
    private List<String> groupCodes(FunctionalGroup group) {
        long first = group.header().gs().number();
        int at = interchange.groups().indexOf(group) + 1;
        long last =
                at < interchange.groups().size()
                        ? interchange.groups().get(at).header().gs().number()
                        : lastNumber();
        List<String> codes = new ArrayList<>();
        for (X12Finding finding : findings(first, last)) {
            if (finding.segmentId().equals("GE") && finding.segmentNumber() > first) {
                codes.add(finding.element() == 0 ? "3" : finding.element() == 1 ? "5" : "4");
            }
        }
        return codes;
    }

    private static String noteOf(X12Finding finding) {
        if (finding.level() == X12Finding.Level.WARNING) {
            return NO_ERROR;
        }
        return switch (finding.segmentId()) {
            case "IEA" -> finding.element() == 0 ? "023" : finding.element() == 1 ? "021" : "001";
            case "GE", "GS" -> finding.element() == 0 ? "022" : NO_ERROR;
            case "" -> "023";
            default -> NO_ERROR;
        };
    }

    private List<X12Finding> findings(long first, long last) {
        return file.findings().stream()
                .filter(f -> f.segmentNumber() >= first && f.segmentNumber() <= last)
                .toList();
    }

    private long firstNumber() {
        return interchange.isa().number();
    }

    /** The number of the next interchange's ISA, where a missing IEA is reported. */
    private long lastNumber() {
        return file.interchanges().stream()
                .mapToLong(other -> other.isa().number())
                .filter(number -> number > firstNumber())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static boolean isControlNumber(String text) {
        return text.length() == 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
