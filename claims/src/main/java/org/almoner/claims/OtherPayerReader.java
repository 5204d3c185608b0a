package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2320 with 2330A and 2330B: another payer, and what it decided. */
final class OtherPayerReader {

    private static final Person NOBODY = new Person("", "", null, null, null, null);
    private static final Payer NO_PAYER = new Payer("", "", null);

    private final SubscriberReader sbr;
    private final List<Remittance.Adjustment> adjustments = new ArrayList<>();
    private @Nullable Money paid;
    private @Nullable LocalDate adjudicated;
    private @Nullable PartyReader subscriber;
    private @Nullable PartyReader payer;

    /** Whom N3 and N4 describe; null for a party that the record does not name. */
    private @Nullable PartyReader named;

    OtherPayerReader(SegmentView sbr) {
        this.sbr = new SubscriberReader(sbr);
    }

    void take(SegmentView segment) {
        switch (segment.id()) {
            case "CAS" -> SegmentValues.addAdjustments(segment, adjustments);
            case "AMT" -> {
                if (segment.element(1).equals("D")) {
                    paid = SegmentValues.money(segment, 2);
                }
            }
            case "NM1" -> takeName(segment);
            case "N3", "N4" -> {
                if (named != null) {
                    takeAddress(named, segment);
                }
            }
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

    private void takeName(SegmentView nm1) {
        named = null;
        switch (nm1.element(1)) {
            case "IL" -> {
                named = new PartyReader(nm1);
                subscriber = named;
            }
            case "PR" -> {
                named = new PartyReader(nm1);
                payer = named;
            }
            default -> {
                // Providers of the other payer have no place in the record.
            }
        }
    }

    private static void takeAddress(PartyReader named, SegmentView segment) {
        if (segment.id().equals("N3")) {
            named.takeStreet(segment);
        } else {
            named.takeCity(segment);
        }
    }

    /** The day this payer decided stands either here or with the lines. */
    OtherPayer otherPayer(List<PriorAdjudication> priors) {
        Payer decides = payer == null ? NO_PAYER : payer.payer();
        LocalDate day = adjudicated;
        if (day == null) {
            day =
                    priors.stream()
                            .filter(prior -> prior.payerId().equals(decides.id()))
                            .map(PriorAdjudication::adjudicated)
                            .max(LocalDate::compareTo)
                            .orElse(null);
        }
        return new OtherPayer(
                decides,
                subscriber == null
                        ? sbr.subscriber(NOBODY, "")
                        : sbr.subscriber(subscriber.person(), subscriber.id()),
                sbr.relationship(),
                paid,
                day,
                adjustments);
    }
}
