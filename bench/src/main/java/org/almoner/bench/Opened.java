package org.almoner.bench;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.store.CodeStore;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/** What a fresh process opens. */
enum Opened {
    STORE("all releases of the store") {
        @Override
        Object open(Path folder) {
            return CodeStore.open(folder, PublishedSets.list());
        }
    },
    BOOK("the same, ready to be asked by code and day") {
        @Override
        Object open(Path folder) {
            return CodeBook.of(CodeStore.open(folder, PublishedSets.list()));
        }
    },
    EDITS("the store, and both settings' PTP edits asked once") {
        @Override
        Object open(Path folder) {
            CodeStore store = CodeStore.open(folder, PublishedSets.list());
            return Arrays.stream(PtpEdits.Setting.values())
                    .map(setting -> PtpEdits.of(store, setting))
                    .peek(edits -> edits.find("99213", "36415", DAY))
                    .toList();
        }
    },
    MAPS("hash maps of ICD-10-CM, HCPCS, MUE and PTP, of one release each") {
        @Override
        Object open(Path folder) {
            return HeapMaps.of(CodeStore.open(folder, PublishedSets.list()));
        }
    };

    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    private final String title;

    Opened(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Opens it, and gives what has to stay in memory. */
    abstract Object open(Path folder);
}
