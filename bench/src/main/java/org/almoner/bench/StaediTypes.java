package org.almoner.bench;

import org.almoner.x12.guide.DataElement;
import org.almoner.x12.guide.Dictionary.Place;
import org.almoner.x12.guide.Dictionary.SegmentType;
import org.almoner.x12.guide.Dictionary.SyntaxNote;
import org.almoner.x12.guide.SegmentSpec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The segments, composites and elements of the standard that a schema for StAEDI speaks of. */
final class StaediTypes {

    private static final int REPEATS_MOST = 99_999;

    private final Map<String, String> elements = new LinkedHashMap<>();
    private final Map<String, String> composites = new LinkedHashMap<>();
    private final Map<String, String> segments = new LinkedHashMap<>();

    void add(SegmentSpec segment) {
        SegmentType type = segment.type();
        if (!segments.containsKey(type.id())) {
            String places = places(type.places(), "C" + type.id());
            segments.put(
                    type.id(),
                    "<segmentType name=\"%s\"><sequence>%s</sequence>%s</segmentType>"
                            .formatted(type.id(), places, syntax(type.notes())));
        }
    }

    String xml() {
        return String.join("", elements.values())
                + String.join("", composites.values())
                + String.join("", segments.values());
    }

    /** The places of a segment or composite; {@code path} names a composite in one of them. */
    private String places(List<Place> places, String path) {
        var xml = new StringBuilder();
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            DataElement element = place.element();
            String type = element == null ? composite(place, path + (index + 1)) : element(element);
            xml.append(
                    "<%s type=\"%s\" minOccurs=\"%d\" maxOccurs=\"%d\"/>"
                            .formatted(
                                    place.isComposite() ? "composite" : "element",
                                    type,
                                    place.mandatory() ? 1 : 0,
                                    Math.min(place.repeat(), REPEATS_MOST)));
        }
        return xml.toString();
    }

    private String composite(Place place, String name) {
        composites.put(
                name,
                "<compositeType name=\"%s\"><sequence>%s</sequence></compositeType>"
                        .formatted(name, places(place.composite(), name)));
        return name;
    }

    private String element(DataElement element) {
        String name = "E" + element.number();
        elements.put(
                name,
                "<elementType name=\"%s\" base=\"%s\" minLength=\"%d\" maxLength=\"%d\"/>"
                        .formatted(name, base(element.type()), element.least(), element.most()));
        return name;
    }

    private static String base(DataElement.Type type) {
        return switch (type) {
            case AN -> "string";
            case ID -> "identifier";
            case R -> "decimal";
            case N -> "numeric";
            case DT -> "date";
            case TM -> "time";
            case B -> "binary";
        };
    }

    private static String syntax(List<SyntaxNote> notes) {
        var xml = new StringBuilder();
        for (SyntaxNote note : notes) {
            xml.append("<syntax type=\"").append(relation(note.kind())).append("\">");
            note.positions()
                    .forEach(at -> xml.append("<position>").append(at).append("</position>"));
            xml.append("</syntax>");
        }
        return xml.toString();
    }

    private static String relation(char kind) {
        return switch (kind) {
            case 'P' -> "paired";
            case 'R' -> "required";
            case 'E' -> "exclusion";
            case 'C' -> "conditional";
            default -> "list";
        };
    }
}
