package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.codes.CodeBook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a claim before it leaves. Holds no state of its own, so one instance serves many threads
 * as long as its code book does.
 */
public final class Scrub {

    /** In the order in which a biller reads them: what is missing, what is wrong, what is odd. */
    private static final List<Edit> EDITS =
            List.of(
                    new RequiredClaim(),
                    new RequiredPatient(),
                    new RequiredCoverage(),
                    new RequiredBilling(),
                    new NpiCheckDigit(),
                    new ServiceDates(),
                    new DiagnosisValid(),
                    new DiagnosisTwice(),
                    new ProcedureValid(),
                    new ModifierValid(),
                    new ModifierConflict(),
                    new PlaceOfServiceValid(),
                    new DiagnosisPointers(),
                    new ChargeAndUnits(),
                    new ClaimSize(),
                    new DuplicateLine(),
                    new DuplicateInHistory(),
                    new DiagnosisSide(),
                    new BilateralModifier(),
                    new PatientAge(),
                    new PatientGender(),
                    new ReplacementNumber(),
                    new AccidentData(),
                    new AuthorizationNumber(),
                    new SecondaryClaim(),
                    new OtherPayerBalance(),
                    new TimelyFiling(),
                    new LearnedFromDenials());

    private final CodeBook codes;
    private final FitsTheGuide last;

    public Scrub(CodeBook codes) {
        this.codes = codes;
        this.last = new FitsTheGuide(codes);
    }

    /** Every finding, in the order of the catalogue; none means that the claim may leave. */
    public List<Finding> check(ProfessionalClaim claim, ScrubContext context) {
        Subject subject = new Subject(claim, context, codes);
        List<Finding> found = new ArrayList<>();
        for (Edit edit : EDITS) {
            found.addAll(edit.check(subject));
        }
        found.addAll(last.check(subject, found));
        return List.copyOf(found);
    }

    /** The catalogue: what is checked, why, and since when. */
    public List<EditDescription> edits() {
        return Stream.concat(EDITS.stream().map(Edit::description), Stream.of(last.description()))
                .toList();
    }
}
