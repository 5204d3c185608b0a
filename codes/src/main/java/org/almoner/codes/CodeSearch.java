package org.almoner.codes;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds codes by what a person types. Lucene narrows many thousands of rows to those that hold the
 * words; the order is then ours, because a coder's idea of "best" is not a count of rare words.
 */
final class CodeSearch {
    private static final int WORDS_MAX = 12;
    private static final int TEXT_LENGTH_MAX = 200;
    private static final int CANDIDATES_MAX = 20_000;
    private static final double INDEX_BUFFER_MB = 256;

    /**
     * What each word costs that a title says and nobody asked for; see the qualities of a match.
     */
    private static final int LEFTOVER_COST = 3;

    /** Words that people type and titles need not hold. */
    private static final Set<String> PASSED_OVER =
            Set.of("of", "the", "and", "in", "to", "on", "a", "an", "with", "due", "for", "by");

    private static final Comparator<Answer> ORDER =
            Comparator.comparing(Answer::isExactCode)
                    .reversed()
                    .thenComparing(answer -> !answer.row().code().billable())
                    .thenComparing(Answer::sinks)
                    .thenComparing(Comparator.comparingInt(Answer::worth).reversed())
                    .thenComparing(answer -> !answer.row().isPlain())
                    .thenComparingInt(answer -> answer.row().code().title().length())
                    .thenComparing(answer -> answer.row().code().code());

    private final List<SearchRow> rows;
    private final IndexSearcher searcher;

    private CodeSearch(List<SearchRow> rows, IndexSearcher searcher) {
        this.rows = rows;
        this.searcher = searcher;
    }

    static CodeSearch over(List<Code> codes) {
        List<SearchRow> rows = codes.stream().map(SearchRow::of).toList();
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer())
                        .setRAMBufferSizeMB(INDEX_BUFFER_MB)
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        var directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            // One thread and one flush: Lucene's document number is the row's place in our list.
            for (SearchRow row : rows) {
                writer.addDocument(document(row));
            }
            writer.commit();
            return new CodeSearch(rows, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be built.", e);
        }
    }

    private static Document document(SearchRow row) {
        Document document = new Document();
        document.add(new StringField(SearchTerm.CODE_FIELD, row.code().code(), Store.NO));
        row.words().forEach(w -> document.add(new StringField(SearchTerm.WORD_FIELD, w, Store.NO)));
        return document;
    }

    List<CodeBook.Hit> search(String text, LocalDate day, Set<CodeSystem> systems, int limit) {
        List<SearchTerm> terms = terms(text);
        if (terms.isEmpty() || systems.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Answer> answers = answers(terms, day, systems, false, terms.size());
        if (answers.isEmpty()) {
            answers = answers(terms, day, systems, true, terms.size());
        }
        if (answers.isEmpty() && terms.size() > 1) {
            answers = answers(terms, day, systems, true, terms.size() - 1);
        }
        return answers.stream().sorted(ORDER).limit(limit).map(Answer::hit).toList();
    }

    /** Short forms of several words first, then words one by one. */
    private static List<SearchTerm> terms(String text) {
        String kept = text.length() > TEXT_LENGTH_MAX ? text.substring(0, TEXT_LENGTH_MAX) : text;
        List<String> raw = Words.raw(kept.replace(".", "").replace("/", ""));
        List<String> words = raw.size() > WORDS_MAX ? raw.subList(0, WORDS_MAX) : raw;
        List<SearchTerm> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = 1;
            List<String> meanings = List.of();
            for (int n = Math.min(Abbreviations.KEY_WORDS_MAX, words.size() - i); n > 0; n--) {
                meanings = Abbreviations.standard().meanings(phrase(words, i, n));
                if (!meanings.isEmpty()) {
                    taken = n;
                    break;
                }
            }
            String typed = phrase(words, i, taken);
            if (!meanings.isEmpty() || !PASSED_OVER.contains(typed) || words.size() == 1) {
                terms.add(SearchTerm.of(typed, meanings));
            }
            i += taken;
        }
        return terms;
    }

    private static String phrase(List<String> words, int from, int count) {
        return String.join(" ", words.subList(from, from + count));
    }

    private List<Answer> answers(
            List<SearchTerm> terms,
            LocalDate day,
            Set<CodeSystem> systems,
            boolean withTypos,
            int termsNeeded) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(term.query(withTypos), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(termsNeeded);
        boolean asksForOther =
                terms.stream().anyMatch(t -> t.typed().equals("other") || t.typed().equals("nec"));
        List<Answer> answers = new ArrayList<>();
        for (SearchRow row : candidates(query.build())) {
            if (systems.contains(row.code().system()) && row.code().isValidOn(day)) {
                Answer answer = answer(row, terms, withTypos, termsNeeded, asksForOther);
                if (answer != null) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private List<SearchRow> candidates(Query query) {
        try {
            List<SearchRow> found = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(query, CANDIDATES_MAX, Sort.INDEXORDER).scoreDocs) {
                found.add(rows.get(doc.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be read.", e);
        }
    }

    private static @Nullable Answer answer(
            SearchRow row,
            List<SearchTerm> terms,
            boolean withTypos,
            int termsNeeded,
            boolean asksForOther) {
        int matched = 0;
        int quality = 0;
        boolean exactCode = false;
        BitSet asked = new BitSet();
        List<String> why = new ArrayList<>();
        for (SearchTerm term : terms) {
            SearchTerm.Match match = term.match(row, withTypos);
            if (match != null) {
                matched++;
                quality += match.quality();
                exactCode |= match.why().equals("code") && terms.size() == 1;
                asked.or(match.titleWords());
                why.add(match.why());
            }
        }
        if (matched < termsNeeded) {
            return null;
        }
        boolean sinks = row.other() && !asksForOther;
        int worth = quality - LEFTOVER_COST * row.leftover(asked);
        return new Answer(row, exactCode, sinks, worth, String.join(", ", why));
    }

    private record Answer(
            SearchRow row, boolean isExactCode, boolean sinks, int worth, String why) {
        CodeBook.Hit hit() {
            return new CodeBook.Hit(row.code(), why);
        }
    }
}
