package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2320 with 2330A and 2330B: another payer, and what it decided. */
final class OtherPayerReader {

    private final Segment sbr;
    private final List<Remittance.Adjustment> adjustments = new ArrayList<>();
    private @Nullable Money paid;
    private @Nullable LocalDate adjudicated;
    private Person person = new Person("", "", null, null, null, null);
    private String memberId = "";
    private Payer payer = new Payer("", "", null);
    private String party = "";

    OtherPayerReader(Segment sbr) {
        this.sbr = sbr;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "CAS" -> adjustments.addAll(SegmentValues.adjustments(segment));
            case "AMT" -> {
                if (segment.element(1).equals("D")) {
                    paid = SegmentValues.money(segment, 2);
                }
            }
            case "NM1" -> takeName(segment);
            case "N3", "N4" -> takeAddress(segment);
            case "DTP" -> {
                if (segment.element(1).equals("573")) {
                    adjudicated = SegmentValues.firstDay(segment);
                }
            }
            default -> {
                // OI, MOA and references have no place in the record.
            }
        }
    }

    private void takeName(Segment nm1) {
        party = nm1.element(1);
        if (party.equals("IL")) {
            person = SegmentValues.person(nm1);
            memberId = nm1.element(9);
        } else if (party.equals("PR")) {
            payer = new Payer(nm1.element(9), nm1.element(3), null);
        }
    }

    private void takeAddress(Segment segment) {
        boolean isStreet = segment.id().equals("N3");
        if (party.equals("IL")) {
            var address =
                    isStreet
                            ? SegmentValues.street(segment)
                            : SegmentValues.withCity(person.address(), segment);
            person = SegmentValues.withAddress(person, address);
        } else if (party.equals("PR")) {
            var address =
                    isStreet
                            ? SegmentValues.street(segment)
                            : SegmentValues.withCity(payer.address(), segment);
            payer = new Payer(payer.id(), payer.name(), address);
        }
    }

    /** The day this payer decided stands either here or with the lines. */
    OtherPayer otherPayer(List<PriorAdjudication> priors) {
        LocalDate day = adjudicated;
        if (day == null) {
            day =
                    priors.stream()
                            .filter(prior -> prior.payerId().equals(payer.id()))
                            .map(PriorAdjudication::adjudicated)
                            .max(LocalDate::compareTo)
                            .orElse(null);
        }
        return new OtherPayer(
                payer,
                ClaimFileReader.subscriber(sbr, person, memberId),
                ClaimFileReader.relationship(sbr.element(2)),
                paid,
                day,
                adjustments);
    }
}
