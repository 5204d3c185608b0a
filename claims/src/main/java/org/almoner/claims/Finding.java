package org.almoner.claims;

import org.jspecify.annotations.Nullable;

/**
 * What an edit says about a claim.
 *
 * @param edit the edit's identifier, such as {@code bilateral-modifier}
 * @param severity whether the claim may leave
 * @param lineIndex which line it is about, from 0; null for the claim as a whole
 * @param message a sentence with this claim's facts: what is wrong
 * @param advice what to do about it
 * @param source document, section and version that the edit comes from
 * @param fix a change that would mend it, if there is one that is sure
 */
public record Finding(
        String edit,
        Severity severity,
        @Nullable Integer lineIndex,
        String message,
        String advice,
        String source,
        @Nullable Fix fix) {

    /** How strongly an edit speaks. */
    public enum Severity {
        /** The claim is held until it is mended. */
        STOP,
        /** The claim is held until it is mended or a person says why it is right. */
        WARN,
        /** Worth knowing; the claim leaves. */
        INFO
    }
}
