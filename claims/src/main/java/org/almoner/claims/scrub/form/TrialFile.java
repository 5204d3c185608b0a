package org.almoner.claims.scrub.form;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.X12Check;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One claim in a file that is sent to nobody, and what a check has against it. */
final class TrialFile {

    private final ProfessionalClaim claim;
    private final List<X12Finding> errors;

    /** Every segment, the ISA first; read only when there is an error to be placed. */
    private final List<Segment> segments;

    private TrialFile(ProfessionalClaim claim, byte[] bytes, X12Check check) {
        this.claim = claim;
        errors =
                check.check(bytes).findings().stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .filter(finding -> !isCopy(finding))
                        .toList();
        segments = errors.isEmpty() ? List.of() : X12File.read(bytes).segments();
    }

    /**
     * @throws org.almoner.claims.UnwritableClaimException when the claim cannot be written
     */
    static TrialFile write(ProfessionalClaim claim, X12Check check) {
        String text = ProfessionalClaims837.writeTrial(claim);
        return new TrialFile(claim, text.getBytes(StandardCharsets.ISO_8859_1), check);
    }

    /** SVD03 says a line's procedure and modifiers again. */
    private static boolean isCopy(X12Finding finding) {
        return finding.segmentId().equals("SVD") && finding.element() == 3;
    }

    List<X12Finding> errors() {
        return errors;
    }

    /** The position of the line that an error is about, from 0; null for the claim as a whole. */
    @Nullable Integer findLine(X12Finding error) {
        return error.loop().contains("2400") ? count("LX", error) - 1 : null;
    }

    GuideWords words(X12Finding error) {
        Segment segment = segments.get(Math.toIntExact(error.segmentNumber()) - 1);
        boolean isPatient = claim.relationship() == Relationship.SELF;
        return new GuideWords(error, segment, isPatient, otherPayer(error));
    }

    /** The name of the other payer whose loops an error is in; empty elsewhere. */
    private String otherPayer(X12Finding error) {
        return error.loop().contains("2320")
                ? claim.otherPayers().get(count("SBR", error) - 2).payer().name()
                : "";
    }

    private int count(String id, X12Finding upTo) {
        return Math.toIntExact(
                segments.stream()
                        .limit(upTo.segmentNumber())
                        .filter(segment -> segment.id().equals(id))
                        .count());
    }
}
