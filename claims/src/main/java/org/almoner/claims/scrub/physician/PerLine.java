package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** Looks at the lines that the fee schedule knows; a void's lines do not matter. */
abstract class PerLine extends EachLine {

    PerLine(RuleText text) {
        super(text);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return !subject.isVoid();
    }

    @Override
    protected final void look(Subject subject, Service service, Findings findings) {
        Indicators known = subject.facts(service).indicators();
        if (known != null) {
            look(subject, service, known, findings);
        }
    }

    abstract void look(Subject subject, Service service, Indicators known, Findings findings);
}
