package org.almoner.server.claims;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding of the newest scrub, and why a person let it pass, if one did.
 *
 * @param overrideReason null while nobody has
 */
public record CheckedFinding(
        Finding finding, @Nullable String overrideReason, @Nullable String overriddenBy) {

    /** Whether it keeps the claim back: a stop always, a warning until a person says why. */
    public boolean isOpen() {
        return finding.severity() == Severity.STOP
                || (finding.severity() == Severity.WARN && overrideReason == null);
    }

    public boolean isOverridable() {
        return finding.severity() == Severity.WARN && overrideReason == null;
    }
}
