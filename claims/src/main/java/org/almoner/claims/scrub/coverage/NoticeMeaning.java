package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** GZ, GY and GX are refused by Medicare's machines without anybody looking; who pays differs. */
final class NoticeMeaning extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "abn-refused",
                            "Refused at the provider's own word",
                            "Medicare refuses a line with GZ, GY or GX without looking at the"
                                    + " record; whether the patient owes it depends on which.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .informs()
                    .where(Sign.MEDICARE, Sign.NOTICE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 30, Financial"
                                + " Liability Protections; CMS Change Request 7228 (modifier GZ)")
                    .fires(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 93306-GZ
                            """,
                            """
                            INFO Line 1 (93306): with GZ Medicare refuses it, and the patient may not be asked to pay.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx Z00.00
                            2026-03-02 99397-GY
                            """,
                            """
                            INFO Line 1 (99397): with GY Medicare refuses it, and the patient owes it.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 93306-GA
                            """);

    NoticeMeaning() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().isEmpty()) {
            return;
        }
        if (service.has("GZ")) {
            findings.say(
                    service,
                    "with GZ Medicare refuses it, and the patient may not be asked to pay.",
                    "GZ says that no notice was signed. If one was signed before the service,"
                            + " GA takes its place; if the record shows that the service was"
                            + " necessary, leave both off.");
        } else if (service.has("GY") || service.has("GX")) {
            findings.say(
                    service,
                    "with %s Medicare refuses it, and the patient owes it."
                            .formatted(service.has("GY") ? "GY" : "GX"),
                    "That is right for what the law excludes from Medicare, such as routine"
                            + " physicals; a later insurance may still pay.");
        }
    }
}
