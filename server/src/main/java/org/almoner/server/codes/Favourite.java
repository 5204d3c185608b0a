package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;

/**
 * A code that somebody keeps at hand.
 *
 * @param specialty whose it is; empty when it is the person's own
 */
public record Favourite(CodeSystem system, String code, String specialty) {

    public boolean isMine() {
        return specialty.isEmpty();
    }
}
