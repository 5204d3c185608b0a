package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** One line is billed by one person, in one role. */
final class DirectionContradicts extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "anesthesia-direction-conflict",
                            "Roles in anesthesia contradict",
                            "A line of anesthesia has one of AA, AD, QK, QX, QY and QZ, and the one"
                                    + " that its provider's taxonomy can have.")
                    .where(Sign.ANESTHESIA, Sign.MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 50, and section 140 (CRNA)")
                    .fires(
                            """
                            payer MB Medicare
                            dx M17.11
                            2026-03-02 01402-AA-QK 95min pos 22
                            """,
                            """
                            STOP Line 1 (01402): AA and QK are two roles, and one person has one.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            by 1999999992 as 367500000X
                            dx M17.11
                            2026-03-02 01402-AA 95min pos 22
                            """,
                            """
                            WARN Line 1 (01402): AA is a physician's modifier, and the rendering provider's taxonomy is 367500000X.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            by 1999999992 as 207L00000X
                            dx M17.11
                            2026-03-02 01402-QZ 95min pos 22
                            """,
                            """
                            WARN Line 1 (01402): QZ is no physician's modifier, and the rendering provider's taxonomy is 207L00000X.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            by 1999999992 as 367500000X
                            dx M17.11
                            2026-03-02 01402-QX-QS 95min pos 22
                            """);

    DirectionContradicts() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (Anesthesia.is(service)) {
            check(findings, service);
        }
    }

    private static void check(Findings findings, Service service) {
        String first = null;
        for (String modifier : service.modifiers()) {
            if (Anesthesia.DIRECTION.contains(modifier)) {
                if (first != null && !first.equals(modifier)) {
                    findings.say(
                            service,
                            "%s and %s are two roles, and one person has one."
                                    .formatted(first, modifier),
                            "Please keep the one that the anesthesia record shows; the other"
                                    + " person's part is a line of that person.");
                    return;
                }
                first = modifier;
            }
        }
        if (first != null) {
            checkTaxonomy(findings, service, first);
        }
    }

    private static void checkTaxonomy(Findings findings, Service service, String modifier) {
        ProfessionalClaim.Provider rendering = service.rendering();
        String taxonomy = rendering == null ? null : rendering.taxonomy();
        if (taxonomy == null) {
            return;
        }
        boolean isOfPhysicians = !modifier.equals("QX") && !modifier.equals("QZ");
        boolean isPhysician = taxonomy.startsWith("20");
        boolean isAnesthetist = taxonomy.startsWith("3675") || taxonomy.startsWith("367H");
        if ((isOfPhysicians && isAnesthetist) || (!isOfPhysicians && isPhysician)) {
            findings.say(
                    Severity.WARN,
                    service,
                    "%s is %s physician's modifier, and the rendering provider's taxonomy is %s."
                            .formatted(modifier, isOfPhysicians ? "a" : "no", taxonomy),
                    "Please check who gave the anesthesia, and the modifier.",
                    null);
        }
    }
}
