package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Reads the levels of an 837 that stand above its claims. An HL is found again by its number, so
 * that a patient stands under the subscriber that HL02 names, whatever the order.
 */
final class ClaimLevels {

    private static final long HL = Packed.pack("HL");
    private static final ProfessionalClaim.Provider NOBODY =
            new ProfessionalClaim.Provider("", null, "", null, null, null, null);
    private static final Payer NO_PAYER = new Payer("", "", null);

    private final RecentLevels<Level> levels;
    private @Nullable Level level;

    /** Whom N3, N4, DMG, REF and PER describe; null for a party that a record does not name. */
    private @Nullable PartyReader named;

    /** What one HL says, with what it inherits from its parent. */
    private static final class Level {
        @Nullable PartyReader billing;
        @Nullable String taxonomy;
        @Nullable SubscriberReader sbr;
        @Nullable PartyReader subscriber;
        @Nullable PartyReader payer;
        @Nullable PartyReader patient;
        String relationship = "";
        @Nullable String propertyCasualty;
        @Nullable LocalDate died;
        @Nullable UnreadableTransactionException problem;
        ProfessionalClaim.@Nullable Provider biller;
        @Nullable ClaimHead head;

        Level childOf(@Nullable Level parent) {
            if (parent != null) {
                billing = parent.billing;
                taxonomy = parent.taxonomy;
                sbr = parent.sbr;
                subscriber = parent.subscriber;
                payer = parent.payer;
                problem = parent.problem;
                biller = parent.biller();
            }
            return this;
        }

        /** Made once for all that stand below. */
        ProfessionalClaim.@Nullable Provider biller() {
            if (biller == null && billing != null) {
                biller = billing.provider();
            }
            return biller;
        }
    }

    /**
     * @param remembered how many levels are remembered at the least; the HL of one that was not
     *     named for longer than that is not found again
     */
    ClaimLevels(int remembered) {
        levels = new RecentLevels<>(remembered);
    }

    /** Takes a segment that is no claim's. */
    void take(SegmentView segment) {
        if (segment.is(HL)) {
            beginLevel(segment);
        } else if (level != null) {
            take(level, segment);
        }
    }

    /** As {@link #take}; what cannot be read is told of each claim below it. */
    void takeKindly(SegmentView segment) {
        try {
            take(segment);
        } catch (UnreadableTransactionException e) {
            if (level != null) {
                level.problem = e;
            }
        }
    }

    private void beginLevel(SegmentView hl) {
        Level begun = new Level().childOf(levels.find(hl.element(2).strip()));
        levels.put(hl.element(1).strip(), begun);
        level = begun;
        named = null;
    }

    private void take(Level at, SegmentView segment) {
        switch (segment.id()) {
            case "PRV" -> at.taxonomy = SegmentValues.text(segment, 3);
            case "SBR" -> at.sbr = new SubscriberReader(segment);
            case "PAT" -> {
                at.relationship = segment.element(1);
                at.died = SegmentValues.date(segment, 6);
            }
            case "NM1" -> beginParty(at, segment);
            case "REF" -> takeReference(at, segment);
            case "N3" -> {
                if (named != null) {
                    named.takeStreet(segment);
                }
            }
            case "N4" -> {
                if (named != null) {
                    named.takeCity(segment);
                }
            }
            case "DMG" -> {
                if (named != null && (named == at.subscriber || named == at.patient)) {
                    named.takeDemographics(segment);
                }
            }
            case "PER" -> {
                if (named != null && named == at.billing && segment.says(3, "TE")) {
                    named.takePhone(segment);
                }
            }
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void beginParty(Level at, SegmentView nm1) {
        named = null;
        switch (nm1.element(1)) {
            case "85" -> {
                named = new PartyReader(nm1);
                named.specialize(at.taxonomy);
                at.billing = named;
                at.biller = null;
            }
            case "IL" -> {
                named = new PartyReader(nm1);
                at.subscriber = named;
            }
            case "PR" -> {
                named = new PartyReader(nm1);
                at.payer = named;
            }
            case "QC" -> {
                named = new PartyReader(nm1);
                at.patient = named;
            }
            default -> {
                // A pay-to address or another party that a claim's record does not name.
            }
        }
    }

    private void takeReference(Level at, SegmentView ref) {
        switch (ref.element(1)) {
            case "Y4" -> at.propertyCasualty = SegmentValues.text(ref, 2);
            case "EI", "SY" -> {
                if (named != null && named == at.billing) {
                    named.takeTaxId(ref);
                }
            }
            default -> {
                // Secondary numbers have no place in the record.
            }
        }
    }

    /**
     * What the claim that begins here has from the levels above it.
     *
     * @throws UnreadableTransactionException when no subscriber stands above it, or when what
     *     stands above it could not be read
     */
    ClaimHead head(SegmentView clm) {
        Level at = level;
        if (at != null && at.problem != null) {
            throw at.problem;
        }
        if (at == null || at.subscriber == null || at.sbr == null) {
            throw UnreadableTransactionException.at(clm, 0, "stands under no subscriber");
        }
        ClaimHead head = at.head;
        if (head == null) {
            head = head(at, at.subscriber, at.sbr);
            at.head = head;
        }
        return head;
    }

    private static ClaimHead head(Level at, PartyReader named, SubscriberReader sbr) {
        ProfessionalClaim.Provider biller = at.biller();
        Subscriber subscriber = sbr.subscriber(named.person(), named.id());
        return new ClaimHead(
                biller == null ? NOBODY : biller,
                subscriber,
                at.patient == null ? subscriber.person() : at.patient.person(),
                at.patient == null
                        ? Relationship.SELF
                        : SubscriberReader.relationship(at.relationship),
                at.payer == null ? NO_PAYER : at.payer.payer(),
                at.propertyCasualty,
                at.died);
    }
}
