package org.almoner.codes.lists;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A billing and coding article: which diagnoses support the services that it speaks of. Safe for
 * use by many threads.
 */
public final class CoverageArticle {

    /** Stands in a list for "does not apply here". */
    private static final String NOT_APPLICABLE = "XX000";

    private static final Pattern CODES =
            Pattern.compile(
                    "\\b(\\d{4}[0-9FTU]|[A-V]\\d{4})\\b"
                            + "(?:\\s*(?:-|–|through|to)\\s*(\\d{4}[0-9FTU]|[A-V]\\d{4})\\b)?");

    private final String number;
    private final long version;
    private final boolean binds;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final Map<String, Entry> covered;
    private final Map<String, Entry> notCovered;
    private final Map<Integer, String> words;
    private final Map<String, Set<Integer>> groupsOfService = new ConcurrentHashMap<>();

    /**
     * A diagnosis in a list.
     *
     * @param groups that it stands in
     * @param hasAsterisk whether the article says something more of it
     */
    record Entry(Set<Integer> groups, boolean hasAsterisk) {

        Entry {
            groups = Set.copyOf(groups);
        }

        Entry with(Entry other) {
            Set<Integer> all = new HashSet<>(groups);
            all.addAll(other.groups);
            return new Entry(all, hasAsterisk && other.hasAsterisk);
        }
    }

    CoverageArticle(
            String number,
            long version,
            boolean binds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Entry> covered,
            Map<String, Entry> notCovered,
            Map<Integer, String> words) {
        this.number = number;
        this.version = version;
        this.binds = binds;
        this.from = from;
        this.to = to;
        this.covered = Map.copyOf(covered);
        this.notCovered = Map.copyOf(notCovered);
        this.words = Map.copyOf(words);
    }

    /** As people cite it: {@code article A57060, version 12}. */
    public String citation() {
        return "article A" + number + (version > 0 ? ", version " + version : "");
    }

    /** As people call it: {@code A57060}. */
    public String display() {
        return "A" + number;
    }

    boolean isInForce(LocalDate day) {
        return binds && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a row of another table is about this version. */
    boolean isOf(long row) {
        return CoverageArticles.isSame(row, version);
    }

    /** Whether it lists what supports a service, so that whatever is not in the list does not. */
    public boolean listsCoveredFor(String service) {
        if (covered.isEmpty() || covered.containsKey(NOT_APPLICABLE)) {
            return false;
        }
        Set<Integer> groups = groupsFor(service);
        for (Entry entry : covered.values()) {
            if (isIn(entry, groups)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a diagnosis, without its dot, supports a service. */
    public boolean isCovered(String diagnosis, String service) {
        Entry entry = covered.get(diagnosis);
        return entry != null && isIn(entry, groupsFor(service));
    }

    /** Whether the article says something more of a diagnosis that supports it. */
    public boolean hasAsterisk(String diagnosis) {
        Entry entry = covered.get(diagnosis);
        return entry != null && entry.hasAsterisk();
    }

    /** Whether it lists a diagnosis as one that supports none of its services. */
    public boolean isNotCovered(String diagnosis) {
        return notCovered.containsKey(diagnosis);
    }

    private static boolean isIn(Entry entry, Set<Integer> groups) {
        if (groups.isEmpty()) {
            return true;
        }
        for (int group : entry.groups()) {
            if (groups.contains(group)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The groups that speak of a service: those whose words name it and those whose words name no
     * service at all. None, which means all, where no group names it: then nothing tells them
     * apart.
     */
    private Set<Integer> groupsFor(String service) {
        return groupsOfService.computeIfAbsent(service, this::readGroups);
    }

    private Set<Integer> readGroups(String service) {
        Set<Integer> own = new HashSet<>();
        boolean isNamed = false;
        for (Map.Entry<Integer, String> group : words.entrySet()) {
            boolean namesAny = false;
            boolean namesThis = false;
            Matcher matcher = CODES.matcher(group.getValue());
            while (matcher.find()) {
                namesAny = true;
                String first = matcher.group(1);
                String last = matcher.group(2) == null ? first : matcher.group(2);
                namesThis |= service.compareTo(first) >= 0 && service.compareTo(last) <= 0;
            }
            isNamed |= namesThis;
            if (namesThis || !namesAny) {
                own.add(group.getKey());
            }
        }
        return isNamed ? Set.copyOf(own) : Set.of();
    }
}
