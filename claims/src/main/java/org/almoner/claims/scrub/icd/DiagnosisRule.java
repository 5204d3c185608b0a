package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A rule about the diagnoses of a claim, asked only where one of them has one of its traits. */
abstract class DiagnosisRule implements Rule {

    private final RuleText text;
    private final long asked;

    /** Asked about every claim with a diagnosis when no trait is named. */
    DiagnosisRule(RuleText text, Trait... anyOf) {
        this.text = text;
        long bits = 0;
        for (Trait trait : anyOf) {
            bits |= trait.bit();
        }
        this.asked = bits;
    }

    /** Of every claim coded in ICD-10-CM but a dentist's, holding it until somebody looks. */
    static RuleText text(String id, String title, String checks, String source) {
        return strict(id, title, checks, source).warns();
    }

    /** The same, stopping the claim. */
    static RuleText strict(String id, String title, String checks, String source) {
        return RuleText.of(Family.ICD, id, title, checks)
                .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT)
                .since(RuleText.SINCE_ICD10)
                .source(source);
    }

    /** A place in the guidelines of the fiscal year whose text these rules follow. */
    static String guideline(String section) {
        return "ICD-10-CM Official Guidelines for Coding and Reporting, FY 2026, section "
                + section;
    }

    @Override
    public final RuleText text() {
        return text;
    }

    @Override
    public final long diagnosisTraits() {
        return asked;
    }

    @Override
    public final void check(Subject subject, Findings findings) {
        DiagnosisList list = subject.listed();
        if (list.size() > 0 && (asked == 0 || list.hasAny(asked))) {
            check(list, subject, findings);
        }
    }

    abstract void check(DiagnosisList list, Subject subject, Findings findings);
}
