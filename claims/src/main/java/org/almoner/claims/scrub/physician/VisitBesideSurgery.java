package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;

import java.time.LocalDate;
import java.util.List;

/**
 * Looks at visits that a surgery near them may pay, whether it stands on the same claim or was sent
 * before; a modifier may say why not.
 */
abstract class VisitBesideSurgery extends EachLine {

    private final List<String> saysWhy;

    /**
     * @param saysWhy modifiers of a visit that is not looked at
     */
    VisitBesideSurgery(RuleText text, List<String> saysWhy) {
        super(text);
        this.saysWhy = saysWhy;
    }

    @Override
    protected final boolean isAbout(Subject subject) {
        return !subject.isVoid();
    }

    @Override
    protected final void look(Subject subject, Service visit, Findings findings) {
        if (!VisitCodes.isVisit(visit.packed()) || visit.hasAny(saysWhy)) {
            return;
        }
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service other = services.get(place);
            if (isPaidWith(subject, visit, other)) {
                tell(visit, other.code(), other.from(), findings);
                return;
            }
        }
        for (Surgery surgery : Surgery.around(subject)) {
            if (isPaidWith(subject, visit, surgery)) {
                tell(visit, surgery.before().code(), surgery.before().from(), findings);
                return;
            }
        }
    }

    /** By a line of the same claim. */
    abstract boolean isPaidWith(Subject subject, Service visit, Service other);

    /** By one that was sent before. */
    abstract boolean isPaidWith(Subject subject, Service visit, Surgery surgery);

    abstract void tell(Service visit, String code, LocalDate day, Findings findings);
}
