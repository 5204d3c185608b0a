package org.almoner.claims;

import org.almoner.x12.SegmentView;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.guide.Guide;
import org.almoner.x12.loop.GuideChoice;

import java.util.List;

/** How a claim of one kind is read from its segments, CLM first, and from what stands above. */
interface ClaimReading<C extends HealthCareClaim> {

    ClaimReading<ProfessionalClaim> PROFESSIONAL =
            (segments, head) -> new ClaimLoopReader(segments).read(head);

    ClaimReading<InstitutionalClaim> INSTITUTIONAL =
            (segments, head) -> new InstitutionalLoopReader(segments).read(head);

    ClaimReading<DentalClaim> DENTAL =
            (segments, head) -> new DentalLoopReader(segments).read(head);

    /** Its claims were not done yet: they have no date of service, and nothing is owed by them. */
    ClaimReading<ProfessionalClaim> PREDETERMINATION =
            (segments, head) -> {
                throw UnreadableTransactionException.at(
                        segments.getFirst(),
                        0,
                        "begins a predetermination (005010X291 or X292), which asks what would be"
                                + " paid; what is read here are claims (005010X222, X223 and"
                                + " X224)");
            };

    C read(List<? extends SegmentView> segments, ClaimHead head);

    /** By the set's guide; what names no other is read as professional. */
    static ClaimReading<? extends HealthCareClaim> of(TransactionSet set) {
        if (set.guide().startsWith("005010X291") || set.guide().startsWith("005010X292")) {
            return PREDETERMINATION;
        }
        return switch (GuideChoice.of(set).map(Guide::id).orElse("")) {
            case InstitutionalClaims837.GUIDE -> INSTITUTIONAL;
            case DentalClaims837.GUIDE -> DENTAL;
            default -> PROFESSIONAL;
        };
    }
}
