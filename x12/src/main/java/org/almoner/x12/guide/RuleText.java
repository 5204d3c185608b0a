package org.almoner.x12.guide;

import org.almoner.x12.Packed;
import org.almoner.x12.guide.Rule.About;
import org.almoner.x12.guide.Rule.Condition;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule line. What the rule speaks of becomes a fact that the loop machine notes while the
 * loop goes by, so that a rule costs nothing where it does not stand.
 */
final class RuleText {

    private static final Pattern RULE =
            Pattern.compile("(warn )?rule (\\S+) (?:when (.+?) )?(need|forbid) (.+?) : (.+)");
    private static final Pattern TOKEN = Pattern.compile("\\(|\\)|!=|=|[^\\s()=!]+");
    private static final Pattern LOOP = Pattern.compile("\\d{4}[A-Z]{0,2}");
    private static final Pattern SEGMENT =
            Pattern.compile(
                    "(?:(\\d{4}[A-Z]{0,2})/)?([A-Z][A-Z0-9]{1,2})(?::(\\w+))?(?:\\.(\\d\\d)(?:-(\\d+))?)?");
    private static final Pattern ELEMENT = Pattern.compile("(\\d\\d)(?:-(\\d+))?");
    private static final List<String> WORDS = List.of("and", "or", "not", "(", ")", "=", "!=");

    /** Where the rule stands. */
    private sealed interface Home {

        record OfLoop(LoopSpec loop) implements Home {}

        record OfSegment(SegmentSpec segment) implements Home {}
    }

    private final Home home;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private RuleText(Home home, String condition) {
        this.home = home;
        Matcher token = TOKEN.matcher(condition);
        while (token.find()) {
            tokens.add(token.group());
        }
    }

    /**
     * @throws IllegalArgumentException saying what cannot be read
     */
    static Rule parse(String line, LoopSpec loop) {
        return parse(line, new Home.OfLoop(loop), loop.trigger().id());
    }

    /**
     * A rule that stands below a segment and holds for each of them.
     *
     * @throws IllegalArgumentException saying what cannot be read
     */
    static Rule parse(String line, SegmentSpec segment) {
        return parse(line, new Home.OfSegment(segment), segment.id());
    }

    private static Rule parse(String line, Home home, String about) {
        Matcher rule = RULE.matcher(line);
        if (!rule.matches()) {
            throw new IllegalArgumentException(
                    "a rule is written as: rule NAME when CONDITION need CONDITION : sentence");
        }
        var consequence = new RuleText(home, rule.group(5));
        Condition then = consequence.whole();
        String when = rule.group(3);
        return new Rule(
                rule.group(2),
                rule.group(1) != null,
                when == null ? new Condition.Always() : new RuleText(home, when).whole(),
                then,
                rule.group(4).equals("forbid"),
                new About(about, 0, 0, 0, -1),
                rule.group(6));
    }

    private Condition whole() {
        Condition condition = either();
        if (at < tokens.size()) {
            throw new IllegalArgumentException("not understood from here: " + tokens.get(at));
        }
        return condition;
    }

    private Condition either() {
        Condition condition = both();
        while (take("or")) {
            condition = new Condition.Either(condition, both());
        }
        return condition;
    }

    private Condition both() {
        Condition condition = one();
        while (take("and")) {
            condition = new Condition.Both(condition, one());
        }
        return condition;
    }

    private Condition one() {
        if (take("not")) {
            return new Condition.Not(one());
        }
        if (take("(")) {
            Condition inside = either();
            if (!take(")")) {
                throw new IllegalArgumentException("a parenthesis is not closed");
            }
            return inside;
        }
        if (at == tokens.size()) {
            throw new IllegalArgumentException("a condition ends too early");
        }
        String reference = tokens.get(at++);
        if (take("=")) {
            return fact(reference, Rule.Test.ONE_OF, values());
        }
        if (take("!=")) {
            return fact(reference, Rule.Test.NONE_OF, values());
        }
        return home instanceof Home.OfLoop(LoopSpec loop) && LOOP.matcher(reference).matches()
                ? inside(loop, reference)
                : fact(reference, Rule.Test.PRESENT, new CodeList(List.of()));
    }

    private boolean take(String word) {
        if (at < tokens.size() && tokens.get(at).equals(word)) {
            at++;
            return true;
        }
        return false;
    }

    private CodeList values() {
        List<String> values = new ArrayList<>();
        while (at < tokens.size() && !WORDS.contains(tokens.get(at))) {
            String value = tokens.get(at++);
            if (value.length() > 8) {
                throw new IllegalArgumentException("a value has at most eight characters");
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values stand after = or !=");
        }
        return new CodeList(values);
    }

    private static Condition inside(LoopSpec loop, String id) {
        int child = loop.childIndex(id);
        if (child < 0) {
            throw new IllegalArgumentException("no loop %s stands in this one".formatted(id));
        }
        String trigger = loop.parts().get(child).trigger().id();
        return new Condition.Inside(new About(trigger, 0, 0, 0, -1), child);
    }

    private Condition fact(String reference, Rule.Test test, CodeList values) {
        return switch (home) {
            case Home.OfLoop(LoopSpec loop) -> fact(loop, reference, test, values);
            case Home.OfSegment(SegmentSpec segment) -> fact(segment, reference, test, values);
        };
    }

    private static Condition fact(
            SegmentSpec segment, String reference, Rule.Test test, CodeList values) {
        Matcher parts = ELEMENT.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this names no element: " + reference);
        }
        int element = Integer.parseInt(parts.group(1));
        int component = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (element < 1 || element > segment.type().places().size()) {
            throw new IllegalArgumentException("the segment has no such element: " + reference);
        }
        return new Condition.Fact(new About(segment.id(), element, component, 0, -1), test, values);
    }

    private static Condition fact(
            LoopSpec loop, String reference, Rule.Test test, CodeList values) {
        Matcher parts = SEGMENT.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this names no segment: " + reference);
        }
        int element = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        int component = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
        long qualifier = parts.group(3) == null ? 0 : Packed.pack(parts.group(3));
        LoopSpec owner = loop;
        LoopSpec place = loop;
        int up = 0;
        int captureUp = 0;
        String where = parts.group(1);
        if (where != null && !where.equals(loop.id())) {
            int child = loop.childIndex(where);
            if (child >= 0) {
                place = (LoopSpec) loop.parts().get(child);
                captureUp = 1;
            } else {
                up = levelsUp(loop, where);
                owner = ancestor(loop, up);
                place = owner;
            }
        }
        int slot = owner.newFact();
        boolean found = false;
        for (Part part : place.parts()) {
            if (part instanceof SegmentSpec segment
                    && segment.id().equals(parts.group(2))
                    && hasKey(segment, parts.group(3))) {
                segment.capture(
                        new SegmentSpec.Capture(captureUp, slot, qualifier, element, component));
                found = true;
            }
        }
        if (!found) {
            throw new IllegalArgumentException("the loop has no such segment: " + reference);
        }
        return new Condition.Fact(
                new About(parts.group(2), element, component, up, slot), test, values);
    }

    private static boolean hasKey(SegmentSpec segment, @Nullable String qualifier) {
        CodeList codes = segment.keyCodes();
        return qualifier == null || (codes != null && codes.contains(qualifier));
    }

    private static int levelsUp(LoopSpec loop, String id) {
        int up = 0;
        for (LoopSpec at = loop; at != null; at = at.parent()) {
            if (at.id().equals(id)) {
                return up;
            }
            up++;
        }
        throw new IllegalArgumentException("no loop %s stands in or around this one".formatted(id));
    }

    private static LoopSpec ancestor(LoopSpec loop, int up) {
        LoopSpec found = loop;
        for (int i = 0; i < up; i++) {
            LoopSpec parent = found.parent();
            if (parent == null) {
                break;
            }
            found = parent;
        }
        return found;
    }
}
