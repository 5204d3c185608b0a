package org.almoner.claims.scrub.form;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A claim needs a number, a place, a diagnosis and a line. */
final class RequiredClaim implements Rule {

    private static final int NUMBER_LENGTH_MAX = 20;
    private static final int NOTE_LENGTH_MAX = 80;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "required-claim",
                            "Claim's data",
                            "The claim has a number of at most 20 characters and a line; a"
                                    + " professional's and a dentist's has a place of service, a"
                                    + " professional's and a facility's a diagnosis; each line has"
                                    + " its code.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, 005010X223A2 and 005010X224A2, loops 2300 and 2400"
                                    + " (CLM01, CLM05, HI, NTE02, SV101, SV201, SV301)")
                    .fires(
                            """
                            without number place
                            2026-03-02
                            """,
                            """
                            STOP The claim's number must have 1 to 20 characters.
                            STOP The place of service is missing.
                            STOP The claim has no diagnosis.
                            STOP Line 1 has no procedure code.
                            """)
                    .fires(
                            """
                            claim A-1001-1001-1001-1001
                            dx I10
                            note The patient was seen again on the same day because the first visit was cut short by a fire drill.
                            """,
                            """
                            STOP The claim's number must have 1 to 20 characters.
                            STOP The claim has no lines.
                            STOP The note to the payer has 97 characters; 80 fit.
                            """)
                    .fires(
                            """
                            institutional 131
                            2026-03-02 99213
                            """,
                            "STOP The claim has no principal diagnosis.\n")
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0250
                            """)
                    .quiet(
                            """
                            dental
                            2026-03-02 D1110 dx none
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HealthCareClaim claim = subject.claim();
        if (Findings.isMissing(claim.number()) || claim.number().length() > NUMBER_LENGTH_MAX) {
            stop(findings, "The claim's number must have 1 to 20 characters.");
        }
        switch (claim) {
            case ProfessionalClaim professional -> {
                checkPlace(findings, professional.placeOfService());
                checkDiagnoses(findings, professional.diagnoses());
                checkLines(findings, subject.services());
                checkNote(findings, professional.note());
            }
            case DentalClaim dental -> {
                checkPlace(findings, dental.placeOfService());
                checkLines(findings, subject.services());
                checkNote(findings, dental.note());
            }
            case InstitutionalClaim facility -> {
                if (facility.diagnoses().principal() == null) {
                    stop(findings, "The claim has no principal diagnosis.");
                }
                checkLines(findings, subject.services());
                checkNote(findings, facility.note());
            }
        }
    }

    private static void checkPlace(Findings findings, String place) {
        if (Findings.isMissing(place)) {
            stop(findings, "The place of service is missing.");
        }
    }

    private static void checkDiagnoses(Findings findings, List<String> diagnoses) {
        if (diagnoses.isEmpty()) {
            stop(findings, "The claim has no diagnosis.");
        }
    }

    /** A facility's line is known by its revenue code, the others by their procedure. */
    private static void checkLines(Findings findings, List<Service> services) {
        if (services.isEmpty()) {
            stop(findings, "The claim has no lines.");
        }
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            if (service.code().isBlank() && service.revenueCode().isBlank()) {
                stop(findings, "Line %d has no procedure code.".formatted(index + 1));
            }
        }
    }

    private static void checkNote(Findings findings, @Nullable String note) {
        if (note != null && note.length() > NOTE_LENGTH_MAX) {
            stop(
                    findings,
                    "The note to the payer has %d characters; 80 fit.".formatted(note.length()));
        }
    }

    private static void stop(Findings findings, String message) {
        findings.say(message, "Please complete it before the claim can leave.");
    }
}
