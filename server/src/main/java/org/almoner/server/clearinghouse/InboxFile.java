package org.almoner.server.clearinghouse;

import java.time.Instant;
import java.util.List;

/**
 * One file that came.
 *
 * @param kinds what was in it, such as {@code 999} or {@code 835}
 * @param findings what was wrong with it, one sentence each; nothing of its content
 * @param seenAgain how often the same content came once more
 */
public record InboxFile(
        long inboxId,
        String fileName,
        Instant receivedAt,
        String kinds,
        State state,
        List<String> findings,
        int seenAgain) {

    public InboxFile {
        findings = List.copyOf(findings);
    }

    /** What became of it. */
    public enum State {
        ARRIVED("arrived", "info"),
        APPLIED("applied", "good"),
        UNREADABLE("could not be read", "stop"),
        SET_ASIDE("set aside", "info");

        private final String title;
        private final String tone;

        State(String title, String tone) {
            this.title = title;
            this.tone = tone;
        }

        public String title() {
            return title;
        }

        public String tone() {
            return tone;
        }
    }
}
