package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was read from one file held in memory, and everything that was wrong with its
 * envelopes. Reading never throws: a file that is no X12 at all has no interchanges and one
 * finding.
 *
 * @param segments every segment in file order, also those that stand outside every set
 * @param rest what follows the last segment: line ends, or junk
 */
public record X12File(
        List<Interchange> interchanges,
        List<X12Finding> findings,
        List<Segment> segments,
        String rest) {

    public X12File {
        interchanges = List.copyOf(interchanges);
        findings = List.copyOf(findings);
        segments = List.copyOf(segments);
    }

    /** Reads a whole file held in memory. */
    public static X12File read(byte[] bytes) {
        var findings = new ArrayList<X12Finding>();
        var reader = SegmentReader.over(bytes, findings::add);
        var outline = new Outline();
        try {
            new EnvelopeReader(reader, outline, findings::add).read();
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail to be read", e);
        }
        return new X12File(outline.interchanges, findings, outline.segments, reader.rest());
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == X12Finding.Level.ERROR);
    }

    /** Every transaction set of every interchange, in file order. */
    public List<TransactionSet> sets() {
        return interchanges.stream().flatMap(interchange -> interchange.sets().stream()).toList();
    }

    /** The file again, byte for byte, with whatever in it was not understood. */
    public byte[] bytes() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.verbatim()));
        return text.append(rest).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Collects what the envelope reader tells into records. */
    private static final class Outline implements EnvelopeListener {

        private final List<Interchange> interchanges = new ArrayList<>();
        private final List<Segment> segments = new ArrayList<>();
        private @Nullable Segment isa;
        private List<Segment> acknowledgements = new ArrayList<>();
        private List<FunctionalGroup> groups = new ArrayList<>();
        private FunctionalGroup.@Nullable Header group;
        private List<TransactionSet> sets = new ArrayList<>();
        private List<Segment> set = new ArrayList<>();

        @Override
        public void beginInterchange(SegmentReader segment) {
            isa = keep(segment);
            acknowledgements = new ArrayList<>();
            groups = new ArrayList<>();
        }

        @Override
        public void interchangeAcknowledgement(SegmentReader ta1) {
            acknowledgements.add(keep(ta1));
        }

        @Override
        public void beginGroup(@Nullable SegmentReader gs) {
            group = gs == null ? null : new FunctionalGroup.Header(keep(gs));
            sets = new ArrayList<>();
        }

        @Override
        public void beginSet(SegmentReader st) {
            Segment kept = keep(st);
            set = new ArrayList<>(List.of(kept));
            if (group == null) {
                group = FunctionalGroup.Header.missing(kept);
            }
        }

        @Override
        public void segment(SegmentReader segment) {
            set.add(keep(segment));
        }

        @Override
        public void endSet(@Nullable SegmentReader se) {
            if (se != null) {
                set.add(keep(se));
            }
            if (group != null) {
                sets.add(new TransactionSet(group, set));
            }
        }

        @Override
        public void endGroup(@Nullable SegmentReader ge) {
            if (ge != null) {
                keep(ge);
            }
            if (group != null) {
                groups.add(new FunctionalGroup(group, sets));
            }
        }

        @Override
        public void endInterchange(@Nullable SegmentReader iea) {
            if (iea != null) {
                keep(iea);
            }
            if (isa != null) {
                interchanges.add(new Interchange(isa, acknowledgements, groups));
            }
        }

        @Override
        public void stray(SegmentReader segment) {
            keep(segment);
        }

        private Segment keep(SegmentReader view) {
            Segment kept = view.copy();
            segments.add(kept);
            return kept;
        }
    }
}
