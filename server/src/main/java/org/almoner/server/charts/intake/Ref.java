package org.almoner.server.charts.intake;

import org.jspecify.annotations.Nullable;

/**
 * A reference from one resource to another.
 *
 * @param element the path of the reference, for messages
 * @param key what the target is known by; null when only its name was given
 * @param kind how far the reference can be trusted to lead somewhere
 */
record Ref(String element, @Nullable Key key, Kind kind, @Nullable String display) {

    enum Kind {
        /** The target stands in the same file. */
        IN_FILE,
        /** The target was, or will be, read from another file. */
        ELSEWHERE,
        /** The target should stand in this file and does not. */
        DANGLING,
        /** The target stands in the file but is of a type, or in a state, that is not kept. */
        NOT_KEPT,
        /** Only a name was given. */
        NAMED
    }
}
