package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.edits.PtpEdits;
import org.almoner.codes.edits.PtpEdits.Setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The pairs of a claim, sought once for all rules that speak of them. */
record Pairs(List<Pair> list) {

    private static final Pairs NONE = new Pairs(List.of());

    /**
     * Bills that the outpatient code editor holds to the pairs: hospitals' outpatients, and therapy
     * elsewhere. Clinics of their own kind (71, 73, 77) and dialysis (72) are paid by the visit.
     */
    private static final Set<String> EDITED =
            Set.of("12", "13", "14", "22", "23", "34", "74", "75");

    static List<Pair> of(Subject subject) {
        return subject.services().size() < 2
                ? List.of()
                : subject.once(Pairs.class, Pairs::seek).list();
    }

    static PtpEdits edits(Subject subject) {
        return subject.shelf()
                .pairs(
                        subject.kind() == Kind.PROFESSIONAL
                                ? Setting.PRACTITIONER
                                : Setting.HOSPITAL);
    }

    private static Pairs seek(Subject subject) {
        boolean isFacility = subject.kind() != Kind.PROFESSIONAL;
        if (subject.isVoid() || (isFacility && !isEdited(subject))) {
            return NONE;
        }
        PtpEdits edits = edits(subject);
        List<Service> services = subject.services();
        List<Pair> pairs = null;
        for (int later = 1; later < services.size(); later++) {
            Service other = services.get(later);
            long day = other.from().toEpochDay();
            for (int earlier = 0; earlier < later; earlier++) {
                Service one = services.get(earlier);
                if (isOneSession(one, other, isFacility)) {
                    long found = edits.seek(one.packed(), other.packed(), day);
                    if (found >= 0 && edits.isSureOn(found, day)) {
                        pairs = pairs == null ? new ArrayList<>() : pairs;
                        pairs.add(Pair.of(one, other, edits.edit(found)));
                    }
                }
            }
        }
        return pairs == null ? NONE : new Pairs(pairs);
    }

    private static boolean isEdited(Subject subject) {
        return EDITED.contains(subject.institutional().bill().facility());
    }

    /**
     * One patient, one day, one provider; one code twice is no pair. All of a facility is one
     * provider.
     *
     * <p>Source: CMS, NCCI Policy Manual for Medicare Services, chapter I, section A.
     */
    private static boolean isOneSession(Service one, Service other, boolean isFacility) {
        return one.packed() >= 0
                && other.packed() >= 0
                && one.packed() != other.packed()
                && one.from().equals(other.from())
                && (isFacility || Objects.equals(npi(one), npi(other)));
    }

    private static String npi(Service service) {
        var rendering = service.rendering();
        return rendering == null ? "" : rendering.npi();
    }
}
