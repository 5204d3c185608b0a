package org.almoner.server.frame;

import org.almoner.server.access.Role;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.IntSupplier;

/**
 * A desk in the rail. Each capability offers its own as a bean.
 *
 * @param key names the desk to the layout, which marks it as the present one
 * @param section the heading it stands under
 * @param title its name
 * @param path where it leads
 * @param order where it stands in the rail, by tens
 * @param roles who sees it
 * @param count how much waits there, counted to 100 at most; null where counting says nothing
 */
public record RailEntry(
        String key,
        Section section,
        String title,
        String path,
        int order,
        Set<Role> roles,
        @Nullable IntSupplier count) {

    /** The headings of the rail, in order. */
    public enum Section {
        CODING("Coding"),
        BILLING("Billing"),
        PATIENTS("Patients"),
        INSIGHT("Insight"),
        TRUST("Trust"),
        PRACTICE("Practice"),
        LOOK_UP("Look up");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
