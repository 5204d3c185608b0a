package org.almoner.server.codes;

import org.almoner.codes.icd.IndexBook;
import org.almoner.codes.icd.IndexSets;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.almoner.server.codes.CodePage.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the index backwards: by which words a code is found. */
final class IndexEntries {

    private static final int MOST = 8;

    private IndexEntries() {}

    /** The entries that lead to a code, each with its main term first. */
    static List<List<Piece>> leadingTo(String key, ShelfDay shelf) {
        List<List<Piece>> found = new ArrayList<>();
        for (Volume volume : List.of(Volume.DISEASES, Volume.EXTERNAL)) {
            Optional<Table> table = shelf.table(volume.set());
            Optional<IndexBook> book = shelf.volume(volume);
            long packed = Packed.pack(Sides.stem(key));
            for (int row = 0;
                    table.isPresent()
                            && book.isPresent()
                            && found.size() < MOST
                            && row < table.get().rows();
                    row++) {
                if (table.get().number(IndexSets.CODE, row) == packed) {
                    found.add(
                            List.of(
                                    new Piece(
                                            String.join(", ", book.get().path(row)),
                                            IndexPages.path(volume, row, shelf))));
                }
            }
        }
        return found;
    }
}
