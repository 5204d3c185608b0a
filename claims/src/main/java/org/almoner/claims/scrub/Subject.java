package org.almoner.claims.scrub;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.Laterality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The claim under the scrub, with what the edits may know beside it. */
record Subject(ProfessionalClaim claim, ScrubContext context, CodeBook codes) {

    /** The first date of service, or today while there are no lines. */
    LocalDate day() {
        return claim.lines().stream()
                .map(Line::from)
                .min(LocalDate::compareTo)
                .orElse(context.today());
    }

    /** The diagnoses that a line points to, as far as its pointers hit one. */
    List<String> diagnosesOf(Line line) {
        return line.pointers().stream()
                .filter(pointer -> pointer >= 1 && pointer <= claim.diagnoses().size())
                .map(pointer -> claim.diagnoses().get(pointer - 1))
                .toList();
    }

    Laterality sideOf(String diagnosis) {
        return codes.find(CodeSystem.ICD10CM, diagnosis, day())
                .or(() -> codes.findEver(CodeSystem.ICD10CM, diagnosis))
                .map(Laterality::of)
                .orElse(Laterality.NONE);
    }

    /** What the chart documents in coded form about the procedure of a line. */
    List<DocumentedProcedure> documentedFor(Line line) {
        return context.documented().stream()
                .filter(procedure -> procedure.code().equals(line.code()))
                .filter(procedure ->
                        !procedure.performed().isBefore(line.from())
                                && !procedure.performed().isAfter(line.to()))
                .toList();
    }

    /** Lines of the same code and first day, with their positions. */
    List<Integer> linesLike(Line line) {
        return IntStream.range(0, claim.lines().size())
                .filter(i -> claim.lines().get(i).code().equals(line.code()))
                .filter(i -> claim.lines().get(i).from().equals(line.from()))
                .boxed()
                .toList();
    }
}
