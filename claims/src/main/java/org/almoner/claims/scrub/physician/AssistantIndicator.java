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

import java.util.List;

/** An assistant where none is paid. */
final class AssistantIndicator extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "mpfs-assistant",
                            "Assistant at surgery",
                            "Modifiers 80, 81, 82 and AS stand on procedures for which an "
                                    + "assistant may be paid (assistant indicator).")
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.SURGERY_MODIFIER)
                    .source(
                            "CMS, physician fee schedule relative value file (RVU25D.pdf), "
                                    + "assistant at surgery indicator; Medicare Claims Processing "
                                    + "Manual (Pub. 100-04), chapter 12, section 20.4.3")
                    .fires(
                            """
                            payer MB
                            dx K63.5
                            2026-03-02 45380-80
                            """,
                            """
                            STOP Line 1 (45380): an assistant at this procedure is never paid (assistant indicator 1).
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 27447-80
                            """)
                    .fires(
                            """
                            payer CI
                            dx K63.5
                            2026-03-02 45380-AS
                            """,
                            """
                            WARN Line 1 (45380): an assistant at this procedure is never paid (assistant indicator 1).
                            """)
                    .fires(
                            """
                            payer MB
                            dx M23.203
                            2026-03-02 29881-AS
                            """,
                            """
                            WARN Line 1 (29881): an assistant at this procedure is paid only when the record shows why one was needed (assistant indicator 0).
                            """)
                    .quiet(
                            """
                            payer CI
                            dx M23.203
                            2026-03-02 29881-AS
                            """);

    AssistantIndicator() {
        super(TEXT);
    }

    private static final List<String> ASSISTANTS = List.of("80", "81", "82", "AS");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty() || !service.hasAny(ASSISTANTS)) {
            return;
        }
        if (known.assistant() == '1') {
            findings.say(
                    subject.asMedicare(),
                    service,
                    "an assistant at this procedure is never paid (assistant indicator 1).",
                    "Please remove the line; the patient may not be billed for it either.",
                    null);
        } else if (known.assistant() == '0'
                && subject.isMedicare()
                && (known.isMajor() || known.isMinor())) {
            findings.say(
                    Severity.WARN,
                    service,
                    "an assistant at this procedure is paid only when the record shows why one was"
                            + " needed (assistant indicator 0).",
                    "Please have the operative note say what the assistant did and why, and send it"
                            + " when the payer asks.",
                    null);
        }
    }
}
