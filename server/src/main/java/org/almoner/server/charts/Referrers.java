package org.almoner.server.charts;

import org.jspecify.annotations.Nullable;

/**
 * Who asked for a visit and for what was done in it, by NPI.
 *
 * @param ordering who ordered the tests, imaging or supplies, loop 2420E of their lines
 * @param referring who sent the patient, loop 2310A
 */
public record Referrers(@Nullable String ordering, @Nullable String referring) {

    public static final Referrers NONE = new Referrers(null, null);
}
