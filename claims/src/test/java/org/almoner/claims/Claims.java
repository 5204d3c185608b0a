package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.ProfessionalClaims837.Batch;
import org.almoner.claims.ProfessionalClaims837.Receiver;
import org.almoner.claims.ProfessionalClaims837.Submitter;
import org.almoner.x12.Envelope;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Invented claims to start a test from; each {@code with} changes one thing. */
public final class Claims {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    public static final Address CLINIC_STREET =
            new Address("12 Harbor Road", null, "Rockport", "ME", "048560001");
    public static final Address HOME = new Address("7 Elm Lane", "Apt 2", "Camden", "ME", "04843");

    public static final ProfessionalClaim.Provider CLINIC =
            new ProfessionalClaim.Provider(
                    "Harbor Clinic",
                    null,
                    "1234567893",
                    "261QM1300X",
                    "010203040",
                    CLINIC_STREET,
                    "2075550100");
    public static final ProfessionalClaim.Provider DOCTOR =
            new ProfessionalClaim.Provider(
                    "Lindqvist", "Maren", "1999999992", "207Q00000X", null, null, null);

    public static final Person ADA =
            new Person("Quillfeather", "Ada", null, HOME, LocalDate.of(1961, 5, 14), "F");
    public static final Payer MERIDIAN = new Payer("MERID01", "Meridian Health Plan", null);
    public static final Payer COASTAL = new Payer("COAST02", "Coastal Mutual", null);

    private Claims() {}

    /** An office visit of the subscriber herself, one diagnosis, one line. */
    public static ProfessionalClaim visit() {
        return new ProfessionalClaim(
                "A-1001",
                Frequency.ORIGINAL,
                "11",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("M1711"),
                CLINIC,
                DOCTOR,
                null,
                new Subscriber(Sequence.PRIMARY, ADA, "MBR000123", "GRP77", "CI"),
                ADA,
                Relationship.SELF,
                MERIDIAN,
                List.of(),
                List.of(line("1001-1", "99213", 12500)));
    }

    public static Line line(String control, String code, long cents) {
        return new Line(
                control,
                code,
                List.of(),
                Money.cents(cents),
                1,
                List.of(1),
                DAY,
                DAY,
                null,
                null,
                List.of());
    }

    public static Line line(String control, String code, long cents, List<String> modifiers) {
        return new Line(
                control,
                code,
                modifiers,
                Money.cents(cents),
                1,
                List.of(1),
                DAY,
                DAY,
                null,
                null,
                List.of());
    }

    public static Batch batch() {
        return new Batch(
                new Envelope(
                        "ZZ",
                        "HARBOR",
                        "ZZ",
                        "CLEARWAY",
                        31,
                        LocalDateTime.of(2026, 3, 3, 9, 30),
                        true,
                        "T"),
                new Submitter("Harbor Clinic", "HARBOR", "Billing Desk", "2075550101"),
                new Receiver("Clearway", "CLEARWAY"),
                31,
                "0001");
    }

    /** The one transaction set of a file. */
    public static TransactionSet set(String file) {
        X12File read = X12File.read(file.getBytes(StandardCharsets.ISO_8859_1));
        if (read.hasErrors()) {
            throw new IllegalStateException(read.findings().getFirst().line());
        }
        return read.sets().getFirst();
    }

    /** One segment on each line. */
    public static String lines(String file) {
        return file.replace("~", "~\n");
    }

    /** A claim that can be changed field by field. */
    public static Draft draft(ProfessionalClaim claim) {
        return new Draft(claim);
    }

    /** The fields that tests change; the rest comes from the claim it began with. */
    public static final class Draft {
        private final ProfessionalClaim base;
        public String number;
        public Frequency frequency;
        public String placeOfService;
        public @Nullable String payerClaimNumber;
        public @Nullable String authorization;
        public @Nullable String referral;
        public @Nullable Accident accident;
        public @Nullable String propertyCasualtyNumber;
        public @Nullable String note;
        public List<String> diagnoses;
        public ProfessionalClaim.Provider billing;
        public ProfessionalClaim.Provider rendering;
        public ProfessionalClaim.@Nullable Provider referring;
        public Subscriber subscriber;
        public Person patient;
        public Relationship relationship;
        public Payer payer;
        public List<OtherPayer> otherPayers;
        public List<Line> lines;

        private Draft(ProfessionalClaim base) {
            this.base = base;
            number = base.number();
            frequency = base.frequency();
            placeOfService = base.placeOfService();
            payerClaimNumber = base.payerClaimNumber();
            authorization = base.authorization();
            referral = base.referral();
            accident = base.accident();
            propertyCasualtyNumber = base.propertyCasualtyNumber();
            note = base.note();
            diagnoses = base.diagnoses();
            billing = base.billing();
            rendering = base.rendering();
            referring = base.referring();
            subscriber = base.subscriber();
            patient = base.patient();
            relationship = base.relationship();
            payer = base.payer();
            otherPayers = base.otherPayers();
            lines = base.lines();
        }

        /** The same person as subscriber and patient. */
        public Draft self(Person person) {
            var was = base.subscriber();
            subscriber =
                    new Subscriber(
                            was.sequence(),
                            person,
                            was.memberId(),
                            was.group(),
                            was.filingIndicator());
            patient = person;
            return this;
        }

        public ProfessionalClaim claim() {
            return new ProfessionalClaim(
                    number,
                    frequency,
                    placeOfService,
                    payerClaimNumber,
                    authorization,
                    referral,
                    accident,
                    propertyCasualtyNumber,
                    note,
                    diagnoses,
                    billing,
                    rendering,
                    referring,
                    subscriber,
                    patient,
                    relationship,
                    payer,
                    otherPayers,
                    lines);
        }
    }
}
