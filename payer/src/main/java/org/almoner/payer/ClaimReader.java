package org.almoner.payer;

import org.almoner.payer.ClaimLoops.Placed;
import org.almoner.payer.ReceivedClaim.Organization;
import org.almoner.payer.ReceivedClaim.OtherCoverage;
import org.almoner.payer.ReceivedClaim.Person;
import org.almoner.payer.ReceivedClaim.Submitter;
import org.almoner.x12.Interchange;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the claims of one 837P that the 999 accepts. */
final class ClaimReader {

    private static final Person NOBODY = new Person("", "", null);
    private static final Organization NO_ONE = new Organization("", "", "", "", "", "", "", "");

    /**
     * A claim at the door.
     *
     * @param objections what is wrong with its balances and codes, and with what stands above it
     */
    record Arrived(ReceivedClaim claim, List<Verdict> objections) {

        Arrived {
            objections = List.copyOf(objections);
        }
    }

    private final Interchange interchange;
    private final Inspection inspection;
    private final List<Verdict> ofProvider = new ArrayList<>();
    private final List<Verdict> ofSubscriber = new ArrayList<>();
    private final List<Verdict> ofPatient = new ArrayList<>();
    private final List<Arrived> claims = new ArrayList<>();

    private String submitterName = "";
    private String submitterIdentifier = "";
    private String batch = "";
    private Organization billing = NO_ONE;
    private Person subscriber = NOBODY;
    private Person patient = NOBODY;
    private boolean self = true;
    private String memberId = "";
    private String sequence = "";
    private String payerId = "";
    private String payerName = "";
    private String caseNumber = "";
    private @Nullable OpenClaim open;

    private ClaimReader(Interchange interchange, Inspection inspection) {
        this.interchange = interchange;
        this.inspection = inspection;
    }

    static List<Arrived> read(Interchange interchange, TransactionSet set, Inspection inspection) {
        var reader = new ClaimReader(interchange, inspection);
        for (Placed placed : ClaimLoops.place(set)) {
            reader.take(placed);
        }
        reader.closeClaim();
        return List.copyOf(reader.claims);
    }

    private void take(Placed placed) {
        Segment segment = placed.segment();
        if (segment.id().equals("HL") || segment.id().equals("CLM")) {
            closeClaim();
        }
        OpenClaim claim = open;
        if (claim != null) {
            claim.take(placed);
            return;
        }
        switch (segment.id()) {
            case "BHT" -> batch = segment.element(3);
            case "HL" -> enterLevel(segment.element(3));
            case "SBR" -> sequence = segment.element(1);
            case "NM1" -> takeName(placed.loop(), segment);
            case "DMG" -> takeBirthDate(placed.loop(), segment);
            case "N3", "N4", "REF" -> takeDetail(placed.loop(), segment);
            case "CLM" -> open = new OpenClaim(segment);
            default -> {
                // Nothing else in the header decides anything.
            }
        }
        object(placed.loop(), inspection.objections(segment));
    }

    private void object(String loop, List<Verdict> objections) {
        OpenClaim claim = open;
        if (claim != null) {
            claim.objections.addAll(objections);
        } else if (loop.equals("2000B") || loop.startsWith("2010B")) {
            ofSubscriber.addAll(objections);
        } else if (loop.equals("2000C") || loop.startsWith("2010C")) {
            ofPatient.addAll(objections);
        } else {
            ofProvider.addAll(objections);
        }
    }

    private void enterLevel(String code) {
        switch (code) {
            case "20" -> {
                billing = NO_ONE;
                ofProvider.clear();
            }
            case "22" -> {
                ofSubscriber.clear();
                ofPatient.clear();
                subscriber = NOBODY;
                patient = NOBODY;
                self = true;
                memberId = "";
                payerId = "";
                payerName = "";
                caseNumber = "";
            }
            case "23" -> {
                self = false;
                caseNumber = "";
                ofPatient.clear();
            }
            default -> {
                // No other level is known to this guide.
            }
        }
    }

    private void takeName(String loop, Segment name) {
        switch (loop) {
            case "1000A" -> {
                submitterName = name.element(3);
                submitterIdentifier = name.element(9);
            }
            case "2010AA" ->
                    billing =
                            new Organization(
                                    name.element(3),
                                    name.element(4),
                                    name.element(9),
                                    "",
                                    "",
                                    "",
                                    "",
                                    "");
            case "2010BA" -> {
                subscriber = new Person(name.element(3), name.element(4), null);
                patient = subscriber;
                memberId = name.element(9);
            }
            case "2010BB" -> {
                payerName = name.element(3);
                payerId = name.element(9);
            }
            case "2010CA" -> patient = new Person(name.element(3), name.element(4), null);
            default -> {
                // Other parties do not decide anything here.
            }
        }
    }

    private void takeBirthDate(String loop, Segment demographics) {
        LocalDate day = X12Dates.find(demographics.element(2)).orElse(null);
        if (loop.equals("2010BA")) {
            subscriber = new Person(subscriber.lastName(), subscriber.firstName(), day);
            patient = subscriber;
        } else if (loop.equals("2010CA")) {
            patient = new Person(patient.lastName(), patient.firstName(), day);
        }
    }

    private void takeDetail(String loop, Segment segment) {
        if (segment.id().equals("REF") && segment.element(1).equals("Y4")) {
            caseNumber = segment.element(2);
        }
        if (!loop.equals("2010AA")) {
            return;
        }
        Organization b = billing;
        billing =
                switch (segment.id()) {
                    case "N3" ->
                            new Organization(
                                    b.name(),
                                    b.firstName(),
                                    b.npi(),
                                    b.taxId(),
                                    segment.element(1),
                                    "",
                                    "",
                                    "");
                    case "N4" ->
                            new Organization(
                                    b.name(),
                                    b.firstName(),
                                    b.npi(),
                                    b.taxId(),
                                    b.street(),
                                    segment.element(1),
                                    segment.element(2),
                                    segment.element(3));
                    default ->
                            segment.element(1).equals("EI") || segment.element(1).equals("SY")
                                    ? new Organization(
                                            b.name(),
                                            b.firstName(),
                                            b.npi(),
                                            segment.element(2),
                                            b.street(),
                                            b.city(),
                                            b.state(),
                                            b.zip())
                                    : b;
                };
    }

    private void closeClaim() {
        OpenClaim claim = open;
        if (claim != null) {
            claims.add(claim.close());
            open = null;
        }
    }

    /** The claim between its CLM and the next HL or CLM. */
    private final class OpenClaim {

        private final Segment clm;
        private final List<Verdict> objections = new ArrayList<>();
        private final List<String> diagnoses = new ArrayList<>();
        private final List<OpenCoverage> others = new ArrayList<>();
        private final LineReader lines = new LineReader();
        private String originalNumber = "";
        private String authorization = "";
        private String renderingNpi = "";
        private String claimCaseNumber = caseNumber;
        private @Nullable LocalDate accidentDate;

        OpenClaim(Segment clm) {
            this.clm = clm;
        }

        void take(Placed placed) {
            Segment segment = placed.segment();
            objections.addAll(inspection.objections(segment));
            switch (placed.loop()) {
                case "2300" -> takeOwn(segment);
                case "2310B" -> {
                    if (segment.id().equals("NM1")) {
                        renderingNpi = segment.element(9);
                    }
                }
                case "2320", "2330A", "2330B" -> takeOther(segment);
                case "2400" -> lines.take(segment);
                case "2430" -> lines.takePrior(segment);
                default -> {
                    // Nothing in the other loops decides anything here.
                }
            }
        }

        private void takeOwn(Segment segment) {
            switch (segment.id()) {
                case "HI" -> {
                    for (int at = 1; at <= segment.size(); at++) {
                        String qualifier = segment.component(at, 1);
                        if (qualifier.equals("ABK") || qualifier.equals("ABF")) {
                            diagnoses.add(segment.component(at, 2));
                        }
                    }
                }
                case "REF" -> {
                    switch (segment.element(1)) {
                        case "F8" -> originalNumber = segment.element(2);
                        case "G1" -> authorization = segment.element(2);
                        case "Y4" -> claimCaseNumber = segment.element(2);
                        default -> {
                            // Other references are the sender's own.
                        }
                    }
                }
                case "DTP" -> {
                    if (segment.element(1).equals("439")) {
                        accidentDate = X12Dates.find(segment.element(3)).orElse(null);
                    }
                }
                default -> {
                    // Amounts and notes do not decide anything here.
                }
            }
        }

        private void takeOther(Segment segment) {
            if (segment.id().equals("SBR")) {
                others.add(new OpenCoverage());
            }
            if (others.isEmpty()) {
                return;
            }
            OpenCoverage other = others.getLast();
            switch (segment.id()) {
                case "AMT" -> {
                    if (segment.element(1).equals("D")) {
                        other.paid = Figures.cents(segment, 2).orElse(0);
                    }
                }
                case "CAS" -> other.adjustments.addAll(adjustments(segment));
                case "NM1" -> {
                    if (segment.element(1).equals("IL")) {
                        other.memberId = segment.element(9);
                    } else {
                        other.payerId = segment.element(9);
                    }
                }
                default -> {
                    // The rest says who it is, not what it decided.
                }
            }
        }

        Arrived close() {
            List<Verdict> all = new ArrayList<>(ofProvider);
            all.addAll(ofSubscriber);
            all.addAll(ofPatient);
            all.addAll(objections);
            return new Arrived(claim(), all);
        }

        private ReceivedClaim claim() {
            return new ReceivedClaim(
                    new Submitter(
                            submitterName,
                            submitterIdentifier,
                            interchange.isa().element(5),
                            interchange.sender(),
                            interchange.usage(),
                            batch),
                    clm.element(1),
                    Figures.cents(clm, 2).orElse(0),
                    clm.component(5, 1),
                    clm.component(5, 3),
                    originalNumber,
                    authorization,
                    claimCaseNumber,
                    clm.component(11, 1),
                    accidentDate,
                    diagnoses,
                    payerId,
                    payerName,
                    sequence,
                    subscriber,
                    memberId,
                    self,
                    patient,
                    billing,
                    renderingNpi,
                    others.stream().map(OpenCoverage::close).toList(),
                    lines.close());
        }
    }

    private static final class OpenCoverage {
        private String payerId = "";
        private String memberId = "";
        private @Nullable Long paid;
        private final List<Adjustment> adjustments = new ArrayList<>();

        OtherCoverage close() {
            return new OtherCoverage(payerId, memberId, paid, adjustments);
        }
    }

    static List<Adjustment> adjustments(Segment cas) {
        List<Adjustment> all = new ArrayList<>();
        for (int at = 2; at <= cas.size(); at += 3) {
            if (cas.has(at)) {
                all.add(
                        new Adjustment(
                                cas.element(1),
                                cas.element(at),
                                Figures.cents(cas, at + 1).orElse(0)));
            }
        }
        return all;
    }
}
