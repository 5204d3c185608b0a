package org.almoner.server.rules;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Every rule that comes with the product, to look through. */
@Service
public class Catalogue {

    private final RuleShelf shelf;
    private final Clock clock;

    Catalogue(RuleShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A rule, and whether it has what it needs today.
     *
     * @param missing what it needs and does not have
     */
    public record Entry(RuleText text, List<Need> missing) {

        public Entry {
            missing = List.copyOf(missing);
        }

        public boolean isAsleep() {
            return !missing.isEmpty();
        }
    }

    /** The rules of a family that fit what was asked. */
    public record Group(Family family, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }

        /** The address of the family on the page. */
        public String anchor() {
            return family.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was found.
     *
     * @param all how many rules there are
     * @param asleep how many of them sleep today
     */
    public record Found(List<Group> groups, int count, int all, int asleep) {

        public Found {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The rules that hold all of these words: in the name, the title, what is checked, the source,
     * or a code of an example.
     *
     * @param severity only those that speak so; empty for all
     */
    public Found find(String words, Optional<Severity> severity, boolean asleepOnly) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        Map<Family, List<Entry>> groups = new EnumMap<>(Family.class);
        int count = 0;
        int asleep = 0;
        List<RuleText> texts = Ruleset.national().texts();
        Set<Need> held = shelf.get().held(LocalDate.now(clock));
        for (RuleText text : texts) {
            Entry entry = entry(text, held);
            asleep += entry.isAsleep() ? 1 : 0;
            boolean fits =
                    severity.map(one -> one == text.severity()).orElse(true)
                            && (!asleepOnly || entry.isAsleep())
                            && holds(text, wanted);
            if (fits) {
                groups.computeIfAbsent(text.family(), _ -> new ArrayList<>()).add(entry);
                count++;
            }
        }
        return new Found(
                groups.entrySet().stream()
                        .map(each -> new Group(each.getKey(), each.getValue()))
                        .toList(),
                count,
                texts.size(),
                asleep);
    }

    /**
     * @throws NoSuchElementException when no rule is called so
     */
    public Entry get(String id) {
        Set<Need> held = shelf.get().held(LocalDate.now(clock));
        return Ruleset.national().texts().stream()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .map(text -> entry(text, held))
                .orElseThrow(() -> new NoSuchElementException("No rule is called " + id));
    }

    private static Entry entry(RuleText text, Set<Need> held) {
        return new Entry(
                text, text.needs().stream().filter(need -> !held.contains(need)).sorted().toList());
    }

    private static boolean holds(RuleText text, List<String> wanted) {
        StringBuilder all = new StringBuilder(256);
        all.append(text.id()).append(' ').append(text.title()).append(' ').append(text.checks());
        all.append(' ').append(text.source());
        text.examples().forEach(example -> all.append(' ').append(example.sketch()));
        String lower = all.toString().toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(lower::contains);
    }
}
