package org.almoner.claims.scrub;

import org.almoner.claims.Claims;
import org.almoner.claims.Coding;
import org.almoner.claims.Coding.CodedLine;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;

import java.util.ArrayList;
import java.util.List;

/** A claim with its coding changed, as a desk would put it back. */
final class Recoded {

    private Recoded() {}

    /** Lines that are gone were those that the coding has no like of. */
    static ProfessionalClaim with(ProfessionalClaim claim, Coding coding) {
        List<Line> left = new ArrayList<>(claim.lines());
        List<Line> lines = new ArrayList<>();
        int gone = left.size() - coding.lines().size();
        for (CodedLine coded : coding.lines()) {
            while (gone > 0 && !isOf(left.getFirst(), coded)) {
                left.removeFirst();
                gone--;
            }
            lines.add(line(left.removeFirst(), coded));
        }
        var draft = Claims.draft(claim);
        draft.diagnoses = coding.diagnoses();
        draft.lines = lines;
        return draft.claim();
    }

    private static boolean isOf(Line line, CodedLine coded) {
        return line.code().equals(coded.code()) && line.modifiers().equals(coded.modifiers());
    }

    private static Line line(Line was, CodedLine coded) {
        return new Line(
                was.control(),
                coded.code(),
                coded.modifiers(),
                was.charge(),
                coded.units(),
                coded.pointers(),
                was.from(),
                was.to(),
                was.placeOfService(),
                was.ndc(),
                was.priorAdjudications(),
                was.detail());
    }
}
