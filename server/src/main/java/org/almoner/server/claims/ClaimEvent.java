package org.almoner.server.claims;

import java.time.Instant;

/**
 * One line of a claim's story.
 *
 * @param tone good, stop, warn, on (something of ours) or empty
 * @param what the bold word, such as {@code Sent}
 * @param detail the rest of the sentence
 * @param source such as {@code 837P} or {@code 999}
 */
public record ClaimEvent(
        Instant at, String by, String tone, String what, String detail, String source) {}
