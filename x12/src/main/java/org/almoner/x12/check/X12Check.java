package org.almoner.x12.check;

import org.almoner.x12.Echo;
import org.almoner.x12.EnvelopeListener;
import org.almoner.x12.EnvelopeReader;
import org.almoner.x12.Limits;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.check.CheckResult.CheckedSet;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.Guides;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks a file in one pass and in memory that does not grow with it: syntax (SNIP type 1), guide
 * (2), balances (3), situational rules (4), external code sets (5).
 *
 * <pre>{@code
 * CheckResult result = new X12Check(Guides.ours(), CodeSets.NONE, 5).check(bytes);
 * }</pre>
 */
public final class X12Check {

    /** More findings than this are counted, not listed. */
    public static final int FINDINGS_MOST = 10_000;

    private final Guides guides;
    private final CodeSets codeSets;
    private final int snip;

    /**
     * @param snip the highest SNIP type that is looked at, 1 to 5
     */
    public X12Check(Guides guides, CodeSets codeSets, int snip) {
        if (snip < 1 || snip > 5) {
            throw new IllegalArgumentException("SNIP types go from 1 to 5");
        }
        this.guides = guides;
        this.codeSets = codeSets;
        this.snip = snip;
    }

    /** Checks a file that is held in memory. */
    public CheckResult check(byte[] bytes) {
        var findings = new Findings(snip, FINDINGS_MOST);
        try {
            return check(SegmentReader.over(bytes, findings), findings);
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
    }

    /**
     * Checks what a channel gives, to its end.
     *
     * @throws IOException when the channel fails
     */
    public CheckResult check(ReadableByteChannel channel) throws IOException {
        var findings = new Findings(snip, FINDINGS_MOST);
        return check(SegmentReader.over(channel, Limits.USUAL, findings), findings);
    }

    private CheckResult check(SegmentReader segments, Findings findings) throws IOException {
        var pass = new Pass(segments, findings);
        new EnvelopeReader(segments, pass, findings).read();
        return new CheckResult(
                pass.interchanges, pass.transactions, findings.kept(), findings.left());
    }

    /** One file going by. */
    private final class Pass implements EnvelopeListener {

        private static final long HL = 0x4C48;

        private final SegmentReader segments;
        private final Findings findings;
        private final HierarchyCheck hierarchy;
        private final ElementCheck elements;
        private final Balance remittance;
        private final Balance claim;
        private final Balance none = new NoBalance();
        private final ClaimNumbers claimNumbers;
        private final List<CheckedSet> transactions = new ArrayList<>();

        private long interchanges;
        private String functionalId = "";
        private String groupVersion = "";
        private Balance balance = none;
        private List<Guide> candidates = List.of();
        private @Nullable LoopWalk walk;
        private boolean firstAfterSt;
        private String guideName = "";
        private String control = "";

        Pass(SegmentReader segments, Findings findings) {
            this.segments = segments;
            this.findings = findings;
            this.hierarchy = new HierarchyCheck(findings);
            this.elements = new ElementCheck(findings, codeSets, segments);
            this.remittance = new RemittanceBalance(findings);
            this.claim = new ClaimBalance(findings);
            this.claimNumbers = new ClaimNumbers(findings);
        }

        @Override
        public void beginInterchange(SegmentReader isa) {
            interchanges++;
            InterchangeCheck.isa(isa, findings);
        }

        @Override
        public void beginGroup(@Nullable SegmentReader gs) {
            functionalId = gs == null ? "" : gs.element(1);
            groupVersion = gs == null ? "" : gs.element(8);
            if (gs != null) {
                InterchangeCheck.gs(gs, findings);
            }
        }

        @Override
        public void beginSet(SegmentReader st) {
            String set = st.element(1);
            String named = st.element(3).strip();
            String identifier = named.isEmpty() ? groupVersion.strip() : named;
            guideName = Echo.clean(identifier, 20);
            control = Echo.clean(st.element(2), 20);
            candidates = findings.wants(2) ? guides.list(identifier, set) : List.of();
            hierarchy.begin();
            balance =
                    switch (set) {
                        case "835" -> remittance;
                        case "837" -> claim;
                        default -> none;
                    };
            balance.begin(st);
            claimNumbers.begin();
            SegmentForm.check(st, findings, "");
            InterchangeCheck.set(st, functionalId, groupVersion, guides, findings);
            firstAfterSt = true;
            walk = null;
            if (!candidates.isEmpty()) {
                var begun =
                        new LoopWalk(
                                candidates.getFirst(), guides.dictionary(), findings, elements);
                begun.begin(candidates.getFirst(), st);
                walk = begun;
            }
        }

        @Override
        public void segment(SegmentReader view) {
            LoopWalk known = walk;
            if (firstAfterSt) {
                firstAfterSt = false;
                if (known != null && candidates.size() > 1) {
                    known.change(choose(view));
                }
            }
            if (known != null) {
                known.segment(view);
            }
            String loop = known == null ? "" : known.path();
            SegmentForm.check(view, findings, loop);
            if (findings.wants(2) && view.packedId() == HL) {
                hierarchy.level(view, loop);
            }
            if (known != null) {
                PeriodCheck.check(view, findings, loop);
                if (balance.equals(claim) && findings.wants(4)) {
                    claimNumbers.segment(view, loop);
                }
            }
            if (findings.wants(3)) {
                balance.segment(view);
            }
        }

        private Guide choose(SegmentReader view) {
            for (Guide guide : candidates) {
                Guide.When when = guide.when();
                if (when != null
                        && view.is(Packed.pack(when.segment()))
                        && when.values().contains(view.element(when.element()))) {
                    return guide;
                }
            }
            return candidates.getFirst();
        }

        @Override
        public void endSet(@Nullable SegmentReader se) {
            LoopWalk known = walk;
            if (known != null) {
                if (se != null) {
                    known.segment(se);
                }
                known.end(segments);
            }
            if (findings.wants(3)) {
                balance.end(segments);
            }
            transactions.add(new CheckedSet(guideName, control, balance.claims()));
            walk = null;
        }

        @Override
        public void stray(SegmentReader segment) {
            SegmentForm.check(segment, findings, "");
        }
    }

}
