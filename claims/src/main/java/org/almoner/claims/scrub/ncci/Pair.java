package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Service;
import org.almoner.codes.edits.PtpEdits.Edit;

/**
 * Two services of one claim and day that an edit does not pay together.
 *
 * @param paid of the edit's column 1
 * @param refused of its column 2
 * @param apart what the modifiers of both say; nothing helps where the edit lets none
 */
record Pair(Service paid, Service refused, Edit edit, Apart apart) {

    static Pair of(Service one, Service other, Edit edit) {
        boolean isFirst = edit.column1().equals(one.code());
        Apart apart = Apart.of(one.packed(), one.modifiers(), other.packed(), other.modifiers());
        return isFirst ? new Pair(one, other, edit, apart) : new Pair(other, one, edit, apart);
    }

    /** The one that is a visit, when the other is none. */
    boolean hasOneVisit() {
        return Apart.isVisit(paid.packed()) != Apart.isVisit(refused.packed());
    }

    Service visit() {
        return Apart.isVisit(paid.packed()) ? paid : refused;
    }

    Service procedure() {
        return Apart.isVisit(paid.packed()) ? refused : paid;
    }
}
