package org.almoner.cli;

import org.almoner.codes.load.ReleaseName;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Table;

import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the release that a person means: {@code icd10cm@2025-10-01}, a day, FY2026. */
final class CodesReleases {
    private static final int NAMED_MOST = 6;

    private CodesReleases() {}

    /** The release of that very name. */
    static Optional<Table> find(CodeStore store, List<PublishedSet> sets, String id) {
        return sets.stream()
                .flatMap(set -> store.list(set).stream())
                .filter(table -> table.release().id().equals(id))
                .findFirst();
    }

    /** The day that somebody means by a day, or by the name of a year. */
    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(new CodesOptions.Day().convert(typed));
        } catch (TypeConversionException e) {
            return ReleaseName.find(typed).map(name -> name.from(YearBegins.OCTOBER));
        }
    }

    /** What is said of a release that is not there: which ones of its set are. */
    static String unknown(CodeStore store, String id) {
        String set = id.contains("@") ? id.substring(0, id.indexOf('@')) : id;
        List<String> ids = store.list().stream().map(Release::id).toList();
        List<String> near = ids.stream().filter(each -> each.startsWith(set + "@")).toList();
        if (near.isEmpty()) {
            near = ids.stream().filter(each -> each.startsWith(set)).toList();
        }
        if (near.isEmpty()) {
            return "There is no release %s; almoner codes list names those that are loaded."
                    .formatted(id);
        }
        return "There is no release %s; loaded are %s."
                .formatted(
                        id,
                        near.stream()
                                .skip(Math.max(0, near.size() - NAMED_MOST))
                                .collect(Collectors.joining(", ")));
    }
}
