package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.CodeList;
import org.almoner.x12.guide.DataElement;
import org.almoner.x12.guide.ElementSpec;
import org.almoner.x12.guide.ElementSpec.ExternalSet;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * Holds the elements of one segment against the dictionary and the guide (SNIP type 2) and against
 * the external code sets (5). Works on the file's bytes; a text is only made of what is wrong.
 */
final class ElementCheck {

    private static final String BARE_SEPARATORS =
            "Component separators stand at the end of the composite with nothing after them.";

    /** Data element 782, a monetary amount. */
    private static final String AMOUNT = "782";

    private static final int AMOUNT_DIGITS_MOST = 10;

    private final Findings findings;
    private final CodeSets codeSets;

    private SegmentReader view = SegmentReader.over(new byte[0], nothing -> {});
    private String loop = "";
    private int element;
    private int component;

    ElementCheck(Findings findings, CodeSets codeSets) {
        this.findings = findings;
        this.codeSets = codeSets;
    }

    void check(SegmentSpec segment, SegmentReader of, String inLoop) {
        view = of;
        loop = inLoop;
        component = 0;
        int there = view.size();
        int known = segment.type().places().size();
        for (element = 1; element <= Math.max(there, segment.lastRequired()); element++) {
            if (element > known) {
                if (holdsData(element)) {
                    report(2, "3", "The segment has at most %d elements.".formatted(known));
                }
                break;
            }
            int from = element <= there ? view.from(element) : 0;
            int to = element <= there ? view.to(element) : 0;
            element(segment.element(element), from, to);
        }
        SyntaxNotes.check(segment, view, findings, loop);
    }

    /** Bare separators at the end are warned of elsewhere. */
    private boolean holdsData(int first) {
        return view.from(first) < view.to(view.size()) - (view.size() - first);
    }

    private void element(@Nullable ElementSpec spec, int from, int to) {
        if (from == to) {
            if (spec != null && spec.required()) {
                report(2, "1", "The element is required here (%s).".formatted(spec.label()));
            }
            return;
        }
        if (spec == null) {
            report(2, "I10", "The guide does not use the element here.");
            return;
        }
        char repetition = view.delimiters().repetition();
        boolean repeats = repetition != '\0';
        int count = 0;
        int begin = from;
        while (begin <= to) {
            int end = repeats ? indexOf((byte) repetition, begin, to) : to;
            count++;
            if (spec.isComposite()) {
                composite(spec, begin, end);
            } else {
                value(spec, begin, end);
            }
            begin = end + 1;
        }
        if (count > spec.repeat()) {
            report(
                    2,
                    "12",
                    spec.repeat() == 1
                            ? "The element may not repeat."
                            : "The element may repeat %d times.".formatted(spec.repeat()));
        }
    }

    private void composite(ElementSpec spec, int from, int stop) {
        byte separator = (byte) view.delimiters().component();
        int to = stop;
        while (to > from && view.bytes()[to - 1] == separator) {
            to--;
        }
        if (to < stop) {
            findings.at(view, Level.WARNING, 1, loop, element, 0, "", BARE_SEPARATORS);
        }
        int begin = from;
        int most = spec.components().size();
        long present = 0;
        for (component = 1; component <= most || begin <= to; component++) {
            int end = begin <= to ? indexOf(separator, begin, to) : begin;
            if (component > most) {
                report(2, "3", "The composite has at most %d components.".formatted(most));
                break;
            }
            component(spec.components().get(component - 1), begin, Math.min(end, to));
            present |= begin < Math.min(end, to) ? 1L << component : 0;
            begin = end + 1;
        }
        component = 0;
        if (!spec.notes().isEmpty()) {
            SyntaxNotes.check(spec, present, element, view, findings, loop);
        }
    }

    private void component(@Nullable ElementSpec spec, int from, int to) {
        if (from >= to) {
            if (spec != null && spec.required()) {
                report(2, "1", "The component is required here (%s).".formatted(spec.label()));
            }
        } else if (spec == null) {
            report(2, "I10", "The guide does not use the component here.");
        } else {
            value(spec, from, to);
        }
    }

    private void value(ElementSpec spec, int from, int to) {
        DataElement type = spec.type();
        if (from == to || type == null) {
            return;
        }
        byte[] bytes = view.bytes();
        length(spec, type, from, to);
        String complaint = ValueForms.complaint(type.type(), bytes, from, to);
        if (complaint != null) {
            report(2, ValueForms.code(type.type()), complaint);
        } else if (type.type() == DataElement.Type.R && type.number().equals(AMOUNT)) {
            amount(spec.most(), from, to);
        }
        CodeList codes = spec.codes();
        if (codes != null && !contains(codes, from, to)) {
            report(
                    2,
                    "7",
                    "The value is not one that the guide allows here (%s).".formatted(codes));
        }
        if (findings.wants(5) && !spec.sets().isEmpty()) {
            for (ExternalSet set : spec.sets()) {
                external(set, from, to);
            }
        }
    }

    /** Signs and points of numbers do not count (X12.6, section 3.3.1). */
    private void length(ElementSpec spec, DataElement type, int from, int to) {
        int length = to - from;
        if (type.type() == DataElement.Type.R || type.type() == DataElement.Type.N) {
            for (int at = from; at < to; at++) {
                byte b = view.bytes()[at];
                length -= b == '-' || b == '.' ? 1 : 0;
            }
        }
        if (length < spec.least()) {
            report(
                    2,
                    "4",
                    "The value has %d characters; %d are the least."
                            .formatted(length, spec.least()));
        } else if (length > spec.most()) {
            report(
                    2,
                    "5",
                    "The value has %d characters; %d are the most.".formatted(length, spec.most()));
        }
    }

    /** Amounts under HIPAA have ten digits, two of them for cents (TR3s, section B.1.1.3.1.2). */
    private void amount(int most, int from, int to) {
        int whole = 0;
        int decimals = -1;
        boolean hasFraction = false;
        for (int at = from; at < to; at++) {
            byte b = view.bytes()[at];
            if (b == '.') {
                decimals = 0;
            } else if (b != '-' && decimals < 0) {
                whole++;
            } else if (b != '-') {
                decimals++;
                hasFraction |= decimals > 2 && b != '0';
            }
        }
        int digits = whole + Math.max(2, decimals);
        if (hasFraction) {
            report(2, "I12", "An amount has no fractions of a cent.");
        } else if (digits > AMOUNT_DIGITS_MOST && whole + Math.max(0, decimals) <= most) {
            report(2, "5", "An amount has at most ten digits, two of them for cents.");
        }
    }

    private boolean contains(CodeList codes, int from, int to) {
        long packed = Packed.pack(view.bytes(), from, to);
        return packed == Packed.TOO_LONG ? codes.contains(text(from, to)) : codes.contains(packed);
    }

    private void external(ExternalSet set, int from, int to) {
        if (!set.values().isEmpty()) {
            int at = set.element() < 0 ? element : set.element();
            String deciding =
                    set.component() == 0 ? view.element(at) : view.component(at, set.component());
            if (set.values().contains(deciding) == set.except()) {
                return;
            }
        }
        if (codeSets.judge(set.name(), text(from, to)) == CodeSets.Verdict.UNKNOWN) {
            report(5, "7", "The value is not in the code set %s.".formatted(set.name()));
        }
    }

    private int indexOf(byte wanted, int from, int to) {
        byte[] bytes = view.bytes();
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return to;
    }

    private String text(int from, int to) {
        return new String(view.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void report(int type, String code, String message) {
        findings.at(view, Level.ERROR, type, loop, element, component, code, message);
    }
}
