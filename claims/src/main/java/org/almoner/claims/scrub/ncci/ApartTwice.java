package org.almoner.claims.scrub.ncci;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The X modifiers say more exactly what 59 says, so that it is not needed beside them. */
final class ApartTwice extends EachLine {

    private static final List<String> EXACT = List.of("XE", "XP", "XS", "XU");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.NCCI,
                            "ncci-59-twice",
                            "59 beside XE, XP, XS or XU",
                            "A line with XE, XP, XS or XU has no modifier 59 as well.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .since(LocalDate.of(2015, 1, 1))
                    .where(Sign.APART)
                    .source(
                            "CMS, NCCI Policy Manual for Medicare Services, chapter I, section E,"
                                    + " modifiers XE, XP, XS and XU")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 76942-59-XU
                            """,
                            """
                            WARN Line 1 (76942): modifiers 59 and XU say the same. [Keep XU]
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 76942-XU
                            """);

    ApartTwice() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().size() > 1
                && service.has("59")
                && service.hasAny(EXACT)
                && !subject.isVoid()) {
            tell(service, findings);
        }
    }

    private static void tell(Service service, Findings findings) {
        List<String> kept = new ArrayList<>(service.modifiers());
        kept.removeIf(modifier -> modifier.equals("59"));
        String exact = kept.stream().filter(EXACT::contains).findFirst().orElse("");
        findings.say(
                service,
                "modifiers 59 and %s say the same.".formatted(exact),
                "Keep the one that says more: %s.".formatted(exact),
                new Fix.SetModifiers(
                        "Keep " + exact, service.index(), kept, (int) service.units()));
    }
}
