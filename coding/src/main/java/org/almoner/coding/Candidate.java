package org.almoner.coding;

import org.almoner.codes.Code;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A code that a person may choose, with the words that speak for it.
 *
 * @param setAside why it is shown apart and not offered; null when its words stand affirmed
 */
public record Candidate(Code code, List<Quote> quotes, int weight, @Nullable String setAside) {
    public Candidate {
        quotes = List.copyOf(quotes);
    }

    public boolean isSetAside() {
        return setAside != null;
    }
}
