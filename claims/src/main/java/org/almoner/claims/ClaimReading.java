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

    C read(List<? extends SegmentView> segments, ClaimHead head);

    /** By the set's guide; what names no other is read as professional. */
    static ClaimReading<? extends HealthCareClaim> of(TransactionSet set) {
        return switch (GuideChoice.of(set).map(Guide::id).orElse("")) {
            case InstitutionalClaims837.GUIDE -> INSTITUTIONAL;
            case DentalClaims837.GUIDE -> DENTAL;
            default -> PROFESSIONAL;
        };
    }
}
