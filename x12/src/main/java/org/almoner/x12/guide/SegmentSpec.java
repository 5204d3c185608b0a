package org.almoner.x12.guide;

import org.almoner.x12.Packed;
import org.almoner.x12.guide.Dictionary.SegmentType;
import org.almoner.x12.guide.Dictionary.SyntaxNote;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a guide demands of a segment in one place. */
public final class SegmentSpec implements Part {

    private final String id;
    private final long packedId;
    private final boolean required;
    private final int max;
    private final String title;
    private final SegmentType type;
    private final @Nullable ElementSpec[] elements;
    private final int keyElement;
    private final int keyComponent;
    private final @Nullable CodeList keyCodes;
    private final int lastRequired;
    private final SyntaxNote[] notes;
    private final List<Capture> captures = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    /**
     * @param elements element 1 first; null where the guide uses none
     * @param keyElement the element that tells it from segments alike; 0 when none does
     * @param keyComponent the component of the key element that does; 0 for the whole of it
     */
    SegmentSpec(
            SegmentType type,
            boolean required,
            int max,
            String title,
            @Nullable ElementSpec[] elements,
            int keyElement,
            int keyComponent,
            @Nullable CodeList keyCodes) {
        this.id = type.id();
        this.packedId = Packed.pack(type.id());
        this.required = required;
        this.max = max;
        this.title = title;
        this.type = type;
        this.elements = elements;
        this.keyElement = keyElement;
        this.keyComponent = keyComponent;
        this.keyCodes = keyCodes;
        this.notes = type.notes().toArray(SyntaxNote[]::new);
        int last = 0;
        for (int i = 0; i < elements.length; i++) {
            ElementSpec element = elements[i];
            if (element != null && element.required()) {
                last = i + 1;
            }
        }
        this.lastRequired = last;
    }

    /**
     * Something of this segment that a rule wants to know, and the loop that keeps it.
     *
     * @param loopsUp 0 for the loop of the segment, 1 for the loop around it
     * @param slot the fact it is kept as
     * @param qualifier the packed key value it must have; 0 for any
     * @param element the element to keep; 0 when only its presence counts
     * @param component the component of it; 0 for the whole element
     */
    public record Capture(int loopsUp, int slot, long qualifier, int element, int component) {}

    public String id() {
        return id;
    }

    public long packedId() {
        return packedId;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public int max() {
        return max;
    }

    @Override
    public SegmentSpec trigger() {
        return this;
    }

    public String title() {
        return title;
    }

    /** What the standard says of the segment. */
    public SegmentType type() {
        return type;
    }

    /** The last element that must be there, from 1; 0 when none must. */
    public int lastRequired() {
        return lastRequired;
    }

    /** The relations between its elements; not to be changed. */
    public SyntaxNote[] notes() {
        return notes;
    }

    /** What is demanded of element {@code position} (from 1); null when it is not used. */
    public @Nullable ElementSpec element(int position) {
        return position <= elements.length ? elements[position - 1] : null;
    }

    public int keyElement() {
        return keyElement;
    }

    public int keyComponent() {
        return keyComponent;
    }

    /** The key element's values in this place; null when the identifier alone decides. */
    public @Nullable CodeList keyCodes() {
        return keyCodes;
    }

    public List<Capture> captures() {
        return captures;
    }

    /** What holds for each segment in this place, one by one. */
    public List<Rule> rules() {
        return rules;
    }

    void add(Rule rule) {
        rules.add(rule);
    }

    void capture(Capture capture) {
        captures.add(capture);
    }
}
