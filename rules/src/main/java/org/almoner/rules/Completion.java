package org.almoner.rules;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;

import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.Vocabulary.Field;
import org.almoner.rules.Vocabulary.Thing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand where somebody is typing a condition. */
public final class Completion {

    /** Names and dots up to the end, with list places such as {@code lines[0]} passed by. */
    private static final Pattern CHAIN =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*(?:\\[\\d+])?\\.)*([A-Za-z_][A-Za-z0-9_]*)?$");

    /** {@code claim.lines.exists(l, ...}: what l is depends on what stands before it. */
    private static final Pattern BOUND =
            Pattern.compile(
                    "([A-Za-z_][A-Za-z0-9_.]*)\\.(?:exists|exists_one|all|filter|map)\\(\\s*([A-Za-z_]\\w*)\\s*,");

    private static final List<Choice> FUNCTIONS =
            List.of(
                    new Choice(
                            "dollars(", "number", "dollars as cents: claim.charge > dollars(500)"),
                    new Choice("day('", "day", "a day: claim.day >= day('2026-01-01')"),
                    new Choice("days_between(", "number", "days from one day to another"),
                    new Choice("within(", "yes or no", "within(line.code, '99202', '99215')"),
                    new Choice("size(", "number", "how many: size(claim.lines) > 50"));

    private static final List<Choice> OF_A_LIST =
            List.of(
                    new Choice("exists(x, ", "yes or no", "whether it holds for one of them"),
                    new Choice("all(x, ", "yes or no", "whether it holds for all of them"),
                    new Choice("filter(x, ", "list", "those for which it holds"),
                    new Choice("map(x, ", "list", "what is made of each"));

    private static final List<Choice> OF_A_TEXT =
            List.of(
                    new Choice("startsWith('", "yes or no", "line.code.startsWith('992')"),
                    new Choice("endsWith('", "yes or no", "whether it ends so"),
                    new Choice("contains('", "yes or no", "whether it holds this"),
                    new Choice("matches('", "yes or no", "a pattern, such as '^J[0-9]{4}$'"));

    private Completion() {}

    /**
     * One of the things that may be typed.
     *
     * @param text what is inserted
     * @param type as a person reads it
     * @param words what it is
     */
    public record Choice(String text, String type, String words) {}

    /**
     * The choices at the end of what was typed so far, those that begin with the letters typed.
     *
     * @param typed the condition up to the caret
     */
    public static List<Choice> at(String typed, Scope scope) {
        Matcher chain = CHAIN.matcher(typed);
        String text = chain.find() ? chain.group() : "";
        int dot = text.lastIndexOf('.');
        String begun = text.substring(dot + 1);
        Map<String, CelType> names = names(typed, scope);
        List<Choice> all =
                dot < 0
                        ? first(names)
                        : type(text.substring(0, dot), names)
                                .map(Completion::behind)
                                .orElse(List.of());
        return all.stream().filter(choice -> choice.text().startsWith(begun)).toList();
    }

    private static List<Choice> first(Map<String, CelType> names) {
        List<Choice> choices = new ArrayList<>();
        new TreeMap<>(names)
                .forEach((name, type) -> choices.add(new Choice(name, Vocabulary.words(type), "")));
        choices.addAll(FUNCTIONS);
        return choices;
    }

    /** The names of the rule, and those that a list's question binds before the caret. */
    private static Map<String, CelType> names(String typed, Scope scope) {
        Map<String, CelType> names = new HashMap<>(RuleLanguage.names(scope));
        Matcher bound = BOUND.matcher(typed);
        while (bound.find()) {
            type(bound.group(1), names)
                    .filter(type -> type.kind() == CelKind.LIST)
                    .ifPresent(list -> names.put(bound.group(2), ((ListType) list).elemType()));
        }
        return names;
    }

    /** What a chain of names says, such as {@code claim.payer}. */
    private static Optional<CelType> type(String chain, Map<String, CelType> names) {
        Optional<CelType> type = Optional.empty();
        for (String word : chain.split("\\.", -1)) {
            boolean isPlace = word.endsWith("]");
            String name = isPlace ? word.substring(0, word.indexOf('[')) : word;
            Optional<CelType> next =
                    type.isEmpty()
                            ? Optional.ofNullable(names.get(name))
                            : type.flatMap(Vocabulary::find)
                                    .flatMap(thing -> thing.find(name))
                                    .map(Field::type);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            type =
                    isPlace && next.get() instanceof ListType list
                            ? Optional.of(list.elemType())
                            : next;
        }
        return type;
    }

    private static List<Choice> behind(CelType type) {
        return switch (type.kind()) {
            case LIST -> OF_A_LIST;
            case STRING -> OF_A_TEXT;
            default ->
                    Vocabulary.find(type).map(Thing::fields).orElse(List.of()).stream()
                            .map(field ->
                                    new Choice(field.name(), field.typeWords(), field.words()))
                            .toList();
        };
    }
}
