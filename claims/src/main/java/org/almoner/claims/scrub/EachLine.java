package org.almoner.claims.scrub;

import java.util.List;

/** A rule that looks at one line after the other. */
public abstract class EachLine implements Rule {

    private final RuleText text;

    protected EachLine(RuleText text) {
        this.text = text;
    }

    @Override
    public final RuleText text() {
        return text;
    }

    @Override
    public final void check(Subject subject, Findings findings) {
        if (!isAbout(subject)) {
            return;
        }
        List<Service> services = subject.services();
        for (int place = 0; place < services.size(); place++) {
            look(subject, services.get(place), findings);
        }
    }

    /** Whether the lines of a claim are to be looked at; a rule may say that they are not. */
    protected boolean isAbout(Subject subject) {
        return true;
    }

    protected abstract void look(Subject subject, Service service, Findings findings);
}
