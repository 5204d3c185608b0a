package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Dictionary;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;

/**
 * Finds for each segment of a transaction set the place that its guide has for it, and reports what
 * is missing, too many, out of order or unknown. A segment goes to the innermost open loop that has
 * a place for it from where that loop has come to; if none has, what follows decides what is said:
 * it stands too late, its qualifier is wrong, or it does not belong here at all.
 */
final class LoopWalk {

    private static final long HL = Packed.pack("HL");

    private final Dictionary dictionary;
    private final Findings findings;
    private final ElementCheck elements;
    private final HierarchyCheck hierarchy;
    private final IdentityHashMap<Guide, Frame> roots = new IdentityHashMap<>();
    private Guide guide;
    private Frame root;
    private Frame current;

    /**
     * After a loop's beginning that was not understood, what belongs to it is neither complained of
     * nor taken for a part of the loop before.
     */
    private boolean insideUnknown;

    /** Where the segment stands that was seen last. */
    private long offset;

    private long number;

    LoopWalk(
            Guide guide,
            Dictionary dictionary,
            Findings findings,
            ElementCheck elements,
            HierarchyCheck hierarchy) {
        this.dictionary = dictionary;
        this.findings = findings;
        this.elements = elements;
        this.hierarchy = hierarchy;
        this.guide = guide;
        this.root = root(guide);
        this.current = root;
    }

    /** Begins a set with its ST. */
    void begin(Guide chosen, SegmentReader st) {
        guide = chosen;
        root = root(guide);
        root.begin(st);
        current = root;
        insideUnknown = false;
        segment(st);
    }

    /** Takes another guide for the set whose ST has just been seen. */
    void change(Guide chosen) {
        if (!chosen.equals(guide)) {
            guide = chosen;
            Frame old = root;
            root = root(guide);
            root.begin(old.offset, old.number);
            root.counts[0] = 1;
            current = root;
        }
    }

    /** The path of the innermost loop that is open. */
    String path() {
        return current.path;
    }

    void segment(SegmentReader view) {
        offset = view.offset();
        number = view.number();
        long id = view.packedId();
        for (Frame frame = current; frame != null; frame = frame.parent) {
            int index = frame.findForward(view, id);
            if (index >= 0) {
                if (insideUnknown && frame != root && frame.part(index) instanceof SegmentSpec) {
                    return;
                }
                insideUnknown = false;
                enter(frame, index, view);
                return;
            }
        }
        misplaced(view, id);
    }

    /** Ends the set: what is still open is proved. */
    void end() {
        leaveTo(root);
        prove(root, Integer.MAX_VALUE);
        rules(root);
    }

    private void enter(Frame frame, int index, SegmentReader view) {
        leaveTo(frame);
        int position = frame.spec.position(index);
        if (position > frame.position) {
            prove(frame, position);
            frame.position = position;
        }
        take(frame, index, view);
    }

    private void take(Frame frame, int index, SegmentReader view) {
        Part part = frame.part(index);
        int count = ++frame.counts[index];
        switch (part) {
            case SegmentSpec segment -> {
                if (count > segment.max()) {
                    tooMany(frame, view, "5", segment.max());
                }
                frame.note(segment, view);
                elements.check(segment, view, frame.path);
                if (!segment.rules().isEmpty() && findings.wants(4)) {
                    RuleCheck.check(segment, view, frame.path, findings);
                }
            }
            case LoopSpec loop -> {
                Frame inner = frame.inner(index, loop);
                inner.begin(view);
                inner.level = view.packedId() == HL ? view.packed(1) : 0;
                current = inner;
                if (count > loop.max()) {
                    tooMany(inner, view, "4", loop.max());
                }
                take(inner, 0, view);
            }
        }
    }

    private void tooMany(Frame frame, SegmentReader view, String code, int max) {
        String what = code.equals("4") ? "The loop" : "The segment";
        findings.at(
                view,
                Level.ERROR,
                2,
                frame.path,
                0,
                0,
                code,
                "%s may stand here at most %s.".formatted(what, times(max)));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private void leaveTo(Frame frame) {
        while (current != frame && current.parent != null) {
            prove(current, Integer.MAX_VALUE);
            rules(current);
            current = current.parent;
        }
    }

    private void rules(Frame frame) {
        if (findings.wants(4)) {
            RuleCheck.check(frame, findings);
        }
    }

    /** Reports the required parts before a position that did not come. */
    private void prove(Frame frame, int before) {
        for (int index : frame.spec.requiredParts()) {
            int position = frame.spec.position(index);
            if (position >= before) {
                break;
            }
            if (position >= frame.unproved && frame.counts[index] == 0) {
                missing(frame, index);
            }
        }
        frame.unproved = Math.max(frame.unproved, before);
    }

    private void missing(Frame frame, int index) {
        Part part = frame.part(index);
        String id = part.trigger().id();
        if (id.equals("SE")) {
            // The envelope says that a set has no end.
            return;
        }
        switch (part) {
            case SegmentSpec segment ->
                    findings.missing(
                            offset,
                            number,
                            2,
                            frame.path,
                            id,
                            "3",
                            "The segment %s (%s) is missing here.".formatted(id, segment.title()));
            case LoopSpec loop ->
                    findings.missing(
                            offset,
                            number,
                            2,
                            loop.path(),
                            id,
                            "3",
                            "The loop %s (%s) is missing here.".formatted(loop.id(), loop.title()));
        }
    }

    private void misplaced(SegmentReader view, long id) {
        if (told(view, id) || wrongKey(view, id) || late(view, id)) {
            return;
        }
        if (!insideUnknown) {
            Frame full = fullBehind(view, id);
            Frame.Sure sure = full == null ? Frame.Sure.BY_NAME : Frame.Sure.BY_LACK;
            if ((full != null || !isPlaced(id)) && withoutBeginning(view, id, sure)) {
                return;
            }
            if (full != null) {
                tooMany(full, view, id);
                return;
            }
            unknown(view, id);
        }
        insideUnknown |= beginsLoops(id);
    }

    /**
     * The nearest place that is told by the segment's qualifier (or is in the open loop): further
     * up, or in a loop to come whose first segment is missing. The loops that are open stay open
     * for a segment that is late, as what follows goes on in them. Where a place to come lacks
     * nothing but the qualifier, that is the likelier mistake.
     */
    private boolean told(SegmentReader view, long id) {
        boolean alike = insideUnknown;
        for (Frame frame = current; frame != null; frame = frame.parent) {
            int behind = frame.findBehind(view, id);
            if (behind >= 0
                    && !frame.isFull(behind)
                    && (frame == current || isTold(frame.part(behind)))) {
                late(frame, behind, view);
                return true;
            }
            alike |= behind >= 0 || frame.findAlike(id) != Frame.NONE;
            int ahead = alike ? Frame.NONE : frame.findLoopWith(view, id, Frame.Sure.BY_QUALIFIER);
            if (ahead >= 0) {
                beginWithout(frame, ahead, view);
                return true;
            }
        }
        return false;
    }

    /** A place further up has the segment, whatever its qualifier. */
    private boolean late(SegmentReader view, long id) {
        for (Frame frame = current; frame != null; frame = frame.parent) {
            int index = frame.findBehind(view, id);
            if (index >= 0 && !frame.isFull(index)) {
                late(frame, index, view);
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(Part part) {
        return part instanceof SegmentSpec segment && segment.keyCodes() != null;
    }

    private void late(Frame frame, int index, SegmentReader view) {
        if (insideUnknown) {
            return;
        }
        if (frame.part(index) instanceof LoopSpec) {
            leaveTo(frame);
        }
        findings.at(
                view,
                Level.ERROR,
                2,
                frame.path,
                0,
                0,
                "7",
                "The segment stands too late: its place is before what came ahead of it.");
        take(frame, index, view);
    }

    /** The loop further up that has a place for the segment and had all that may stand there. */
    private @Nullable Frame fullBehind(SegmentReader view, long id) {
        for (Frame frame = current; frame != null; frame = frame.parent) {
            if (frame.findBehind(view, id) >= 0) {
                return frame;
            }
        }
        return null;
    }

    private void tooMany(Frame frame, SegmentReader view, long id) {
        int index = frame.findBehind(view, id);
        if (frame.part(index) instanceof LoopSpec) {
            leaveTo(frame);
        }
        take(frame, index, view);
    }

    /** One place near by has this segment, but for other qualifiers. */
    private boolean wrongKey(SegmentReader view, long id) {
        Frame first = id == HL ? parentOf(view) : current;
        for (Frame frame = first; frame != null; frame = frame.parent) {
            int index = frame.findAlike(id);
            if (index >= 0) {
                if (!insideUnknown) {
                    enter(frame, index, view);
                }
                return true;
            }
            if (index == Frame.SEVERAL || (id == HL && frame != first)) {
                return false;
            }
        }
        return false;
    }

    /** The level that an HL names as its parent; the innermost loop when none is so called. */
    private Frame parentOf(SegmentReader hl) {
        long parent = hl.packed(2);
        for (Frame frame = current; frame != null; frame = frame.parent) {
            if (parent != 0 && frame.level == parent) {
                return frame;
            }
        }
        return current;
    }

    /** A segment of a loop whose first segment is missing: the loop is begun all the same. */
    private boolean withoutBeginning(SegmentReader view, long id, Frame.Sure sure) {
        for (Frame frame = current; frame != null; frame = frame.parent) {
            int index = frame.findLoopWith(view, id, sure);
            if (index >= 0) {
                beginWithout(frame, index, view);
                return true;
            }
        }
        return false;
    }

    private void beginWithout(Frame frame, int index, SegmentReader view) {
        leaveTo(frame);
        prove(frame, frame.spec.position(index));
        frame.position = frame.spec.position(index);
        frame.counts[index]++;
        Frame inner = frame.inner(index, (LoopSpec) frame.part(index));
        inner.begin(view);
        inner.counts[0] = 1;
        current = inner;
        missing(inner, 0);
        if (inner.spec.trigger(0).packedId() == HL) {
            hierarchy.missing();
        }
        segment(view);
    }

    private void unknown(SegmentReader view, long id) {
        if (!dictionary.knows(id)) {
            findings.at(
                    view,
                    Level.ERROR,
                    2,
                    current.path,
                    0,
                    0,
                    "1",
                    "X12 has no segment of this name.");
        } else if (isPlaced(id)) {
            findings.at(
                    view,
                    Level.ERROR,
                    2,
                    current.path,
                    0,
                    0,
                    "2",
                    "The guide has no place here for this segment with this qualifier.");
        } else {
            findings.at(
                    view,
                    Level.ERROR,
                    2,
                    current.path,
                    0,
                    0,
                    "2",
                    "The guide has no place for this segment here.");
        }
    }

    private boolean beginsLoops(long id) {
        for (Frame frame = current; frame != null; frame = frame.parent) {
            if (frame.hasLoops(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlaced(long id) {
        for (Frame frame = current; frame != null; frame = frame.parent) {
            if (frame.has(id)) {
                return true;
            }
        }
        return false;
    }

    private Frame root(Guide of) {
        return roots.computeIfAbsent(of, one -> new Frame(one.root(), null));
    }
}
