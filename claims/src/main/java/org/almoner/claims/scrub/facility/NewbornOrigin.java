package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A newborn comes from nowhere else: the points of origin mean another thing. */
final class NewbornOrigin implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "newborn-origin",
                            "Point of origin of a newborn",
                            "An admission of a newborn (type 4) has point of origin 5, born here,"
                                    + " or 6, born elsewhere.")
                    .on(Kind.INPATIENT)
                    .warns()
                    .source(
                            "NUBC, priority of admission (form locator 14) and point of origin"
                                    + " (15)")
                    .fires(
                            """
                            institutional 111
                            patient M 2026-03-02
                            admitted 2026-03-02
                            admission 4 1
                            status 01
                            dx Z38.00
                            2026-03-02..2026-03-04 rev 0170
                            """,
                            """
                            WARN The admission is of a newborn (type 4), and its point of origin is 1.
                            """)
                    .quiet(
                            """
                            institutional 111
                            patient M 2026-03-02
                            admitted 2026-03-02
                            admission 4 5
                            status 01
                            dx Z38.00
                            2026-03-02..2026-03-04 rev 0170
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        Stay stay = subject.institutional().stay();
        String source = stay.admissionSource();
        if ("4".equals(stay.admissionType())
                && source != null
                && !source.isEmpty()
                && !source.equals("5")
                && !source.equals("6")) {
            findings.say(
                    "The admission is of a newborn (type 4), and its point of origin is %s."
                            .formatted(source),
                    "For a newborn it is 5 when born in this hospital, 6 when born elsewhere.");
        }
    }
}
