package org.almoner.server.rules;

import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.codes.CodeBook;
import org.almoner.server.codes.CodeLibrary;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/** The published sets that are open now, as rules ask them. */
@Component
public class RuleShelf {

    private final CodeLibrary library;
    private final Supplier<Opened> opened;

    /** A scrub remembers for each day which rules are asked, so it lives as long as its shelf. */
    private record Opened(Bookshelf shelf, Scrub national) {

        static Opened of(Bookshelf shelf) {
            return new Opened(shelf, new Scrub(shelf, Ruleset.national()));
        }
    }

    RuleShelf(CodeLibrary library, CodeBook codes) {
        this.library = library;
        this.opened = library.derive(now -> Opened.of(Bookshelf.of(codes, now.store())));
    }

    public Bookshelf get() {
        return opened.get().shelf();
    }

    /** A scrub by other rules, which is made anew when other sets are open. */
    Supplier<Scrub> scrub(Ruleset rules) {
        return library.derive(_ -> new Scrub(get(), rules));
    }

    /** The scrub by all national rules. */
    public Scrub national() {
        return opened.get().national();
    }
}
