package org.almoner.codes.lists;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.List;

/**
 * Medicare's local coverage, as the Medicare Coverage Database gives it: articles, the services
 * they speak of, the diagnoses that support them or do not, and whose they are. An article's number
 * is its key, and a code of digits.
 */
public final class CoverageSets {

    public static final int ARTICLE = 0;

    /** Columns of {@link #ARTICLES} and {@link #LCDS}. */
    public static final int VERSION = 1;

    public static final int TITLE = 2;
    public static final int STATUS = 3;
    public static final int FROM = 4;
    public static final int TO = 5;

    /** Of {@link #STATUS}: in force. */
    static final String ACTIVE = "A";

    /** It was in force until its last day. */
    static final String RETIRED = "R";

    /** Open for comments; it binds nobody. */
    static final String PROPOSED = "P";

    public static final PublishedSet ARTICLES = document("coverage-article", "Coverage articles");
    public static final PublishedSet LCDS = document("coverage-lcd", "Local coverage (LCD)");

    /** Columns of {@link #SERVICES}: its first key is the service, so that articles are found. */
    public static final int SERVICE = 0;

    public static final int SERVICE_ARTICLE = 1;
    public static final int SERVICE_GROUP = 2;
    public static final int SERVICE_VERSION = 3;

    public static final PublishedSet SERVICES =
            PublishedSet.of(
                    "coverage-service",
                    "Services of coverage articles",
                    1,
                    Column.code("hcpcs").asKey(),
                    Column.code("article").asKey(),
                    Column.number("group"),
                    Column.number("version"));

    /** Columns of {@link #COVERED} and {@link #NOT_COVERED}. */
    public static final int DIAGNOSIS = 1;

    public static final int DIAGNOSIS_GROUP = 2;
    public static final int ASTERISK = 3;
    public static final int DIAGNOSIS_VERSION = 4;

    public static final PublishedSet COVERED =
            diagnoses("coverage-diagnosis", "Diagnoses that support coverage");
    public static final PublishedSet NOT_COVERED =
            diagnoses("coverage-not-diagnosis", "Diagnoses that do not support coverage");

    /** Columns of {@link #GROUPS}: what the article says of a group of diagnoses. */
    public static final int GROUP = 1;

    public static final int GROUP_WORDS = 2;
    public static final int GROUP_VERSION = 3;

    public static final PublishedSet GROUPS =
            PublishedSet.of(
                    "coverage-group",
                    "Diagnosis groups of coverage articles",
                    1,
                    Column.code("article").asKey(),
                    Column.number("group").asKey(),
                    Column.text("words"),
                    Column.number("version"));

    /** Columns of {@link #CONTRACTORS}: an article and the contractor that published it. */
    public static final int CONTRACTOR = 1;

    public static final PublishedSet CONTRACTORS =
            PublishedSet.of(
                    "coverage-contractor",
                    "Contractors of coverage articles",
                    1,
                    Column.code("article").asKey(),
                    Column.code("contractor").asKey(),
                    Column.number("version"));

    /** Columns of {@link #CONTRACTOR_NAMES}. */
    public static final int CONTRACTOR_NUMBER = 1;

    public static final int CONTRACTOR_NAME = 2;

    public static final PublishedSet CONTRACTOR_NAMES =
            PublishedSet.of(
                    "contractor",
                    "Medicare contractors",
                    1,
                    Column.code("contractor").asKey(),
                    Column.text("number"),
                    Column.text("name"));

    private CoverageSets() {}

    private static PublishedSet document(String id, String title) {
        return PublishedSet.of(
                id,
                title,
                1,
                Column.code("id").asKey(),
                Column.number("version").asKey(),
                Column.text("title"),
                Column.text("status"),
                Column.day("from"),
                Column.day("to"));
    }

    private static PublishedSet diagnoses(String id, String title) {
        return PublishedSet.of(
                id,
                title,
                1,
                Column.code("article").asKey(),
                Column.code("diagnosis").asKey(),
                Column.number("group"),
                Column.text("asterisk"),
                Column.number("version"));
    }

    static List<PublishedSet> list() {
        return List.of(
                ARTICLES,
                LCDS,
                SERVICES,
                COVERED,
                NOT_COVERED,
                GROUPS,
                CONTRACTORS,
                CONTRACTOR_NAMES);
    }
}
