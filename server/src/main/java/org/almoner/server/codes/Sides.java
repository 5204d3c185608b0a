package org.almoner.server.codes;

import org.almoner.codes.icd.Node;
import org.almoner.server.codes.CodePage.Choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the same condition on the other side of the body, by the words of the titles. */
final class Sides {

    private static final int CATEGORY = 3;
    private static final int SEVENTH = 6;
    private static final Pattern SIDE = Pattern.compile("\\b(left|right|bilateral)\\b");
    private static final Pattern NOT_SAID = Pattern.compile(".*\\b(unspecified)\\b");
    private static final Pattern FILLING = Pattern.compile("\\b(unilateral|of|the)\\b|[,;]");

    private static final List<String> ORDER = List.of("right", "left", "bilateral", "unspecified");

    private Sides() {}

    /** A title without its side, and the side. */
    private record Sided(String side, String rest) {
        static Sided of(String title) {
            String words = title.toLowerCase(Locale.ROOT);
            Matcher side = SIDE.matcher(words);
            if (side.find()) {
                return new Sided(side.group(), plain(cut(words, side.start(), side.end())));
            }
            Matcher unsaid = NOT_SAID.matcher(words);
            return unsaid.lookingAt()
                    ? new Sided("unspecified", plain(cut(words, unsaid.start(1), unsaid.end(1))))
                    : new Sided("", plain(words));
        }

        private static String cut(String words, int from, int to) {
            return words.substring(0, from) + words.substring(to);
        }

        private static String plain(String words) {
            return FILLING.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
        }
    }

    /** The codes that differ only in their side; empty where the condition has none. */
    static List<Choice> of(Node code, Tree tree, ShelfDay shelf) {
        if (code.key().length() <= CATEGORY) {
            return List.of();
        }
        boolean complete = code.key().length() > SEVENTH;
        String stem = complete ? stem(code.key()) : code.key();
        String wanted = tree.find(stem).map(Node::title).orElse(code.title());
        Sided here = Sided.of(wanted);
        Map<String, Choice> found = new LinkedHashMap<>();
        for (Node each : near(stem, tree)) {
            Sided other = Sided.of(each.title());
            if (!other.side().isEmpty() && other.rest().equals(here.rest())) {
                Node target =
                        complete
                                ? shelf.diagnoses()
                                        .complete(each.key(), code.key().charAt(SEVENTH))
                                        .orElse(each)
                                : each;
                Link link = shelf.link(target);
                found.putIfAbsent(
                        other.side(),
                        new Choice(
                                other.side(),
                                target.title(),
                                link.display(),
                                link.path(),
                                each.key().equals(stem)));
            }
        }
        boolean sided = found.containsKey("left") && found.containsKey("right");
        return sided
                ? ORDER.stream().filter(found::containsKey).map(found::get).toList()
                : List.of();
    }

    /** A whole code without its seventh character and what only holds the place before it. */
    static String stem(String key) {
        return key.length() > SEVENTH ? key.substring(0, SEVENTH).replaceAll("X+$", "") : key;
    }

    /** Its siblings, its cousins, and their children: sides stand no farther apart. */
    private static Set<Node> near(String stem, Tree tree) {
        Set<Node> near = new LinkedHashSet<>();
        List<Node> above = new ArrayList<>(tree.parents(stem));
        above.removeIf(node -> !node.isCode());
        for (Node parent : above.reversed().stream().limit(2).toList()) {
            for (Node child : tree.children(parent.key())) {
                near.add(child);
                if (child.key().length() < SEVENTH) {
                    near.addAll(tree.children(child.key()));
                }
            }
        }
        near.removeIf(node -> node.key().length() > SEVENTH);
        return near;
    }
}
