package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;
import java.util.Set;

/** QW says that a test was of a kind that CLIA waives; a few are waived without it. */
final class WaivedTest extends EachLine {

    /** CMS takes these as waived without QW. */
    private static final Set<Integer> WAIVED_ANYWAY =
            Set.of(81002, 81025, 82270, 82272, 82962, 83026, 84830, 85013, 85651);

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "waived-test",
                            "Waived test (QW)",
                            "QW stands on laboratory tests only, and not on those that are waived"
                                    + " anyway.")
                    .warns()
                    .where(Sign.WAIVED)
                    .source(
                            "CMS, Tests granted waived status under CLIA; Medicare Claims"
                                    + " Processing Manual (Pub. 100-04), chapter 16, section 70")
                    .fires(
                            """
                            dx E11.9
                            2026-03-02 99213-QW
                            """,
                            """
                            WARN Line 1 (99213): QW is for laboratory tests, and this is none. [Remove QW]
                            """)
                    .fires(
                            """
                            dx E11.9
                            2026-03-02 82962-QW
                            """,
                            """
                            INFO Line 1 (82962): it is waived without QW. [Remove QW]
                            """)
                    .quiet(
                            """
                            dx E11.9
                            2026-03-02 83036-QW
                            """);

    WaivedTest() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().isEmpty() || !service.has("QW")) {
            return;
        }
        int number = service.number();
        if (number >= 0 && (number < 80_000 || number > 89_999)) {
            findings.say(
                    service,
                    "QW is for laboratory tests, and this is none.",
                    "Please take it off, or move it to the test.",
                    remove(service));
        } else if (WAIVED_ANYWAY.contains(number)) {
            findings.say(
                    Severity.INFO,
                    service,
                    "it is waived without QW.",
                    "QW may be left off.",
                    remove(service));
        }
    }

    private static Fix remove(Service service) {
        List<String> left =
                service.modifiers().stream().filter(modifier -> !modifier.equals("QW")).toList();
        return new Fix.SetModifiers(
                "Remove QW", service.index(), left, Math.toIntExact(service.units()));
    }
}
