package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

import java.util.Set;

/** Whether a diagnosis was there on admission is told of each. */
final class PoaMissing extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "poa-missing",
                            "Present on admission not told",
                            "Each diagnosis of a hospital stay says whether it was there on"
                                    + " admission (Y, N, U, W), but for exempt ones.",
                            "ICD-10-CM Official Guidelines for Coding and Reporting, FY 2026, "
                                    + "appendix I; Social Security Act, section 1886(d)(4)(D)")
                    .on(Kind.INPATIENT)
                    .needs(Need.POA_EXEMPT)
                    .fires(
                            """
                            institutional 111
                            payer MA
                            dx N39.0/Y I10
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            STOP Nothing says whether it was there on admission: I10.
                            """)
                    .quiet(
                            """
                            institutional 111
                            payer MA
                            dx N39.0/Y I10/Y Z37.0
                            2026-03-02 rev 0120 x2
                            """)
                    .fires(
                            """
                            institutional 111
                            payer CI
                            dx N39.0 I10
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            INFO No diagnosis of the stay says whether it was there on admission.
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer MB
                            dx N39.0 I10
                            2026-03-02 99213
                            """);

    PoaMissing() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (!subject.institutional().bill().facility().equals("11") || isExempt(subject)) {
            return;
        }
        boolean isMedicare = subject.claim().subscriber().filingIndicator().equals("MA");
        StringBuilder missing = new StringBuilder();
        StringBuilder wrong = new StringBuilder();
        boolean isAnyTold = false;
        for (int at = 0; at < list.size(); at++) {
            String poa = list.coded(at).poa();
            isAnyTold |= poa != null && !poa.isEmpty();
            if (list.get(at).is(Flag.POA_EXEMPT)) {
                continue;
            }
            if (poa == null || poa.isBlank()) {
                missing.append(missing.isEmpty() ? "" : ", ").append(list.get(at).display());
            } else if (!(poa.length() == 1 && "YNUW".contains(poa))) {
                wrong.append(wrong.isEmpty() ? "" : ", ").append(list.get(at).display());
            }
        }
        if (!missing.isEmpty() && (isMedicare || isAnyTold)) {
            findings.claim(
                    isMedicare ? Severity.STOP : Severity.WARN,
                    "Nothing says whether it was there on admission: %s.".formatted(missing),
                    "Please say Y, N, U or W of each; only exempt codes are left blank.");
        } else if (!missing.isEmpty()) {
            findings.claim(
                    Severity.INFO,
                    "No diagnosis of the stay says whether it was there on admission.",
                    "Many payers and states ask for it. Please say Y, N, U or W of each.");
        }
        if (!wrong.isEmpty()) {
            findings.claim(
                    isMedicare ? Severity.STOP : Severity.WARN,
                    "Present on admission is neither Y, N, U nor W: %s.".formatted(wrong),
                    "Please correct it.");
        }
    }

    /** Hospitals that Medicare does not pay by the stay, as far as their taxonomy says so. */
    private static final Set<String> NOT_PAID_BY_STAY =
            Set.of(
                    "282NC0060X",
                    "282NC2000X",
                    "282E00000X",
                    "283Q00000X",
                    "283X00000X",
                    "283XC2000X",
                    "284300000X",
                    "273R00000X",
                    "273Y00000X",
                    "281P00000X");

    private static boolean isExempt(Subject subject) {
        String taxonomy = subject.claim().billing().taxonomy();
        return taxonomy != null && NOT_PAID_BY_STAY.contains(taxonomy);
    }
}
