package org.almoner.codes.find;

import org.almoner.codes.find.Question.Kind;
import org.almoner.codes.find.Question.Meaning;
import org.almoner.codes.find.Question.Slot;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The Lucene index of all terms, which narrows a question to a few hundred of them. The number of a
 * document is the number of the term on the {@link Shelf}, which lies beside it.
 */
final class TermIndex implements Closeable {
    private static final String SHELF = "almoner.shelf";
    private static final String WORDS = "words";
    private static final String ORIGIN = "origin";
    private static final String TEXT = "text";

    /** How much a word counts that is to be absent. */
    private static final float NEGATED = 0.3f;

    private static final double BUFFER_MB = 512;
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.5f, 0.6f);

    private final Shelf shelf;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private TermIndex(Shelf shelf, DirectoryReader reader) {
        this.shelf = shelf;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(SIMILARITY);
        this.searcher.setQueryCache(null);
    }

    static void write(BookDraft draft, Directory to) throws IOException {
        ShelfMaker.Made made = ShelfMaker.make(draft);
        Shelf shelf = made.shelf();
        IndexWriterConfig config =
                new IndexWriterConfig(new WhitespaceAnalyzer())
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setSimilarity(SIMILARITY)
                        .setUseCompoundFile(false)
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(to, config)) {
            for (int term = 0; term < shelf.terms(); term++) {
                writer.addDocument(document(shelf, term, made.texts().get(term)));
            }
            writer.commit();
        }
        try (var out = to.createOutput(SHELF, IOContext.DEFAULT)) {
            shelf.write(out);
        }
    }

    private static Document document(Shelf shelf, int term, String text) {
        StringBuilder words = new StringBuilder();
        for (int at = shelf.tokenStart[term]; at < shelf.tokenStart[term + 1]; at++) {
            words.append(shelf.words[shelf.tokens[at] & Shelf.WORD]).append(' ');
        }
        Document document = new Document();
        document.add(new TextField(WORDS, words.toString(), Store.NO));
        document.add(new StringField(ORIGIN, Origin.of(shelf.origin[term]).title(), Store.NO));
        document.add(new StoredField(TEXT, text));
        return document;
    }

    static TermIndex open(Directory from) throws IOException {
        Shelf shelf;
        try (var in = from.openInput(SHELF, IOContext.READONCE)) {
            shelf = Shelf.read(in);
        }
        DirectoryReader reader = DirectoryReader.open(from);
        if (reader.leaves().size() > 1 || reader.maxDoc() != shelf.terms()) {
            reader.close();
            throw new IOException("the index does not fit its words");
        }
        return new TermIndex(shelf, reader);
    }

    Shelf shelf() {
        return shelf;
    }

    /** The text of a term as its book has it. */
    String text(int term) throws IOException {
        return searcher.storedFields().document(term, Set.of(TEXT)).get(TEXT);
    }

    /** The terms that hold most of what is asked. */
    ScoreDoc[] candidates(Question question, Set<Origin> without, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int clauses = 0;
        for (Slot slot : question.slots()) {
            if (slot.kind() == Kind.WORD || question.slots().size() == 1) {
                Query any = any(question, slot);
                if (any != null) {
                    query.add(slot.negated() ? new BoostQuery(any, NEGATED) : any, Occur.SHOULD);
                    clauses++;
                }
            }
        }
        if (clauses == 0) {
            for (Slot slot : question.slots()) {
                Query any = any(question, slot);
                if (any != null) {
                    query.add(any, Occur.SHOULD);
                }
            }
        }
        for (Origin origin : without) {
            query.add(new TermQuery(new Term(ORIGIN, origin.title())), Occur.MUST_NOT);
        }
        return searcher.search(query.build(), most).scoreDocs;
    }

    private @Nullable Query any(Question question, Slot slot) {
        List<Query> meanings = new ArrayList<>();
        for (Meaning meaning : slot.meanings()) {
            Query query = meaning(question, meaning);
            if (query != null) {
                meanings.add(new BoostQuery(query, meaning.trust() * meaning.trust()));
            }
        }
        if (meanings.isEmpty()) {
            return null;
        }
        return meanings.size() == 1 ? meanings.getFirst() : new DisjunctionMaxQuery(meanings, 0);
    }

    private @Nullable Query meaning(Question question, Meaning meaning) {
        if (meaning.bits().length == 1) {
            return term(question, meaning.bits()[0]);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean some = false;
        for (int bit : meaning.bits()) {
            if (bit >= 0) {
                all.add(term(question, bit), Occur.SHOULD);
                some = true;
            }
        }
        return some ? all.build() : null;
    }

    private Query term(Question question, int bit) {
        return new TermQuery(new Term(WORDS, shelf.words[question.words()[bit]]));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
