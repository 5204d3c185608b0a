package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** A screening stays one when something is found. */
final class ScreeningOrder extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-screening-order",
                            "Finding before the screening",
                            "A line that says it began as a screening (33, PT, G0105, G0121) points"
                                    + " to the screening code before what was found.",
                            guideline("I.C.21.c.5"))
                    .on(Kind.PROFESSIONAL)
                    .fires(
                            """
                            dx K63.5 Z12.11
                            2026-03-02 45380-33 dx 1,2
                            """,
                            """
                            WARN Line 1 (45380): it began as a screening and points to K63.5 before Z12.11.
                            """)
                    .quiet(
                            """
                            dx Z12.11 K63.5
                            2026-03-02 45380-33 dx 1,2
                            """);

    ScreeningOrder() {
        super(TEXT, Trait.SCREENING);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int screening = list.find(Trait.SCREENING);
        for (Service service : subject.services()) {
            List<Integer> pointers = service.pointers();
            if (isScreening(service)
                    && pointers.size() > 1
                    && pointers.getFirst() <= list.listed()
                    && !list.get(pointers.getFirst() - 1).code().startsWith("Z")
                    && pointers.contains(screening + 1)) {
                findings.say(
                        service,
                        "it began as a screening and points to %s before %s."
                                .formatted(
                                        list.get(pointers.getFirst() - 1).display(),
                                        list.get(screening).display()),
                        "The screening was the reason, so its code comes first; what was found"
                                + " follows.");
            }
        }
    }

    private static boolean isScreening(Service service) {
        return service.has("33")
                || service.has("PT")
                || service.code().equals("G0105")
                || service.code().equals("G0121");
    }
}
