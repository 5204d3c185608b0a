package org.almoner.server.rules;

import org.almoner.rules.PracticeRule;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A version of a practice's own rule, with what became of it.
 *
 * @param examples claims that prove it
 * @param decidedAt when it went live or was retired; null for a draft
 */
public record OwnRule(
        PracticeRule rule,
        List<Proof> examples,
        State state,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    public OwnRule {
        examples = List.copyOf(examples);
    }

    /** Where a version stands. */
    public enum State {
        DRAFT("draft", "info"),
        LIVE("live", "good"),
        RETIRED("retired", "");

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

    /**
     * A claim in a few words, and what the rule has to do about it.
     *
     * @param speaks whether it has to speak, or to be silent
     */
    public record Proof(String sketch, boolean speaks) {}

    public int number() {
        return rule.number();
    }

    public int version() {
        return rule.version();
    }

    public boolean isLive() {
        return state == State.LIVE;
    }

    public String path() {
        return "/rules/own/" + rule.number();
    }
}
