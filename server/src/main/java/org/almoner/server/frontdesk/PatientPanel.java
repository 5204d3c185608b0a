package org.almoner.server.frontdesk;

import org.almoner.server.access.SignedIn;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A part of the patient's page that another capability fills: visits, claims, the balance. Each
 * offers one as a bean, so the front desk need not know them.
 */
public interface PatientPanel {

    /** Where it stands among the others, by tens. */
    int order();

    /** The panel for this patient; empty when this person may not see it. */
    Optional<Panel> of(long patientId, SignedIn person);

    /**
     * A heading with rows.
     *
     * @param ifEmpty what to say when there are no rows
     * @param action a link beside the heading, if there is something to do
     */
    record Panel(String title, List<Row> rows, String ifEmpty, @Nullable Action action) {
        public Panel {
            rows = List.copyOf(rows);
        }
    }

    /** A link; its path holds numbers, never a name. */
    record Action(String title, String path) {}

    /**
     * One line.
     *
     * @param when a date as {@code Show.day} writes it, or empty
     * @param tone good, warn, stop, info or empty, for the tag
     * @param amount such as {@code 1,240.00}, or empty
     * @param path where the row leads; empty when nowhere
     */
    record Row(
            String when,
            String title,
            String detail,
            String tag,
            String tone,
            String amount,
            String path) {}
}
