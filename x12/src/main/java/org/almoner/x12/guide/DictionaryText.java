package org.almoner.x12.guide;

import org.almoner.x12.guide.Dictionary.Place;
import org.almoner.x12.guide.Dictionary.SegmentType;
import org.almoner.x12.guide.Dictionary.SyntaxNote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a dictionary from its text; the format is in docs/x12-guides.md. */
final class DictionaryText {

    private final String file;
    private final Map<String, DataElement> elements = new HashMap<>();
    private final Map<String, Composite> composites = new HashMap<>();
    private final Map<String, SegmentType> segments = new HashMap<>();
    private int number;

    private record Composite(String label, List<Place> parts, List<SyntaxNote> notes) {}

    private DictionaryText(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages; the part before the point is the version
     * @throws GuideTextException when a line cannot be read
     */
    static Dictionary parse(String file, String text) {
        var reader = new DictionaryText(file);
        for (String line : text.split("\n", -1)) {
            reader.number++;
            int comment = line.indexOf('#');
            String words = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!words.isEmpty()) {
                reader.read(words);
            }
        }
        return new Dictionary(file.substring(0, file.indexOf('.')), reader.segments);
    }

    private void read(String line) {
        String kind = line.substring(0, Math.max(line.indexOf(' '), 0));
        String rest = line.substring(kind.length()).strip();
        switch (kind) {
            case "element" -> element(rest);
            case "composite" -> composite(rest);
            case "segment" -> segment(rest);
            default -> throw wrong("a line begins with element, composite or segment");
        }
    }

    private void element(String line) {
        String[] words = line.split(" +", 4);
        if (words.length < 4) {
            throw wrong("an element has a number, a type, a length and a label");
        }
        String[] lengths = words[2].split("/", -1);
        if (lengths.length != 2) {
            throw wrong("a length is written as least/most");
        }
        var element =
                new DataElement(
                        words[0],
                        type(words[1]),
                        Integer.parseInt(lengths[0]),
                        Integer.parseInt(lengths[1]),
                        words[3]);
        if (elements.put(words[0], element) != null) {
            throw wrong("element %s is there twice".formatted(words[0]));
        }
    }

    private DataElement.Type type(String word) {
        if (word.matches("N\\d?")) {
            return DataElement.Type.N;
        }
        try {
            return DataElement.Type.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw wrong("no type is called " + word);
        }
    }

    private void composite(String line) {
        String[] halves = line.split(" *: *", 2);
        String[] head = halves[0].split(" +", 2);
        if (halves.length < 2 || head.length < 2) {
            throw wrong("a composite has an identifier, a label, a colon and its parts");
        }
        String[] body = halves[1].split(" *; *", 2);
        List<Place> places = places(body[0]);
        composites.put(head[0], new Composite(head[1], places, notes(body, places.size())));
    }

    private void segment(String line) {
        String[] halves = line.split(" *: *", 2);
        String[] head = halves[0].split(" +", 2);
        if (halves.length < 2 || head.length < 2) {
            throw wrong("a segment has an identifier, a label, a colon and its parts");
        }
        String[] body = halves[1].split(" *; *", 2);
        List<Place> places = places(body[0]);
        var type = new SegmentType(head[0], head[1], places, notes(body, places.size()));
        if (segments.put(head[0], type) != null) {
            throw wrong("segment %s is there twice".formatted(head[0]));
        }
    }

    /** The notes behind the semicolon of a line, when there is one. */
    private List<SyntaxNote> notes(String[] body, int places) {
        List<SyntaxNote> notes = new ArrayList<>();
        if (body.length == 2) {
            for (String note : body[1].strip().split(" +", -1)) {
                notes.add(note(note, places));
            }
        }
        return notes;
    }

    private SyntaxNote note(String text, int places) {
        if (!text.matches("[PRECL](\\d\\d){2,}")) {
            throw wrong("a syntax note is a letter and elements of two digits: " + text);
        }
        List<Integer> positions = new ArrayList<>();
        for (int i = 1; i < text.length(); i += 2) {
            int position = Integer.parseInt(text.substring(i, i + 2));
            if (position < 1 || position > places) {
                throw wrong("the note %s names an element that is not there".formatted(text));
            }
            positions.add(position);
        }
        return new SyntaxNote(text.charAt(0), positions);
    }

    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        for (String word : text.strip().split(" +", -1)) {
            places.add(place(word));
        }
        return places;
    }

    private Place place(String word) {
        boolean mandatory = word.contains("!");
        int star = word.indexOf('*');
        int repeat = star < 0 ? 1 : Integer.parseInt(word.substring(star + 1).replace("!", ""));
        String name = word.replaceFirst("[!*].*", "");
        DataElement element = elements.get(name);
        if (element != null) {
            return new Place(element, element.label(), List.of(), List.of(), mandatory, repeat);
        }
        Composite composite = composites.get(name);
        if (composite == null) {
            throw wrong("neither an element nor a composite is called " + name);
        }
        return new Place(
                null, composite.label(), composite.parts(), composite.notes(), mandatory, repeat);
    }

    private GuideTextException wrong(String what) {
        return new GuideTextException(file, number, what);
    }
}
