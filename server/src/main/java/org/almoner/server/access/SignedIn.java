package org.almoner.server.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person who is signed in: the principal of the session.
 *
 * @param login the name typed at sign-in
 * @param name as colleagues know them, such as {@code Sarah Lind}
 */
public record SignedIn(
        long practiceId,
        String practiceName,
        long userId,
        String login,
        String name,
        Set<Role> roles)
        implements Serializable {

    @Serial private static final long serialVersionUID = 1L;

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** {@code coder · biller}. */
    public String rolesTitle() {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::title)
                .collect(Collectors.joining(" · "));
    }
}
