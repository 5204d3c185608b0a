package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

/** A complication says the status already. */
final class StatusIncluded extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-status",
                            "Status that another code says",
                            "No status code stands beside a code that says the same: a transplant "
                                    + "beside its complication, an opening beside the care of it.",
                            guideline("I.C.21.c.3 and I.C.21.c.7"))
                    .fires(
                            """
                            dx T86.11 Z94.0
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z94.0, a status, stands beside T86.11, which says it already.
                            """)
                    .quiet(
                            """
                            dx N18.31 Z94.0
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx Z43.0 Z93.0
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z93.0, a status, stands beside Z43.0, which says it already.
                            """);

    StatusIncluded() {
        super(TEXT, Trait.TRANSPLANT_STATUS, Trait.OPENING_STATUS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts status = list.get(at);
            DiagnosisFacts says = says(status.code(), list);
            if (says != null) {
                findings.say(
                        "%s, a status, stands beside %s, which says it already."
                                .formatted(status.display(), says.display()),
                        "Please remove %s.".formatted(status.display()));
            }
        }
    }

    private static @Nullable DiagnosisFacts says(String status, DiagnosisList list) {
        return switch (status) {
            case "Z940" -> list.beginning("T861");
            case "Z941" -> list.beginning("T862");
            case "Z944" -> list.beginning("T864");
            case "Z930", "Z931", "Z932", "Z933" -> list.beginning("Z43" + status.charAt(3));
            default -> null;
        };
    }
}
