package org.almoner.server.claims;

import org.almoner.claims.scrub.Bookshelf;
import org.almoner.server.codes.CodeLibrary;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/**
 * The published sets that the scrub asks: what is loaded now. The shelf is kept until other
 * releases are loaded, since it remembers what it was asked.
 */
@Component
public class ScrubShelf {

    private final Supplier<Bookshelf> shelf;

    ScrubShelf(CodeLibrary library) {
        this.shelf = library.derive(opened -> Bookshelf.of(opened.book(), opened.store()));
    }

    public Bookshelf get() {
        return shelf.get();
    }
}
