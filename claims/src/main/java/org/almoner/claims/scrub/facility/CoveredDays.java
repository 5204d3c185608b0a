package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The days of a stay, covered and not, are those of the statement. */
final class CoveredDays implements Rule {

    private static final String COVERED = "80";
    private static final String NOT_COVERED = "81";
    private static final Set<String> BILLS = Set.of("11", "18", "21");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "covered-days",
                            "Covered days of a stay",
                            "Covered (value code 80) and noncovered days (81) make the days of the"
                                    + " stay; a bill to Medicare has them.")
                    .on(Kind.INPATIENT)
                    .warns()
                    .source(
                            "NUBC, value codes 80 and 81; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 25, section 75")
                    .fires(
                            """
                            institutional 111
                            admitted 2026-03-02
                            status 01
                            value 80 5
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN Value codes 80 and 81 make 5 days, and from 2 Mar 2026 to 6 Mar 2026 the patient was there for 4.
                            """)
                    .fires(
                            """
                            institutional 111
                            payer MA Medicare
                            admitted 2026-03-02
                            status 01
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The covered days (value code 80) are missing.
                            """)
                    .quiet(
                            """
                            institutional 111
                            admitted 2026-03-02
                            status 01
                            value 80 3
                            value 81 1
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """)
                    .quiet(
                            """
                            # Who is still there was there on the last day too.
                            institutional 112
                            admitted 2026-03-02
                            status 30
                            value 80 5
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        LocalDate from = claim.stay().from();
        LocalDate to = claim.stay().to();
        if (!BILLS.contains(claim.bill().facility())
                || from == null
                || to == null
                || subject.isVoid()) {
            return;
        }
        BigDecimal said = null;
        for (ValueCode value : claim.billCodes().values()) {
            if (value.code().equals(COVERED) || value.code().equals(NOT_COVERED)) {
                said = said == null ? value.value() : said.add(value.value());
            }
        }
        if (said == null) {
            if (subject.isMedicare()) {
                findings.say(
                        "The covered days (value code 80) are missing.",
                        "Please enter the days that Medicare covers, and the others with 81.");
            }
            return;
        }
        long days = days(claim, from, to);
        if (days > 0 && said.compareTo(BigDecimal.valueOf(days)) != 0) {
            findings.say(
                    "Value codes 80 and 81 make %s days, and from %s to %s the patient was there for %d."
                            .formatted(
                                    said.stripTrailingZeros().toPlainString(),
                                    Findings.day(begins(claim, from)),
                                    Findings.day(to),
                                    days),
                    "The day of leaving does not count, but for a patient who is still there.");
        }
    }

    private static long days(InstitutionalClaim claim, LocalDate from, LocalDate to) {
        long nights = ChronoUnit.DAYS.between(begins(claim, from), to);
        if ("30".equals(claim.stay().patientStatus())) {
            return nights + 1;
        }
        return nights == 0 ? 1 : nights;
    }

    /** Tests of the days before the admission are on the statement, but are no days of the stay. */
    private static LocalDate begins(InstitutionalClaim claim, LocalDate from) {
        LocalDate admitted = claim.stay().admitted();
        return admitted != null && admitted.isAfter(from) ? admitted : from;
    }
}
