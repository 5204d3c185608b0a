package org.almoner.server.charts;

import org.almoner.server.access.SignedIn;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A part of the visit's page that another capability fills; each offers one as a bean. */
public interface VisitPanel {

    /** The panel for this visit; empty when this person may not see it. */
    Optional<Panel> of(Encounter visit, SignedIn person);

    /**
     * An answer with its reasons.
     *
     * @param tag such as an amount; empty when there is none
     * @param tone good, warn, stop, info or empty, for the tag
     * @param question what to ask the payer now; null when nothing is left to ask
     */
    record Panel(
            String title,
            String tag,
            String tone,
            List<String> sentences,
            @Nullable Question question) {
        public Panel {
            sentences = List.copyOf(sentences);
        }
    }

    /** Whether this coverage was in force on that day. */
    record Question(long coverageId, LocalDate day) {}
}
