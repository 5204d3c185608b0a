package org.almoner.server.rules;

import org.almoner.claims.scrub.Bookshelf;
import org.almoner.codes.CodeBook;
import org.almoner.server.codes.CodeLibrary;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** The published sets that are open now, as rules ask them. */
@Component
public class RuleShelf {

    private final Supplier<Bookshelf> shelf;

    RuleShelf(CodeLibrary library, CodeBook codes) {
        this.shelf = library.derive(opened -> Bookshelf.of(codes, opened.store()));
    }

    public Bookshelf get() {
        return shelf.get();
    }
}
