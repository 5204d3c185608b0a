package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the segments of one claim, CLM first. The same segment means another thing by where it
 * stands: before the first SBR and LX it is the claim's, after an SBR the other payer's, after an
 * LX the line's.
 */
final class ClaimLoopReader {

    private final List<Segment> segments;
    private final Segment clm;

    private @Nullable LocalDate accidentDate;
    private @Nullable String authorization;
    private @Nullable String referral;
    private @Nullable String payerClaimNumber;
    private @Nullable String note;
    private final List<String> diagnoses = new ArrayList<>();
    private ProfessionalClaim.@Nullable Provider referring;
    private ProfessionalClaim.@Nullable Provider rendering;
    private boolean isRendering;
    private final List<OtherPayerReader> others = new ArrayList<>();
    private final List<LineReader> lines = new ArrayList<>();

    ClaimLoopReader(List<Segment> segments) {
        this.segments = segments;
        this.clm = segments.getFirst();
    }

    ProfessionalClaim read(
            ProfessionalClaim.Provider billing,
            Subscriber subscriber,
            Person patient,
            Relationship relationship,
            Payer payer,
            @Nullable String propertyCasualty) {
        for (Segment segment : segments.subList(1, segments.size())) {
            take(segment);
        }
        List<Line> read = lines.stream().map(LineReader::line).toList();
        return new ProfessionalClaim(
                clm.element(1),
                frequency(),
                clm.component(5, 1),
                payerClaimNumber,
                authorization,
                referral,
                accident(),
                propertyCasualty,
                note,
                diagnoses,
                billing,
                rendering == null ? billing : rendering,
                referring,
                subscriber,
                patient,
                relationship,
                payer,
                others.stream().map(other -> other.otherPayer(read)).toList(),
                read);
    }

    private void take(Segment segment) {
        if (segment.id().equals("LX")) {
            lines.add(new LineReader(segment));
        } else if (!lines.isEmpty()) {
            lines.getLast().take(segment);
        } else if (segment.id().equals("SBR")) {
            others.add(new OtherPayerReader(segment));
        } else if (!others.isEmpty()) {
            others.getLast().take(segment);
        } else {
            takeOwn(segment);
        }
    }

    private void takeOwn(Segment segment) {
        switch (segment.id()) {
            case "DTP" -> {
                if (segment.element(1).equals("439")) {
                    accidentDate = SegmentValues.firstDay(segment);
                }
            }
            case "REF" -> takeReference(segment);
            case "NTE" -> note = note == null ? SegmentValues.text(segment, 2) : note;
            case "HI" -> takeDiagnoses(segment);
            case "NM1" -> takeProvider(segment);
            case "PRV" -> takeTaxonomy(segment);
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void takeReference(Segment ref) {
        switch (ref.element(1)) {
            case "9F" -> referral = SegmentValues.text(ref, 2);
            case "G1" -> authorization = SegmentValues.text(ref, 2);
            case "F8" -> payerClaimNumber = SegmentValues.text(ref, 2);
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    private void takeDiagnoses(Segment hi) {
        for (int position = 1; position <= hi.size(); position++) {
            String qualifier = hi.component(position, 1);
            switch (qualifier) {
                case "ABK", "ABF", "BK", "BF" -> diagnoses.add(hi.component(position, 2));
                default -> {
                    // Condition codes, anesthesia procedures and the like.
                }
            }
        }
    }

    private void takeProvider(Segment nm1) {
        isRendering = nm1.element(1).equals("82");
        if (isRendering) {
            rendering = ClaimFileReader.provider(nm1, null);
        } else if (nm1.element(1).equals("DN") && referring == null) {
            referring = ClaimFileReader.provider(nm1, null);
        }
    }

    private void takeTaxonomy(Segment prv) {
        ProfessionalClaim.Provider was = rendering;
        if (isRendering && was != null) {
            String taxonomy = SegmentValues.text(prv, 3);
            rendering =
                    new ProfessionalClaim.Provider(
                            was.name(), was.firstName(), was.npi(), taxonomy, null, null, null);
        }
    }

    private Frequency frequency() {
        String code = clm.component(5, 3);
        for (Frequency frequency : Frequency.values()) {
            if (frequency.code().equals(code)) {
                return frequency;
            }
        }
        throw UnreadableTransactionException.at(
                clm, 5, "holds a claim frequency other than 1, 7 and 8");
    }

    private @Nullable Accident accident() {
        String cause = SegmentValues.component(clm, 11, 1);
        LocalDate date = accidentDate;
        if (cause == null || date == null) {
            return null;
        }
        return new Accident(cause, SegmentValues.component(clm, 11, 4), date);
    }

    /** Loop 2320 with 2330A and 2330B. */
    private static final class OtherPayerReader {

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
        OtherPayer otherPayer(List<Line> lines) {
            LocalDate day = adjudicated;
            if (day == null) {
                day =
                        lines.stream()
                                .flatMap(line -> line.priorAdjudications().stream())
                                .filter(prior -> prior.payerId().equals(payer.id()))
                                .map(ProfessionalClaim.PriorAdjudication::adjudicated)
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
}
