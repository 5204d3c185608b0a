package org.almoner.x12.check;

import org.almoner.x12.Delimiters;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.almoner.x12.loop.GuideChoice;
import org.almoner.x12.loop.Loop;
import org.almoner.x12.loop.LoopItem;
import org.almoner.x12.loop.LoopReader;
import org.almoner.x12.loop.Placed;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A file without fault, taken apart so that faults can be planted into it. */
final class WholeFile {

    /**
     * A segment and its place.
     *
     * @param index in the file, from 0
     * @param loop the loop it stands in, as the guide has it
     * @param instance the loop it stands in, as it came
     */
    record Spot(int index, Segment segment, SegmentSpec spec, LoopSpec loop, Loop instance) {

        /** Whether it begins its loop. */
        boolean begins() {
            return !loop.id().isEmpty() && loop.trigger().equals(spec);
        }

        /** How many segments of its loop have the same place. */
        long alike() {
            return instance.items().stream()
                    .filter(item -> item instanceof Placed placed && spec.equals(placed.spec()))
                    .count();
        }

        boolean isKey(int element) {
            return spec.keyElement() == element && spec.keyCodes() != null;
        }
    }

    private final List<Segment> segments;
    private final List<Spot> spots = new ArrayList<>();
    private final Delimiters delimiters;

    private WholeFile(X12File file) {
        segments = file.segments();
        delimiters = segments.getFirst().delimiters();
        for (TransactionSet set : file.sets()) {
            Guide guide = GuideChoice.of(set).orElseThrow();
            gather(LoopReader.read(set), guide.root());
        }
    }

    static WholeFile of(String file) {
        return new WholeFile(X12File.read(file.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Whether a file's delimiters are such that faults can be written with them. */
    static boolean canBePlanted(String text) {
        X12File file = X12File.read(text.getBytes(StandardCharsets.ISO_8859_1));
        if (file.segments().isEmpty()) {
            return false;
        }
        Delimiters delimiters = file.segments().getFirst().delimiters();
        return delimiters.repetition() != 0
                && delimiters.repetition() != delimiters.component()
                && delimiters.segment() != '\n';
    }

    private void gather(Loop instance, LoopSpec loop) {
        for (LoopItem item : instance.items()) {
            switch (item) {
                case Placed(Segment segment, @Nullable SegmentSpec spec) -> {
                    if (spec != null) {
                        spots.add(
                                new Spot(
                                        (int) segment.number() - 1, segment, spec, loop, instance));
                    }
                }
                case Loop inner -> gather(inner, child(loop, inner.id()));
            }
        }
    }

    private static LoopSpec child(LoopSpec loop, String id) {
        for (Part part : loop.parts()) {
            if (part instanceof LoopSpec inner && inner.id().equals(id)) {
                return inner;
            }
        }
        throw new IllegalStateException("%s has no loop %s".formatted(loop.path(), id));
    }

    List<Spot> spots() {
        return spots;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    List<Segment> segments() {
        return segments;
    }

    /** The segments as text, to be changed. */
    List<String> lines() {
        return new ArrayList<>(segments.stream().map(Segment::text).toList());
    }

    /** The file with another segment in one place. */
    String with(int index, String segment) {
        List<String> lines = lines();
        lines.set(index, segment);
        return joined(lines);
    }

    /** The file with another element in one place. */
    String with(Spot spot, int element, String value) {
        return with(spot.index(), changed(spot.segment(), element, value));
    }

    /** A segment with another element, cut where nothing follows. */
    String changed(Segment segment, int element, String value) {
        List<String> parts = split(segment.text(), delimiters.element());
        while (parts.size() <= element) {
            parts.add("");
        }
        parts.set(element, value);
        while (parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return String.join(String.valueOf(delimiters.element()), parts);
    }

    /** A text cut at each separator. */
    static List<String> split(String text, char separator) {
        String[] parts = text.split(Pattern.quote(String.valueOf(separator)), -1);
        return new ArrayList<>(Arrays.asList(parts));
    }

    /** The file of these segments, whose SEs count them. */
    String joined(List<String> lines) {
        String separator = String.valueOf(delimiters.element());
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("ST" + separator)) {
                first = i;
            } else if (lines.get(i).startsWith("SE" + separator)) {
                List<String> parts = split(lines.get(i), delimiters.element());
                parts.set(1, String.valueOf(i - first + 1));
                lines.set(i, String.join(separator, parts));
            }
        }
        return joinedAsIs(lines);
    }

    String joinedAsIs(List<String> lines) {
        String end = String.valueOf(delimiters.segment());
        return String.join(end, lines) + end;
    }
}
