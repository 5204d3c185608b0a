package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.PtpEdits.Setting;
import org.almoner.codes.store.Packed;

/** Of what an NCCI pair speaks, the rules of the fee schedule say nothing more. */
final class SameDayPairs {

    private SameDayPairs() {}

    static boolean isPair(Subject subject, Service visit, Service other) {
        return visit.from().equals(other.from()) && isPair(subject, visit, other.packed());
    }

    static boolean isPair(Subject subject, Service visit, String other) {
        return isPair(subject, visit, Packed.pack(other));
    }

    private static boolean isPair(Subject subject, Service visit, long other) {
        PtpEdits edits = subject.shelf().pairs(Setting.PRACTITIONER);
        long day = visit.from().toEpochDay();
        long found = edits.seek(visit.packed(), other, day);
        return found >= 0 && edits.isSureOn(found, day);
    }
}
