package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.PtpEdits.Setting;

/** Whether the correct coding edits speak of two services already. */
final class Pairs {

    private Pairs() {}

    static boolean isEdited(Subject subject, Service one, Service other) {
        return one.packed() >= 0
                && other.packed() >= 0
                && subject.shelf()
                                .pairs(Setting.PRACTITIONER)
                                .seek(one.packed(), other.packed(), one.from().toEpochDay())
                        >= 0;
    }
}
