package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.PtpEdits.Edit;
import org.almoner.codes.edits.PtpEdits.Setting;

import java.util.List;
import java.util.Objects;

/**
 * Two services of one day that an edit does not pay together.
 *
 * @param paid of the edit's column 1
 * @param refused of its column 2
 */
record Pair(Service paid, Service refused, Edit edit) {

    /** Takes one pair after the other. */
    interface Taker {
        void take(Pair pair);
    }

    /** Tells every pair of the claim, each once. */
    static void each(Subject subject, Taker taker) {
        Setting setting =
                subject.kind() == Kind.PROFESSIONAL ? Setting.PRACTITIONER : Setting.HOSPITAL;
        PtpEdits edits = subject.shelf().pairs(setting);
        List<Service> services = subject.services();
        for (int later = 1; later < services.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Service one = services.get(earlier);
                Service other = services.get(later);
                if (isOneSession(one, other)) {
                    long found = edits.seek(one.packed(), other.packed(), one.from().toEpochDay());
                    if (found >= 0) {
                        Edit edit = edits.edit(found);
                        taker.take(
                                edit.column1().equals(one.code())
                                        ? new Pair(one, other, edit)
                                        : new Pair(other, one, edit));
                    }
                }
            }
        }
    }

    /**
     * One patient, one day, one provider; one code twice is no pair.
     *
     * <p>Source: CMS, NCCI Policy Manual for Medicare Services, chapter I, section A.
     */
    private static boolean isOneSession(Service one, Service other) {
        return one.packed() >= 0
                && other.packed() >= 0
                && one.packed() != other.packed()
                && one.from().equals(other.from())
                && Objects.equals(npi(one), npi(other));
    }

    private static String npi(Service service) {
        var rendering = service.rendering();
        return rendering == null ? "" : rendering.npi();
    }

    /** Whether a modifier of either service sets them apart. */
    boolean isSetApart() {
        return paid.modifiers().stream().anyMatch(PtpEdits::setsApart)
                || refused.modifiers().stream().anyMatch(PtpEdits::setsApart);
    }
}
