package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** 26 or TC on a code that has no such parts. */
final class ComponentSplit extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-component",
                            "26 or TC on a code that does not split",
                            "Modifiers 26 and TC stand on codes with a professional and a "
                                    + "technical part (PC/TC indicator 1); 26 also on laboratory "
                                    + "tests that a physician interprets (6).")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.COMPONENT)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "PC/TC indicator")
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 93010-26
                            """,
                            """
                            STOP Line 1 (93010): modifier 26 does not stand on it: the code itself means the professional part (PC/TC indicator 2). [Remove modifier 26]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx J18.9
                            2026-03-02 71046-26
                            """)
                    .fires(
                            """
                            payer CI
                            dx I10
                            2026-03-02 93000-26
                            """,
                            """
                            WARN Line 1 (93000): modifier 26 does not stand on it: each of its parts has a code of its own (PC/TC indicator 4).
                            """)
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 93005-TC
                            """,
                            """
                            STOP Line 1 (93005): modifier TC does not stand on it: the code itself means the technical part (PC/TC indicator 3). [Remove modifier TC]
                            """)
                    .fires(
                            """
                            payer MB
                            dx I10
                            2026-03-02 99213-26
                            """,
                            """
                            STOP Line 1 (99213): modifier 26 does not stand on it: it does not split into parts (PC/TC indicator 0).
                            """)
                    .quiet(
                            """
                            # the fee schedule says nothing of parts of a laboratory test
                            payer MB
                            dx I10
                            2026-03-02 36415-26
                            """);

    ComponentSplit() {
        super(TEXT);
    }

    private static final List<String> PARTS = List.of("26", "TC");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty() || !service.hasAny(PARTS)) {
            return;
        }
        String why = why(known.pctc());
        boolean isInterpreted = known.pctc() == '6' && !service.has("TC");
        if (why.isEmpty() || isInterpreted) {
            return;
        }
        String modifier = service.has("26") ? "26" : "TC";
        boolean isSaidTwice =
                (known.pctc() == '2' && modifier.equals("26"))
                        || (known.pctc() == '3' && modifier.equals("TC"));
        findings.say(
                subject.asMedicare(),
                service,
                "modifier %s does not stand on it: %s (PC/TC indicator %c)."
                        .formatted(modifier, why, known.pctc()),
                isSaidTwice
                        ? "Please remove it."
                        : "Please bill the code of what was done, without it.",
                isSaidTwice ? Unmodified.without(service, modifier) : null);
    }

    /** Empty where it splits, or where the file says nothing of parts. */
    private static String why(char indicator) {
        return switch (indicator) {
            case '0', '5', '7' -> "it does not split into parts";
            case '2', '8' -> "the code itself means the professional part";
            case '3' -> "the code itself means the technical part";
            case '4' -> "each of its parts has a code of its own";
            case '6' -> "its technical part is the laboratory's";
            default -> "";
        };
    }
}
