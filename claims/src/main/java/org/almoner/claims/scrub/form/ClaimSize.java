package org.almoner.claims.scrub.form;

import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** What one claim can carry, and where it is best cut when it carries more. */
final class ClaimSize implements Rule {

    private static final int LINES_MAX = 50;
    private static final int FACILITY_LINES_MAX = 999;
    private static final int DIAGNOSES_MAX = 12;
    private static final int DENTAL_DIAGNOSES_MAX = 4;
    private static final int FACILITY_DIAGNOSES_MAX = 25;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "claim-size",
                            "Claim too large",
                            "A professional's claim has at most 50 lines and 12 diagnoses, a"
                                + " dentist's 50 and 4, a facility's 999 and, with the principal"
                                + " one, 25.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, 005010X224A2 and 005010X223A2, loop 2400 (repeat 50,"
                                    + " 50 and 999) and loop 2300 HI")
                    .fires(
                            "dx I10\n"
                                    + "2026-03-02 97110-59\n".repeat(48)
                                    + "2026-03-03 97110-59\n".repeat(3),
                            """
                            STOP The claim has 51 lines; 50 fit.
                            """)
                    .fires(
                            """
                            dx I10 E11.9 N18.30 E78.5 J44.9 M17.11 M17.12 Z79.4 Z87.891 K21.9 G47.33 F41.1 H40.9
                            2026-03-02 99213
                            """,
                            "STOP The claim has 13 diagnoses; 12 fit.\n")
                    .fires(
                            """
                            dental
                            dx K02.52 K02.53 K02.61 K02.62 K02.63
                            2026-03-02 D2391 tooth 14 MO
                            """,
                            "STOP The claim has 5 diagnoses; 4 fit.\n")
                    .quiet("dx I10\n" + "2026-03-02 97110-59\n".repeat(50))
                    .quiet("institutional 131\ndx I10\n" + "2026-03-02 rev 0250\n".repeat(51))
                    .quiet(
                            """
                            dx I10 E11.9 N18.30 E78.5 J44.9 M17.11 M17.12 Z79.4 Z87.891 K21.9 G47.33 F41.1
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Service> services = subject.services();
        int linesMax = subject.isFacility() ? FACILITY_LINES_MAX : LINES_MAX;
        if (services.size() > linesMax) {
            findings.say(
                    "The claim has %d lines; %d fit.".formatted(services.size(), linesMax),
                    split(services, linesMax));
        }
        if (subject.diagnoses().size() > DENTAL_DIAGNOSES_MAX) {
            checkDiagnoses(subject, findings);
        }
    }

    private static void checkDiagnoses(Subject subject, Findings findings) {
        int max =
                switch (subject.kind()) {
                    case PROFESSIONAL -> DIAGNOSES_MAX;
                    case DENTAL -> DENTAL_DIAGNOSES_MAX;
                    case INPATIENT, OUTPATIENT -> FACILITY_DIAGNOSES_MAX;
                };
        int count = 0;
        for (Coded diagnosis : subject.diagnoses()) {
            count += diagnosis.place() >= 0 ? 1 : 0;
        }
        if (count > max) {
            findings.say(
                    "The claim has %d diagnoses; %d fit.".formatted(count, max),
                    keep(subject, max));
        }
    }

    /** Services of one day are judged together, so the cut falls between two days if it can. */
    private static String split(List<Service> services, int max) {
        int first = max;
        while (first > 0 && services.get(first).from().equals(services.get(first - 1).from())) {
            first--;
        }
        return first > 0
                ? "Please move the lines from line %d on, of %s, to a second claim; so the services"
                                .formatted(first + 1, Findings.day(services.get(first).from()))
                        + " of one day stay together."
                : "Please move the lines after line %d to a second claim. The payer will look at"
                                .formatted(max)
                        + " both together, as they are of one day.";
    }

    private static String keep(Subject subject, int max) {
        StringBuilder unused = new StringBuilder();
        if (subject.kind() == Kind.PROFESSIONAL || subject.kind() == Kind.DENTAL) {
            for (Coded diagnosis : subject.diagnoses()) {
                if (!isUsed(diagnosis.place() + 1, subject.services())) {
                    unused.append(unused.isEmpty() ? "" : ", ").append(diagnosis.display());
                }
            }
        }
        String which = "Please keep the %d that the lines need most.".formatted(max);
        return unused.isEmpty() ? which : which + " No line points to " + unused + ".";
    }

    private static boolean isUsed(int pointer, List<Service> services) {
        for (Service service : services) {
            if (service.pointers().contains(pointer)) {
                return true;
            }
        }
        return false;
    }
}
