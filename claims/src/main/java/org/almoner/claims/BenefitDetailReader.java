package org.almoner.claims;

import org.almoner.claims.Eligibility.BenefitDetail;
import org.almoner.claims.Eligibility.Entity;
import org.almoner.claims.Eligibility.Limit;
import org.almoner.claims.Eligibility.Period;
import org.almoner.claims.Eligibility.Rejection;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what an EB and loops 2115 and 2120 under it say beside the benefit itself. */
final class BenefitDetailReader {

    private final Segment eb;
    private final List<Authorization.Delivery> deliveries = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final List<RemittanceDetail.Reference> references = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<EntityReader> entities = new ArrayList<>();

    /** Loop 2120 while it is being read. */
    private static final class EntityReader {
        private final Segment nm1;
        private @Nullable Address address;
        private final List<String> contacts = new ArrayList<>();

        EntityReader(Segment nm1) {
            this.nm1 = nm1;
        }

        Entity entity() {
            return new Entity(
                    nm1.element(1).strip(),
                    nm1.element(3).strip(),
                    SegmentValues.text(nm1, 4),
                    SegmentValues.text(nm1, 9),
                    address,
                    contacts);
        }
    }

    BenefitDetailReader(Segment eb) {
        this.eb = eb;
    }

    void refuse(Rejection rejection) {
        rejections.add(rejection);
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "HSD" -> deliveries.add(Authorization278.delivery(segment));
            case "DTP" -> takePeriod(segment);
            case "REF" -> references.add(DetailValues.reference(segment));
            case "III" ->
                    limits.add(
                            new Limit(
                                    SegmentValues.text(segment, 1),
                                    SegmentValues.text(segment, 2),
                                    SegmentValues.text(segment, 4)));
            case "NM1" -> entities.add(new EntityReader(segment));
            case "N3", "N4", "PER" -> {
                if (!entities.isEmpty()) {
                    takeForEntity(entities.getLast(), segment);
                }
            }
            default -> {
                // Messages are the benefit's own; what we do not know has no place.
            }
        }
    }

    /** A day that is none is left out: the dates that decide about coverage are read elsewhere. */
    private void takePeriod(Segment dtp) {
        LocalDate from = SegmentValues.findFirstDay(dtp).orElse(null);
        LocalDate to = SegmentValues.findLastDay(dtp).orElse(null);
        if (from != null && to != null) {
            periods.add(new Period(dtp.element(1).strip(), from, to));
        }
    }

    private static void takeForEntity(EntityReader entity, Segment segment) {
        switch (segment.id()) {
            case "N3" -> entity.address = SegmentValues.street(segment);
            case "N4" -> entity.address = SegmentValues.withCity(entity.address, segment);
            default ->
                    Stream.of(4, 6, 8)
                            .map(at -> segment.element(at).strip())
                            .filter(number -> !number.isEmpty())
                            .forEach(entity.contacts::add);
        }
    }

    BenefitDetail detail() {
        return new BenefitDetail(
                SegmentValues.text(eb, 5),
                SegmentValues.text(eb, 9),
                SegmentValues.number(eb, 10),
                switch (eb.element(11)) {
                    case "Y" -> Boolean.TRUE;
                    case "N" -> Boolean.FALSE;
                    default -> null;
                },
                DetailValues.procedure(eb, 13),
                eb.components(14).stream().filter(pointer -> !pointer.isBlank()).toList(),
                deliveries,
                periods,
                references,
                rejections,
                limits,
                entities.stream().map(EntityReader::entity).toList());
    }
}
