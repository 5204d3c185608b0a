package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads an SBR: in which place, and by what plan, somebody is covered. */
final class SubscriberReader {

    private static final List<Relationship> RELATIONSHIPS = List.of(Relationship.values());

    private final Sequence sequence;
    private final String relationship;
    private final @Nullable String group;
    private final @Nullable String insuranceType;
    private final String filingIndicator;

    SubscriberReader(SegmentView sbr) {
        sequence = sequence(sbr.element(1));
        relationship = sbr.element(2);
        group = SegmentValues.text(sbr, 3);
        insuranceType = SegmentValues.text(sbr, 5);
        filingIndicator = sbr.element(9);
    }

    Subscriber subscriber(Person person, String memberId) {
        return new Subscriber(sequence, person, memberId, group, filingIndicator, insuranceType);
    }

    Relationship relationship() {
        return relationship(relationship);
    }

    /** SBR01 knows eleven places in line; all after the second read as tertiary. */
    private static Sequence sequence(String code) {
        return switch (code) {
            case "P" -> Sequence.PRIMARY;
            case "S" -> Sequence.SECONDARY;
            default -> Sequence.TERTIARY;
        };
    }

    static Relationship relationship(String code) {
        for (Relationship relationship : RELATIONSHIPS) {
            if (relationship.code().equals(code)) {
                return relationship;
            }
        }
        return Relationship.OTHER;
    }
}
