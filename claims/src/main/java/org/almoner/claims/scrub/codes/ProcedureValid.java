package org.almoner.claims.scrub.codes;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.LineFacts;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.edits.UnitLimits;

/** Each line's procedure is a code in force on its date. */
final class ProcedureValid extends EachLine {

    private static final int LENGTH = 5;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "procedure-valid",
                            "Procedure valid on the day",
                            "Each line's CPT or HCPCS code is in force on the line's date of"
                                    + " service.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT)
                    .since(CodeOnDay.LISTED)
                    .source(
                            "45 CFR 162.1002; Medicare Claims Processing Manual (Pub. 100-04),"
                                    + " chapter 23, section 20")
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213
                            2026-03-02 A0000
                            2026-03-02 9921
                            """,
                            """
                            INFO Line 2 (A0000): HCPCS Level II A0000 is not among the codes that ship here.
                            STOP Line 3 (9921): CPT 9921 is not written as such a code is: five digits, the last of them perhaps a letter.
                            """)
                    .fires(
                            """
                            dx I10
                            2021-01-04 99201
                            """,
                            """
                            STOP Line 1 (99201): CPT 99201 is not valid on 4 Jan 2021: it ended on 31 Dec 2020.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            2026-03-02 J3301
                            """)
                    .quiet(
                            """
                            institutional 211
                            dx I10
                            2026-03-02 rev 0022 KAGC1
                            """);

    ProcedureValid() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.code().isBlank() || isRate(service)) {
            return;
        }
        LineFacts facts = subject.facts(service);
        if (facts.isCode()) {
            return;
        }
        CodeSystem system = isHcpcs(service.code()) ? CodeSystem.HCPCS : CodeSystem.CPT;
        Problem problem = CodeOnDay.problem(subject, system, service.code(), service.from());
        if (problem == null || isPublished(facts, problem)) {
            facts.keepThatItIsACode();
        } else {
            findings.say(problem.severity(), service, problem.message(), problem.advice(), null);
        }
    }

    /**
     * Whether a code that no list here has is known by the fee schedule or the unit limits: CPT is
     * not public, and few load it.
     */
    private static boolean isPublished(LineFacts facts, Problem problem) {
        if (problem.severity() == Severity.STOP) {
            return false;
        }
        return facts.indicators() != null
                || facts.limit(UnitLimits.Setting.PRACTITIONER) != null
                || facts.limit(UnitLimits.Setting.HOSPITAL) != null;
    }

    /**
     * Behind revenue codes 0022 to 0024 stands no procedure but a HIPPS rate.
     *
     * <p>Source: NUBC, revenue codes 0022 to 0024.
     */
    private static boolean isRate(Service service) {
        return service.revenueCode().length() == 4 && service.revenueCode().startsWith("002");
    }

    private static boolean isHcpcs(String code) {
        if (code.length() != LENGTH || code.charAt(0) < 'A' || code.charAt(0) > 'V') {
            return false;
        }
        for (int at = 1; at < LENGTH; at++) {
            if (code.charAt(at) < '0' || code.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
