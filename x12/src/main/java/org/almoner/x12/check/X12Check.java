package org.almoner.x12.check;

import org.almoner.x12.EnvelopeListener;
import org.almoner.x12.EnvelopeReader;
import org.almoner.x12.Limits;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.guide.Guides;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;

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
    private final SetQueue.Sizes sizes;

    /**
     * @param snip the highest SNIP type that is looked at, 1 to 5
     */
    public X12Check(Guides guides, CodeSets codeSets, int snip) {
        this(guides, codeSets, snip, SetQueue.Sizes.USUAL);
    }

    private X12Check(Guides guides, CodeSets codeSets, int snip, SetQueue.Sizes sizes) {
        if (snip < 1 || snip > 5) {
            throw new IllegalArgumentException("SNIP types go from 1 to 5");
        }
        this.guides = guides;
        this.codeSets = codeSets;
        this.snip = snip;
        this.sizes = sizes;
    }

    /** The same check, which gathers so much before it hands sets out. */
    X12Check with(SetQueue.Sizes other) {
        return new X12Check(guides, codeSets, snip, other);
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
        try (var queue =
                new SetQueue(() -> new SetCheck(guides, codeSets, snip), sizes, findings)) {
            var pass = new Pass(queue, findings);
            new EnvelopeReader(segments, pass, findings).read();
            return new CheckResult(
                    pass.interchanges, queue.finish(), findings.inOrder(), findings.left());
        }
    }

    /** One file going by: its envelopes are looked at here, its sets by the queue. */
    private static final class Pass implements EnvelopeListener {

        private final SetQueue sets;
        private final Findings findings;
        private long interchanges;
        private String functionalId = "";
        private String groupVersion = "";
        private boolean toldOfGroup;

        Pass(SetQueue sets, Findings findings) {
            this.sets = sets;
            this.findings = findings;
        }

        @Override
        public void beginInterchange(SegmentReader isa) {
            interchanges++;
            InterchangeCheck.isa(isa, findings);
        }

        @Override
        public void interchangeAcknowledgement(SegmentReader ta1) {
            InterchangeCheck.ta1(ta1, findings);
        }

        @Override
        public void beginGroup(@Nullable SegmentReader gs) {
            functionalId = gs == null ? "" : gs.element(1);
            groupVersion = gs == null ? "" : gs.element(8);
            toldOfGroup = false;
            if (gs != null) {
                InterchangeCheck.gs(gs, findings);
            }
        }

        @Override
        public void beginSet(SegmentReader st) {
            if (!toldOfGroup) {
                toldOfGroup = !InterchangeCheck.belongs(st, functionalId, findings);
            }
            sets.begin(st, groupVersion);
        }

        @Override
        public void segment(SegmentReader view) {
            sets.segment(view);
        }

        @Override
        public void endSet(@Nullable SegmentReader se) {
            sets.end(se);
        }

        @Override
        public void stray(SegmentReader segment) {
            SegmentForm.check(segment, findings, "");
        }
    }
}
