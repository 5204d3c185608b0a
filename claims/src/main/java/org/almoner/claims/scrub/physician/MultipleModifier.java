package org.almoner.claims.scrub.physician;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

/** 51 where it is not needed, or wrong. */
final class MultipleModifier extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-51",
                            "51 not needed",
                            "Modifier 51 is not on add-on codes, and not on claims to "
                                    + "Medicare, which orders the procedures of a day by itself.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.SURGERY_MODIFIER)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.6; physician fee schedule, multiple procedure "
                                    + "indicator")
                    .fires(
                            """
                            payer CI
                            dx M50.20
                            2026-03-02 22551
                            2026-03-02 22552-51
                            """,
                            """
                            WARN Line 2 (22552): modifier 51 does not stand on an add-on code, whose price is already that of a further procedure. [Remove modifier 51]
                            """)
                    .quiet(
                            """
                            payer CI
                            dx M50.20
                            2026-03-02 22551
                            2026-03-02 22552
                            """)
                    .fires(
                            """
                            payer MB
                            dx L02.01
                            2026-03-02 11042
                            2026-03-02 10060-51
                            """,
                            """
                            INFO Line 2 (10060): Medicare orders the procedures of a day by itself and does not need modifier 51. [Remove modifier 51]
                            """)
                    .quiet(
                            """
                            payer CI
                            dx L02.01
                            2026-03-02 11042
                            2026-03-02 10060-51
                            """);

    MultipleModifier() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty() || !service.has("51")) {
            return;
        }
        if (known.globalDays().equals("ZZZ")) {
            findings.say(
                    Severity.WARN,
                    service,
                    "modifier 51 does not stand on an add-on code, whose price is already that of a"
                            + " further procedure.",
                    "Please remove it, so that the line is not paid at half.",
                    Unmodified.without(service, "51"));
        } else if (subject.isMedicare()) {
            findings.say(
                    Severity.INFO,
                    service,
                    "Medicare orders the procedures of a day by itself and does not need modifier"
                            + " 51.",
                    "It may be left out.",
                    Unmodified.without(service, "51"));
        }
    }
}
