package org.almoner.bench;

import org.almoner.x12.guide.CodeList;
import org.almoner.x12.guide.ElementSpec;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One of our guides as StAEDI's schema (EDISchema v4), so that StAEDI has as much to check as we
 * have. StAEDI wants it twice: as the standard has the set, in which loops that begin alike are
 * one, and as the guide tells these loops and segments apart. The levels of a hierarchy, nested in
 * our guide, stand side by side there. Situational rules and balances have no words in it.
 */
final class StaediSchema {

    private static final String HIERARCHY = "HL";
    private static final int MOST = 99_999;

    private final StringBuilder xml = new StringBuilder();
    private final StaediTypes types = new StaediTypes();
    private int loops;

    private StaediSchema() {}

    static String of(Guide guide) {
        var schema = new StaediSchema();
        List<Part> parts = new ArrayList<>(guide.root().parts());
        parts.removeIf(part -> isEnvelope(part.trigger().id()));
        schema.xml.append("<transaction><sequence>");
        List<Alike> merged = merged(List.of(parts));
        schema.standard(merged, "L");
        schema.xml.append("</sequence></transaction><implementation><sequence>");
        schema.implementation(merged, flat(parts), "L");
        schema.xml.append("</sequence></implementation>");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<schema xmlns=\"http://xlate.io/EDISchema/v4\">"
                + schema.xml
                + schema.types.xml()
                + "</schema>";
    }

    private static boolean isEnvelope(String id) {
        return id.equals("ST") || id.equals("SE");
    }

    /** Parts that are one in the standard: a segment's places, or loops that begin alike. */
    private record Alike(
            String id, boolean isLoop, List<SegmentSpec> segments, List<LoopSpec> loops) {

        static Alike of(Part part) {
            return new Alike(
                    part.trigger().id(),
                    part instanceof LoopSpec,
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        boolean takes(Part part) {
            return id.equals(part.trigger().id()) && isLoop == part instanceof LoopSpec;
        }

        void add(Part part) {
            switch (part) {
                case SegmentSpec segment -> segments.add(segment);
                case LoopSpec loop -> loops.add(loop);
            }
        }

        boolean holds(Part part) {
            return segments.contains(part) || loops.contains(part);
        }

        int max() {
            long sum =
                    isLoop
                            ? loops.stream().mapToLong(LoopSpec::max).sum()
                            : segments.stream().mapToLong(SegmentSpec::max).sum();
            return (int) Math.min(sum, MOST);
        }
    }

    /** What stands in any of several loops, in an order that is good for each of them. */
    private static List<Alike> merged(List<List<Part>> loops) {
        List<Alike> merged = new ArrayList<>();
        for (List<Part> parts : loops) {
            int at = -1;
            for (Part part : flat(parts)) {
                int found = Math.max(at, 0);
                while (found < merged.size() && !merged.get(found).takes(part)) {
                    found++;
                }
                if (found == merged.size()) {
                    found = at + 1;
                    merged.add(found, Alike.of(part));
                }
                merged.get(found).add(part);
                at = found;
            }
        }
        return merged;
    }

    /** The parts with the levels of a hierarchy behind one another. */
    private static List<Part> flat(List<Part> parts) {
        List<Part> flat = new ArrayList<>();
        for (Part part : parts) {
            flat.add(part);
            if (isLevel(part)) {
                flat.addAll(
                        flat(
                                ((LoopSpec) part)
                                        .parts().stream().filter(StaediSchema::isLevel).toList()));
            }
        }
        return flat;
    }

    private static boolean isLevel(Part part) {
        return part instanceof LoopSpec loop && loop.trigger().id().equals(HIERARCHY);
    }

    /** What stands in a loop itself: a level's own parts are without the levels below it. */
    private static List<Part> inside(LoopSpec loop) {
        return isLevel(loop)
                ? loop.parts().stream().filter(part -> !isLevel(part)).toList()
                : loop.parts();
    }

    /** Loops that begin alike are one, called after the place it has among the others. */
    private void standard(List<Alike> merged, String path) {
        for (int index = 0; index < merged.size(); index++) {
            Alike part = merged.get(index);
            if (part.isLoop()) {
                String code = code(path, index);
                xml.append(
                        "<loop code=\"%s\" maxOccurs=\"%d\"><sequence>"
                                .formatted(code, part.max()));
                standard(merged(part.loops().stream().map(StaediSchema::inside).toList()), code);
                xml.append("</sequence></loop>");
            } else {
                part.segments().forEach(types::add);
                xml.append(
                        "<segment type=\"%s\" maxOccurs=\"%d\"/>".formatted(part.id(), part.max()));
            }
        }
    }

    private static String code(String path, int index) {
        return path + "-" + index;
    }

    /** What a guide demands of the parts of a loop, whose like the standard has merged. */
    private void implementation(List<Alike> merged, List<Part> parts, String path) {
        int at = 0;
        for (Part part : parts) {
            while (!merged.get(at).holds(part)) {
                at++;
            }
            switch (part) {
                case LoopSpec loop -> loop(loop, merged.get(at), code(path, at), parts);
                case SegmentSpec segment -> segment(segment, isTold(segment, parts));
            }
        }
    }

    private void loop(LoopSpec loop, Alike alike, String type, List<Part> siblings) {
        xml.append(
                "<loop type=\"%s\" code=\"I%d\" minOccurs=\"%d\" maxOccurs=\"%d\"%s><sequence>"
                        .formatted(
                                type,
                                ++loops,
                                loop.required() ? 1 : 0,
                                Math.min(loop.max(), MOST),
                                isTold(loop, siblings) ? discriminator(loop.trigger()) : ""));
        implementation(
                merged(alike.loops().stream().map(StaediSchema::inside).toList()),
                inside(loop),
                type);
        xml.append("</sequence></loop>");
    }

    private void segment(SegmentSpec segment, boolean told) {
        xml.append(
                "<segment type=\"%s\" minOccurs=\"%d\" maxOccurs=\"%d\"%s><sequence>"
                        .formatted(
                                segment.id(),
                                segment.required() ? 1 : 0,
                                Math.min(segment.max(), MOST),
                                told ? discriminator(segment) : ""));
        for (int position = 1; position <= segment.type().places().size(); position++) {
            element(segment.element(position), position);
        }
        xml.append("</sequence></segment>");
    }

    private void element(@Nullable ElementSpec element, int position) {
        if (element == null) {
            return;
        }
        String tag = element.isComposite() ? "composite" : "element";
        xml.append(
                "<%s position=\"%d\" minOccurs=\"%d\">"
                        .formatted(tag, position, element.required() ? 1 : 0));
        if (element.isComposite()) {
            xml.append("<sequence>");
            for (int component = 1; component <= element.components().size(); component++) {
                element(element.components().get(component - 1), component);
            }
            xml.append("</sequence>");
        }
        CodeList codes = element.codes();
        if (codes != null) {
            xml.append("<enumeration>");
            codes.codes().forEach(code -> xml.append("<value>%s</value>".formatted(code)));
            xml.append("</enumeration>");
        }
        xml.append("</%s>".formatted(tag));
    }

    /** Whether a qualifier tells the part from another that begins alike. */
    private static boolean isTold(Part part, List<Part> siblings) {
        return part.trigger().keyCodes() != null
                && siblings.stream()
                        .anyMatch(other ->
                                !other.equals(part)
                                        && other.trigger().id().equals(part.trigger().id())
                                        && other.getClass().equals(part.getClass()));
    }

    private static String discriminator(SegmentSpec segment) {
        return segment.keyComponent() == 0
                ? " discriminator=\"%d\"".formatted(segment.keyElement())
                : " discriminator=\"%d.%d\""
                        .formatted(segment.keyElement(), segment.keyComponent());
    }
}
