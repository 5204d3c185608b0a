package org.almoner.codes.lists;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Medicare's contractors say of services and the diagnoses that support them, asked by packed
 * code and day. Safe for use by many threads.
 *
 * <p>Source: CMS, Medicare Coverage Database, billing and coding articles.
 */
public final class CoverageArticles {

    private final CodeStore store;
    private final Map<Releases, Ground> grounds = new ConcurrentHashMap<>();

    /** The releases that hold on a day; two days with the same ones know the same. */
    private record Releases(
            Table services,
            @Nullable Table articles,
            @Nullable Table covered,
            @Nullable Table notCovered,
            @Nullable Table groups,
            @Nullable Table contractors,
            @Nullable Table names) {}

    /** What was made of them so far. */
    private record Ground(
            Map<String, Set<Long>> articlesOfContractor, Map<Long, CoverageArticle> articles) {}

    private CoverageArticles(CodeStore store) {
        this.store = store;
    }

    public static CoverageArticles of(CodeStore store) {
        return new CoverageArticles(store);
    }

    /**
     * The articles of a contractor that speak of a service on a day.
     *
     * @param contractor its number, such as 14112
     */
    public List<CoverageArticle> find(long service, String contractor, LocalDate day) {
        Table services = on(CoverageSets.SERVICES, day);
        int place = services == null ? -1 : services.place(service);
        if (services == null || place < 0) {
            return List.of();
        }
        Releases releases =
                new Releases(
                        services,
                        on(CoverageSets.ARTICLES, day),
                        on(CoverageSets.COVERED, day),
                        on(CoverageSets.NOT_COVERED, day),
                        on(CoverageSets.GROUPS, day),
                        on(CoverageSets.CONTRACTORS, day),
                        on(CoverageSets.CONTRACTOR_NAMES, day));
        Ground ground = grounds.computeIfAbsent(releases, CoverageArticles::survey);
        Set<Long> own = ground.articlesOfContractor().getOrDefault(contractor, Set.of());
        List<CoverageArticle> found = new ArrayList<>(1);
        int end = services.start(place + 1);
        for (int row = services.start(place); row < end; row++) {
            long number = services.number(CoverageSets.SERVICE_ARTICLE, row);
            if (own.contains(number)) {
                CoverageArticle article =
                        ground.articles().computeIfAbsent(number, each -> article(releases, each));
                if (article.isInForce(day)
                        && article.isOf(services.number(CoverageSets.SERVICE_VERSION, row))
                        && !found.contains(article)) {
                    found.add(article);
                }
            }
        }
        return found;
    }

    private @Nullable Table on(PublishedSet set, LocalDate day) {
        return store.find(set, day).orElse(null);
    }

    /** Which articles are whose: by the number that practices know, not the database's own. */
    private static Ground survey(Releases releases) {
        Map<Long, String> numbers = new HashMap<>();
        Table names = releases.names();
        for (int row = 0; names != null && row < names.rows(); row++) {
            numbers.put(names.number(0, row), names.text(CoverageSets.CONTRACTOR_NUMBER, row));
        }
        Map<String, Set<Long>> articles = new HashMap<>();
        Table contractors = releases.contractors();
        for (int row = 0; contractors != null && row < contractors.rows(); row++) {
            String number = numbers.get(contractors.number(CoverageSets.CONTRACTOR, row));
            if (number != null) {
                articles.computeIfAbsent(number, _ -> new HashSet<>())
                        .add(contractors.number(CoverageSets.ARTICLE, row));
            }
        }
        return new Ground(articles, new ConcurrentHashMap<>());
    }

    private static CoverageArticle article(Releases releases, long number) {
        long version = 0;
        LocalDate from = null;
        LocalDate to = null;
        boolean binds = true;
        Table articles = releases.articles();
        int place = articles == null ? -1 : articles.place(number);
        if (articles != null && place >= 0) {
            // Versions stand in order; the last is the one that the other tables are about.
            int row = articles.start(place + 1) - 1;
            version = articles.number(CoverageSets.VERSION, row);
            from = articles.day(CoverageSets.FROM, row);
            to = articles.day(CoverageSets.TO, row);
            binds = binds(articles.text(CoverageSets.STATUS, row), to);
        }
        return new CoverageArticle(
                Packed.text(number),
                version,
                binds,
                from,
                to,
                diagnoses(releases.covered(), number, version),
                diagnoses(releases.notCovered(), number, version),
                groups(releases.groups(), number, version));
    }

    /** Whether an article is, or was until a day that is known, more than a draft. */
    private static boolean binds(String status, @Nullable LocalDate to) {
        return status.isEmpty()
                || status.equals(CoverageSets.ACTIVE)
                || (status.equals(CoverageSets.RETIRED) && to != null);
    }

    private static Map<String, CoverageArticle.Entry> diagnoses(
            @Nullable Table table, long article, long version) {
        Map<String, CoverageArticle.Entry> diagnoses = new HashMap<>();
        int place = table == null ? -1 : table.place(article);
        if (table == null || place < 0) {
            return diagnoses;
        }
        int end = table.start(place + 1);
        for (int row = table.start(place); row < end; row++) {
            if (!isSame(table.number(CoverageSets.DIAGNOSIS_VERSION, row), version)) {
                continue;
            }
            diagnoses.merge(
                    table.code(CoverageSets.DIAGNOSIS, row),
                    new CoverageArticle.Entry(
                            Set.of((int) table.number(CoverageSets.DIAGNOSIS_GROUP, row)),
                            table.text(CoverageSets.ASTERISK, row).contains("*")),
                    CoverageArticle.Entry::with);
        }
        return diagnoses;
    }

    /** Whether a row is about a version of its article; 0 where a table does not say. */
    static boolean isSame(long version, long ofArticle) {
        return version == 0 || ofArticle == 0 || version == ofArticle;
    }

    private static Map<Integer, String> groups(@Nullable Table table, long article, long version) {
        Map<Integer, String> groups = new HashMap<>();
        int place = table == null ? -1 : table.place(article);
        if (table == null || place < 0) {
            return groups;
        }
        int end = table.start(place + 1);
        for (int row = table.start(place); row < end; row++) {
            if (isSame(table.number(CoverageSets.GROUP_VERSION, row), version)) {
                groups.put(
                        (int) table.number(CoverageSets.GROUP, row),
                        table.text(CoverageSets.GROUP_WORDS, row));
            }
        }
        return groups;
    }
}
