package org.almoner.server.coding;

import org.almoner.coding.CandidateFinder;
import org.almoner.server.codes.CodeLibrary;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** Reads notes by the diagnoses that are loaded now. */
@Component
class Candidates implements Supplier<CandidateFinder> {

    private final Supplier<CandidateFinder> finder;

    Candidates(CodeLibrary library) {
        finder = library.derive(opened -> new CandidateFinder(opened.book()));
    }

    @Override
    public CandidateFinder get() {
        return finder.get();
    }
}
