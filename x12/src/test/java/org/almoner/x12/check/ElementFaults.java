package org.almoner.x12.check;

import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.WholeFile.Spot;
import org.almoner.x12.guide.CodeList;
import org.almoner.x12.guide.DataElement;
import org.almoner.x12.guide.Dictionary.SyntaxNote;
import org.almoner.x12.guide.ElementSpec;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What can be wrong with one element of a segment that stands where it should. */
final class ElementFaults {

    private static final Set<String> ENVELOPE = Set.of("ST", "SE", "BIN", "BDS");

    /** A segment that its key element no longer describes may be called out of place. */
    private static final Set<String> MISPLACED = Set.of("1", "2", "7", "4", "5", "6", "3");

    private final WholeFile whole;
    private final Consumer<PlantedFault> out;
    private final Spot spot;
    private int element;

    ElementFaults(WholeFile whole, Spot spot, Consumer<PlantedFault> out) {
        this.whole = whole;
        this.spot = spot;
        this.out = out;
    }

    void plant() {
        if (ENVELOPE.contains(spot.segment().id())) {
            return;
        }
        int known = spot.spec().type().places().size();
        for (element = 1; element <= known; element++) {
            plant(spot.spec().element(element), spot.segment().element(element));
        }
        for (SyntaxNote note : spot.spec().notes()) {
            breakNote(note);
        }
        element = known + 1;
        plant("element beyond the last", element, "X", Set.of("3"));
        if (!spot.segment().id().startsWith("B")) {
            String bare = spot.segment().text() + whole.delimiters().element();
            add("bare separator", whole.with(spot.index(), bare), -1, Set.of(), Level.WARNING);
        }
    }

    private void plant(@Nullable ElementSpec spec, String value) {
        if (spec == null) {
            plant("element that the guide does not use", element, "1", Set.of("I10"));
            return;
        }
        boolean there = !value.isEmpty();
        boolean repeats = value.indexOf(whole.delimiters().repetition()) >= 0;
        if (spec.required() && there && !spot.isKey(element)) {
            plant("required element missing", element, "", Set.of("1", "2"));
        }
        if (spec.isComposite()) {
            if (there && !repeats) {
                composite(spec, value);
            }
        } else if (there && !repeats) {
            DataElement type = spec.type();
            if (type != null && type.type() != DataElement.Type.B) {
                value(spec, type, 0);
            }
            if (spec.repeat() == 1) {
                String twice = value + whole.delimiters().repetition() + value;
                if (!spot.isKey(element)) {
                    plant("element repeated", element, twice, Set.of("12"));
                }
            }
        }
    }

    private void composite(ElementSpec spec, String value) {
        char separator = whole.delimiters().component();
        List<String> parts = WholeFile.split(value, separator);
        for (int component = 1; component <= parts.size(); component++) {
            ElementSpec inner =
                    spec.components().size() < component
                            ? null
                            : spec.components().get(component - 1);
            String part = parts.get(component - 1);
            boolean key = spot.isKey(element) && spot.spec().keyComponent() == component;
            if (inner == null || part.isEmpty()) {
                continue;
            }
            if (inner.required()
                    && !key
                    && parts.stream().filter(one -> !one.isEmpty()).count() > 1) {
                plant(
                        "required component missing",
                        element,
                        with(parts, component, ""),
                        Set.of("1", "2"));
            }
            DataElement type = inner.type();
            if (type != null) {
                value(inner, type, component);
            }
        }
        List<String> many = new ArrayList<>(parts);
        while (many.size() < spec.components().size()) {
            many.add("");
        }
        many.add("X");
        plant(
                "component beyond the last",
                element,
                String.join(String.valueOf(separator), many),
                Set.of("3"));
    }

    private String with(List<String> parts, int component, String part) {
        List<String> changed = new ArrayList<>(parts);
        changed.set(component - 1, part);
        return String.join(String.valueOf(whole.delimiters().component()), changed);
    }

    private void value(ElementSpec spec, DataElement type, int component) {
        boolean key =
                spot.isKey(element)
                        && (spot.spec().keyComponent() == 0
                                || spot.spec().keyComponent() == component);
        CodeList codes = spec.codes();
        if (codes != null) {
            String other = stranger(codes, spec);
            if (key) {
                plant("unknown qualifier", component, other, MISPLACED, -1);
            } else {
                plant("code that the guide lacks", component, other, Set.of("7"), element);
            }
            return;
        }
        boolean number = type.type() == DataElement.Type.N || type.type() == DataElement.Type.R;
        if (spec.most() < 300
                && type.type() != DataElement.Type.DT
                && type.type() != DataElement.Type.TM) {
            String filler = number ? "1" : "A";
            plant("too long", component, filler.repeat(spec.most() + 1), Set.of("5"), element);
        }
        if (spec.least() > 1
                && type.type() != DataElement.Type.DT
                && type.type() != DataElement.Type.TM) {
            String filler = number ? "1" : "A";
            plant("too short", component, filler.repeat(spec.least() - 1), Set.of("4"), element);
        }
        switch (type.type()) {
            case N, R ->
                    plant(
                            "letters in a number",
                            component,
                            "1A".repeat(Math.max(1, spec.least() / 2)),
                            Set.of("6"),
                            element);
            case DT -> plant("no such date", component, "20260230", Set.of("8"), element);
            case TM -> plant("no such time", component, "2561", Set.of("9"), element);
            default -> {
                if (!key && component == 0) {
                    plant(
                            "control character",
                            component,
                            (char) 7 + "A".repeat(spec.least()),
                            Set.of("6"),
                            element);
                }
            }
        }
    }

    private void plant(String kind, int component, String part, Set<String> codes, int at) {
        String value = part;
        if (component > 0) {
            char separator = whole.delimiters().component();
            value =
                    with(
                            WholeFile.split(spot.segment().element(element), separator),
                            component,
                            part);
        }
        String file = whole.with(spot, element, value);
        add(kind, file, at, codes, Level.ERROR);
    }

    private static String stranger(CodeList codes, ElementSpec spec) {
        for (char c = '9'; c >= '0'; c--) {
            String code = (c + "Z9Z8Z").substring(0, Math.max(spec.least(), 1));
            if (!codes.contains(code)) {
                return code;
            }
        }
        return "?".repeat(spec.least());
    }

    private void breakNote(SyntaxNote note) {
        List<Integer> positions = note.positions();
        List<Integer> there = positions.stream().filter(spot.segment()::has).toList();
        if (there.isEmpty()) {
            return;
        }
        String text = spot.segment().text();
        switch (note.kind()) {
            case 'P', 'C', 'L' -> {
                int gone =
                        note.kind() == 'P'
                                ? there.getLast()
                                : there.size() > 1 ? there.getLast() : 0;
                if (there.size() < 2
                        || (note.kind() == 'L' && there.size() != 2)
                        || spot.isKey(gone)) {
                    return;
                }
                text = whole.changed(spot.segment(), gone, "");
            }
            case 'R' -> {
                if (there.size() != 1 || spot.isKey(there.getFirst())) {
                    return;
                }
                text = whole.changed(spot.segment(), there.getFirst(), "");
            }
            default -> {
                return;
            }
        }
        add(
                "syntax note broken (" + note.kind() + ")",
                whole.with(spot.index(), text),
                -1,
                Set.of("2", "1"),
                Level.ERROR);
    }

    private void plant(String kind, int at, String value, Set<String> codes) {
        add(kind, whole.with(spot, at, value), at, codes, Level.ERROR);
    }

    private void add(String kind, String file, int at, Set<String> codes, Level level) {
        int number = spot.index() + 1;
        out.accept(
                new PlantedFault(
                        kind, file, number, number, spot.segment().id(), at, codes, level));
    }
}
