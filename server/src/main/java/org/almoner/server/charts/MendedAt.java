package org.almoner.server.charts;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Where a person keys what a finding misses, when no fix can know it.
 *
 * @param path a page, or a place on the page that shows the finding, when it begins with {@code #}
 * @param label what is keyed there
 * @param roles who may go there
 * @param otherwise what everybody else is told
 */
public record MendedAt(String path, String label, Set<Role> roles, String otherwise) {

    private static final MendedAt DETAILS =
            new MendedAt(
                    "/practice#clia",
                    "Key the CLIA number",
                    Set.of(Role.MANAGER),
                    "Whoever runs the practice keys the number under Our details.");

    private static final MendedAt SENT =
            new MendedAt(
                    "#sent",
                    "Key who ordered or referred",
                    Set.of(Role.FRONT_DESK, Role.CODER, Role.BILLER, Role.SUPERVISOR),
                    "");

    /** Where it is keyed; null when the rule asks for nothing that has a place of its own. */
    public static @Nullable MendedAt of(String rule) {
        return switch (rule) {
            case "clia-missing", "clia-form" -> DETAILS;
            case "ordering-provider", "consultation-referral" -> SENT;
            default -> null;
        };
    }

    /** Whether it is about who sent the patient, or ordered the services. */
    public static boolean isAboutReferrers(String rule) {
        MendedAt at = of(rule);
        return at != null && at.path().equals(SENT.path());
    }

    public boolean isOpenTo(SignedIn person) {
        return person.isAny(roles.toArray(Role[]::new));
    }

    /** As a link on that page, or from elsewhere to it. */
    public String from(String page) {
        return path.startsWith("#") ? page + path : path;
    }
}
