package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** Looks at one line after the other that the fee schedule knows; a void's lines do not matter. */
abstract class PerLine implements Rule {

    private final RuleText text;

    PerLine(RuleText text) {
        this.text = text;
    }

    @Override
    public final RuleText text() {
        return text;
    }

    @Override
    public final void check(Subject subject, Findings findings) {
        if (subject.isVoid()) {
            return;
        }
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            Service service = services.get(place);
            Indicators known = subject.facts(service).indicators();
            if (known != null) {
                look(subject, service, known, findings);
            }
        }
    }

    abstract void look(Subject subject, Service service, Indicators known, Findings findings);
}
