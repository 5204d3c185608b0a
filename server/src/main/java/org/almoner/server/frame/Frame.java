package org.almoner.server.frame;

import org.almoner.server.access.SignedIn;
import org.springframework.security.web.csrf.CsrfToken;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the layout needs to draw itself around a page. The rail is counted only when it is drawn, so
 * a fragment costs nothing.
 *
 * @param first what has to be done before any other work can go on
 * @param idleSeconds after which a session without a hand on it ends
 * @param said a notice to show once, after an action; empty when there is none
 * @param again what was typed into a form that was sent back, with what is wrong; else nothing
 */
public record Frame(
        SignedIn person,
        CsrfToken csrf,
        Supplier<List<RailSection>> rail,
        Supplier<Optional<FirstDesk.Call>> first,
        int idleSeconds,
        Notice said,
        Typed again) {

    /** A heading of the rail with its desks. */
    public record RailSection(String title, List<RailItem> items) {}

    /**
     * A desk as the rail draws it.
     *
     * @param count such as {@code 42} or {@code 99+}; empty when there is nothing to say
     */
    public record RailItem(String key, String title, String path, String count) {}

    /**
     * What happened after the last action.
     *
     * @param tone good, warn, stop or info
     */
    public record Notice(String tone, String text) {
        public static final Notice NONE = new Notice("", "");

        public boolean isEmpty() {
            return text.isEmpty();
        }
    }
}
