package org.almoner.claims.scrub.physician;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** Modifier 50 on a code that has no second side to pay. */
final class BilateralIndicator extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-bilateral",
                            "50 where it adds nothing",
                            "Modifier 50 stands on codes whose bilateral indicator is 1 or "
                                    + "3, and a code that means both sides has no line for each.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MODIFIER)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "bilateral surgery indicator; NCCI Policy Manual, chapter I, "
                                    + "section V")
                    .fires(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380-50
                            """,
                            """
                            WARN Line 1 (45380): modifier 50 adds nothing to it (bilateral indicator 0): it has no second side, or its second side has a code of its own.
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.0
                            2026-03-02 20610-50
                            """)
                    .fires(
                            """
                            payer MB
                            dx H61.23
                            2026-03-02 69210-50
                            """,
                            """
                            WARN Line 1 (69210): modifier 50 adds nothing to it: Medicare pays it for both sides (bilateral indicator 2). [Remove modifier 50]
                            """)
                    .quiet(
                            """
                            # other payers take 50 there
                            payer CI
                            dx H61.23
                            2026-03-02 69210-50
                            """)
                    .fires(
                            """
                            payer MB
                            dx H61.23
                            2026-03-02 69210-RT
                            2026-03-02 69210-LT
                            """,
                            """
                            WARN Line 2 (69210): line 1 pays it for both sides already (bilateral indicator 2). [Remove line 2]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.0
                            2026-03-02 20610-RT
                            2026-03-02 20610-LT
                            """)
                    .fires(
                            """
                            payer CI
                            dx K63.5
                            2026-03-02 45380-50
                            """,
                            """
                            INFO Line 1 (45380): modifier 50 adds nothing to it (bilateral indicator 0): it has no second side, or its second side has a code of its own.
                            """)
                    .quiet(
                            """
                            # a diagnostic test, paid for each side
                            payer MB
                            dx M25.511
                            2026-03-02 73030-50
                            """);

    BilateralIndicator() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        char indicator = known.bilateral();
        if (indicator == '2' && subject.isMedicare()) {
            both(subject, service, findings);
        } else if (indicator == '0' && service.has("50")) {
            findings.say(
                    subject.isMedicare() ? Severity.WARN : Severity.INFO,
                    service,
                    "modifier 50 adds nothing to it (bilateral indicator 0): it has no second side,"
                            + " or its second side has a code of its own.",
                    "Please look whether another code means both sides. Where none does, bill it"
                            + " once without 50.",
                    null);
        }
    }

    private static void both(Subject subject, Service service, Findings findings) {
        if (service.has("50")) {
            findings.say(
                    service,
                    "modifier 50 adds nothing to it: Medicare pays it for both sides (bilateral"
                            + " indicator 2).",
                    "Please bill it once without 50.",
                    Unmodified.without(service, "50"));
            return;
        }
        String other = service.has("RT") ? "LT" : "RT";
        if (!service.has("RT") && !service.has("LT")) {
            return;
        }
        for (int place = 0; place < service.index(); place++) {
            Service earlier = subject.services().get(place);
            if (earlier.packed() == service.packed()
                    && earlier.from().equals(service.from())
                    && earlier.has(other)) {
                int line = service.index();
                findings.say(
                        service,
                        "line %d pays it for both sides already (bilateral indicator 2)."
                                .formatted(place + 1),
                        "Please bill it once without RT, LT or 50.",
                        new Fix.RemoveLine("Remove line " + (line + 1), line));
                return;
            }
        }
    }
}
