package org.almoner.x12.guide;

import org.almoner.x12.guide.Dictionary.Place;
import org.almoner.x12.guide.Dictionary.SegmentType;
import org.almoner.x12.guide.ElementSpec.ExternalSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the element lines below a segment's line, and makes the segment of them. */
final class ElementLines {

    private static final Pattern PLACE = Pattern.compile("(\\d\\d)(?::(\\d\\d))?(?:-(\\d+))?");
    private static final Pattern SET =
            Pattern.compile("@([a-z0-9-]+)(?:\\?(\\d\\d)?(?:-(\\d+))?(!)?=(\\S+))?");
    private static final Pattern LENGTH = Pattern.compile("(\\d+)/(\\d+)");

    private final String file;
    private final SegmentType type;
    private final @Nullable Draft[] drafts;
    private int keyElement;
    private int keyComponent;

    ElementLines(String file, SegmentType type) {
        this.file = file;
        this.type = type;
        this.drafts = new Draft[type.places().size()];
    }

    /** What a line says, before its components are known. */
    private static final class Draft {
        boolean required;
        int repeat;
        int least;
        int most;
        List<String> codes = new ArrayList<>();
        List<ExternalSet> sets = new ArrayList<>();
        @Nullable Draft[] components = {};
    }

    void add(int line, String words) {
        String[] parts = words.split(" +", -1);
        Matcher place = PLACE.matcher(parts[0]);
        if (!place.matches() || parts.length < 2) {
            throw wrong(line, "an element has its place (01, 01-2 or 02:12) and a usage");
        }
        int first = Integer.parseInt(place.group(1));
        int last = place.group(2) == null ? first : Integer.parseInt(place.group(2));
        if (first < 1 || last > drafts.length) {
            throw wrong(line, "%s has %d elements".formatted(type.id(), drafts.length));
        }
        for (int position = first; position <= last; position++) {
            if (place.group(3) == null) {
                element(line, position, parts);
            } else {
                component(line, position, Integer.parseInt(place.group(3)), parts);
            }
        }
    }

    private void element(int line, int position, String[] words) {
        Place place = type.places().get(position - 1);
        Draft draft = draft(line, place, words, position, 0);
        if (place.isComposite()) {
            draft.components = new Draft[place.composite().size()];
        }
        if (drafts[position - 1] != null) {
            throw wrong(line, "element %02d is there twice".formatted(position));
        }
        drafts[position - 1] = draft;
    }

    private void component(int line, int position, int component, String[] words) {
        Place place = type.places().get(position - 1);
        Draft whole = drafts[position - 1];
        if (!place.isComposite() || whole == null) {
            throw wrong(line, "a component stands below the line of its composite");
        }
        if (component < 1 || component > place.composite().size()) {
            throw wrong(line, "the composite has %d parts".formatted(place.composite().size()));
        }
        whole.components[component - 1] =
                draft(line, place.composite().get(component - 1), words, position, component);
    }

    private Draft draft(int line, Place place, String[] words, int position, int component) {
        var draft = new Draft();
        draft.required =
                switch (words[1]) {
                    case "R" -> true;
                    case "S" -> false;
                    default -> throw wrong(line, "a usage is R or S, not " + words[1]);
                };
        draft.repeat = place.repeat();
        DataElement element = place.element();
        draft.least = element == null ? 0 : element.least();
        draft.most = element == null ? Integer.MAX_VALUE : element.most();
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            if (word.equals("key")) {
                keyElement = position;
                keyComponent = component;
            } else if (word.equals("len")) {
                i++;
                length(line, draft, i < words.length ? words[i] : "");
            } else if (word.startsWith("@")) {
                draft.sets.add(set(line, word));
            } else if (word.matches("x(\\d+|\\*)") && draft.codes.isEmpty()) {
                draft.repeat =
                        word.equals("x*") ? Integer.MAX_VALUE : Integer.parseInt(word.substring(1));
            } else {
                draft.codes.add(word);
            }
        }
        return draft;
    }

    private void length(int line, Draft draft, String word) {
        Matcher length = LENGTH.matcher(word);
        if (!length.matches()) {
            throw wrong(line, "a length is written as: len 9/9");
        }
        draft.least = Integer.parseInt(length.group(1));
        draft.most = Integer.parseInt(length.group(2));
    }

    private ExternalSet set(int line, String word) {
        Matcher set = SET.matcher(word);
        if (!set.matches()) {
            throw wrong(line, "a code set is written as: @npi, @npi?08=XX or @npi?08!=XX");
        }
        if (set.group(5) == null) {
            return new ExternalSet(set.group(1), 0, 0, false, List.of());
        }
        int element = set.group(2) == null ? -1 : Integer.parseInt(set.group(2));
        int component = set.group(3) == null ? 0 : Integer.parseInt(set.group(3));
        return new ExternalSet(
                set.group(1),
                element,
                component,
                set.group(4) != null,
                List.of(set.group(5).split(",")));
    }

    SegmentSpec build(boolean required, int max, String title) {
        @Nullable ElementSpec[] elements = new ElementSpec[drafts.length];
        for (int i = 0; i < drafts.length; i++) {
            elements[i] = spec(drafts[i], type.places().get(i));
        }
        if (keyElement == 0) {
            findKey(elements);
        }
        CodeList codes = null;
        if (keyElement > 0) {
            ElementSpec key = elements[keyElement - 1];
            ElementSpec part =
                    key == null || keyComponent == 0 ? key : key.components().get(keyComponent - 1);
            codes = part == null ? null : part.codes();
        }
        return new SegmentSpec(
                type,
                required,
                max,
                title,
                elements,
                codes == null ? 0 : keyElement,
                codes == null ? 0 : keyComponent,
                codes);
    }

    private void findKey(@Nullable ElementSpec[] elements) {
        int usual = type.id().equals("HL") ? 3 : 1;
        ElementSpec first = usual <= elements.length ? elements[usual - 1] : null;
        if (first != null) {
            keyElement = usual;
            keyComponent = first.components().isEmpty() ? 0 : 1;
        }
    }

    private static @Nullable ElementSpec spec(@Nullable Draft draft, Place place) {
        if (draft == null) {
            return null;
        }
        List<@Nullable ElementSpec> components = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < draft.components.length; i++) {
            any |= draft.components[i] != null;
            components.add(spec(draft.components[i], place.composite().get(i)));
        }
        return new ElementSpec(
                draft.required,
                draft.repeat,
                place.element(),
                draft.least,
                draft.most,
                draft.codes.isEmpty() ? null : new CodeList(draft.codes),
                draft.sets,
                any ? components : open(place),
                place.notes(),
                place.label());
    }

    /** The components of a composite of which the guide says nothing: the dictionary holds. */
    private static List<@Nullable ElementSpec> open(Place place) {
        List<@Nullable ElementSpec> components = new ArrayList<>();
        for (Place part : place.composite()) {
            DataElement element = part.element();
            if (element != null) {
                components.add(
                        new ElementSpec(
                                part.mandatory(),
                                part.repeat(),
                                element,
                                element.least(),
                                element.most(),
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                part.label()));
            } else {
                components.add(null);
            }
        }
        return components;
    }

    private GuideTextException wrong(int line, String what) {
        return new GuideTextException(file, line, "in %s, %s".formatted(type.id(), what));
    }
}
