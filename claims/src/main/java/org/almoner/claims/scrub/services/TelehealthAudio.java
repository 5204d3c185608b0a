package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** 93 and FQ say that patient and provider only heard each other; 95 and GT that they also saw. */
final class TelehealthAudio extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "telehealth-audio",
                            "Heard or seen",
                            "No line says both that a visit was by voice alone (93, FQ) and that it"
                                    + " was by picture and voice (95, GT).")
                    .since(LocalDate.of(2022, 1, 1))
                    .warns()
                    .where(Sign.DISTANT)
                    .source(
                            "CPT, appendix A, modifiers 93 and 95; HCPCS Level II, modifiers FQ and"
                                    + " GT")
                    .fires(
                            """
                            dx F41.1
                            2026-03-02 90834-95-93 pos 10
                            """,
                            """
                            WARN Line 1 (90834): 93 says that it was by voice alone, 95 that it was by picture and voice.
                            """)
                    .quiet(
                            """
                            dx F41.1
                            2026-03-02 90834-93 pos 10
                            """);

    TelehealthAudio() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.modifiers().size() < 2) {
            return;
        }
        String heard = service.has("93") ? "93" : service.has("FQ") ? "FQ" : null;
        String seen = service.has("95") ? "95" : service.has("GT") ? "GT" : null;
        if (heard != null && seen != null) {
            findings.say(
                    service,
                    "%s says that it was by voice alone, %s that it was by picture and voice."
                            .formatted(heard, seen),
                    "Please keep the one that the record shows.");
        }
    }
}
