package org.almoner.x12.guide;

import org.almoner.x12.guide.Dictionary.SegmentType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a guide from its text; the format is in docs/x12-guides.md. Lines become a tree by their
 * indentation, and the tree becomes loops, segments and rules.
 */
final class GuideText {

    private final String file;
    private final Dictionary dictionary;
    private final List<PendingRule> rules = new ArrayList<>();
    private final Map<String, Line> loops = new HashMap<>();

    private GuideText(String file, Dictionary dictionary) {
        this.file = file;
        this.dictionary = dictionary;
    }

    /** What stands above a guide's first segment. */
    record Head(
            String file,
            String id,
            String title,
            String set,
            String group,
            List<String> aliases,
            List<Guide.When> when) {

        boolean isCalled(String identifier) {
            return id.equals(identifier) || aliases.contains(identifier);
        }
    }

    /** One line with the lines that belong to it. */
    private record Line(int number, int indent, String words, List<Line> below) {}

    private record PendingRule(int line, String words, LoopSpec loop) {}

    /**
     * @throws GuideTextException when a line cannot be read
     */
    static Guide parse(String file, String text, Dictionary dictionary) {
        Head head = head(file, text);
        var reader = new GuideText(file, dictionary);
        var root = new LoopSpec("", true, 1, head.title(), null);
        reader.fill(root, reader.tree(text));
        for (PendingRule rule : reader.rules) {
            try {
                rule.loop().add(RuleText.parse(rule.words(), rule.loop()));
            } catch (IllegalArgumentException e) {
                throw new GuideTextException(file, rule.line(), String.valueOf(e.getMessage()));
            }
        }
        return new Guide(
                head.id(),
                head.title(),
                head.set(),
                head.group(),
                head.aliases(),
                head.when(),
                root);
    }

    static Head head(String file, String text) {
        String id = "";
        String title = "";
        String set = "";
        String group = "";
        List<String> aliases = List.of();
        List<Guide.When> when = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String words = uncommented(line).strip();
            String[] pair = words.split(" +", 2);
            String rest = pair.length == 2 ? pair[1] : "";
            switch (pair[0]) {
                case "" -> {}
                case "guide" -> id = rest;
                case "title" -> title = rest;
                case "set" -> set = rest;
                case "group" -> group = rest;
                case "also" -> aliases = List.of(rest.split(" +", -1));
                case "when" -> when.add(when(file, number, rest));
                default -> {
                    if (id.isEmpty() || set.isEmpty()) {
                        throw new GuideTextException(
                                file, number, "a guide begins with its guide and set lines");
                    }
                    return new Head(file, id, title, set, group, aliases, List.copyOf(when));
                }
            }
        }
        throw new GuideTextException(file, number, "the guide has no segment");
    }

    private static Guide.When when(String file, int number, String words) {
        String[] sides = words.split(" *= *", 2);
        String[] place = sides[0].split("\\.", 2);
        if (sides.length < 2 || place.length < 2) {
            throw new GuideTextException(file, number, "write it as: when BHT.02 = 13");
        }
        return new Guide.When(
                place[0], Integer.parseInt(place[1]), List.of(sides[1].strip().split(" +", -1)));
    }

    private static boolean isHead(String words) {
        return words.matches("(guide|title|set|group|also|when) .*");
    }

    private static String uncommented(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private List<Line> tree(String text) {
        var top = new Line(0, -1, "", new ArrayList<>());
        List<Line> open = new ArrayList<>(List.of(top));
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String words = uncommented(raw).strip();
            if (words.isEmpty() || isHead(words)) {
                continue;
            }
            int indent = raw.length() - raw.stripLeading().length();
            while (open.getLast().indent() >= indent) {
                open.removeLast();
            }
            var line = new Line(number, indent, words, new ArrayList<>());
            open.getLast().below().add(line);
            open.add(line);
        }
        return top.below();
    }

    private void fill(LoopSpec loop, List<Line> lines) {
        for (Line line : lines) {
            if (isRule(line)) {
                rules.add(new PendingRule(line.number(), line.words(), loop));
            } else if (line.words().startsWith("loop ")) {
                loop.add(loop(line, loop));
            } else if (line.words().startsWith("again ")) {
                loop.add(again(line, loop));
            } else {
                loop.add(segment(line));
            }
        }
        if (loop.parts().isEmpty()) {
            throw wrong(lines.isEmpty() ? 0 : lines.getFirst().number(), "the loop is empty");
        }
        loop.complete();
    }

    private LoopSpec loop(Line line, LoopSpec parent) {
        String[] words = line.words().split(" +", 5);
        if (words.length < 5) {
            throw wrong(line.number(), "a loop has an identifier, a usage, a number and a title");
        }
        var loop =
                new LoopSpec(
                        words[1],
                        required(line.number(), words[2]),
                        count(line.number(), words[3]),
                        words[4],
                        parent);
        loops.put(words[1], line);
        fill(loop, line.below());
        return loop;
    }

    /** A loop that was written further up and stands here too. */
    private LoopSpec again(Line line, LoopSpec parent) {
        String id = line.words().substring("again ".length()).strip();
        Line written = loops.get(id);
        if (written == null) {
            throw wrong(line.number(), "no loop %s is written above".formatted(id));
        }
        return loop(written, parent);
    }

    private SegmentSpec segment(Line line) {
        String[] words = line.words().split(" +", 4);
        if (words.length < 4) {
            throw wrong(
                    line.number(), "a segment has a usage, an identifier, a number and a title");
        }
        SegmentType type =
                dictionary
                        .findSegment(words[1])
                        .orElseThrow(() ->
                                wrong(line.number(), "the dictionary has no segment " + words[1]));
        var elements = new ElementLines(file, type);
        for (Line below : line.below()) {
            if (!isRule(below)) {
                elements.add(below.number(), below.words());
            }
        }
        SegmentSpec segment =
                elements.build(
                        required(line.number(), words[0]),
                        count(line.number(), words[2]),
                        words[3]);
        for (Line below : line.below()) {
            if (isRule(below)) {
                rule(below, segment);
            }
        }
        return segment;
    }

    private void rule(Line line, SegmentSpec segment) {
        try {
            segment.add(RuleText.parse(line.words(), segment));
        } catch (IllegalArgumentException e) {
            throw wrong(line.number(), String.valueOf(e.getMessage()));
        }
    }

    private static boolean isRule(Line line) {
        return line.words().startsWith("rule ") || line.words().startsWith("warn rule ");
    }

    private boolean required(int line, String usage) {
        return switch (usage) {
            case "R" -> true;
            case "S" -> false;
            default -> throw wrong(line, "a usage is R or S, not " + usage);
        };
    }

    private int count(int line, String word) {
        if (word.equals("*")) {
            return Integer.MAX_VALUE;
        }
        if (!word.matches("[1-9]\\d*")) {
            throw wrong(line, "how often is a number or *, not " + word);
        }
        return Integer.parseInt(word);
    }

    private GuideTextException wrong(int line, String what) {
        return new GuideTextException(file, line, what);
    }
}
