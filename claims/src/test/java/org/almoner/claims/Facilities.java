package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.BillCodes;
import org.almoner.claims.InstitutionalClaim.BillType;
import org.almoner.claims.InstitutionalClaim.Diagnoses;
import org.almoner.claims.InstitutionalClaim.Diagnosis;
import org.almoner.claims.InstitutionalClaim.Drug;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.InstitutionalClaim.Line;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.InstitutionalClaim.Staff;
import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.Remittance.Adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** An invented stay in a hospital. */
final class Facilities {

    static final LocalDate DAY = Claims.DAY;

    private Facilities() {}

    private static ProfessionalClaim.Provider person(String last, String first, String npi) {
        return new ProfessionalClaim.Provider(last, first, npi, null, null, null, null);
    }

    /** Four days in hospital, with everything that such a claim may say. */
    static InstitutionalClaim stay() {
        return new InstitutionalClaim(
                "H-2001",
                new BillType("11", "1"),
                new Stay(
                        DAY,
                        DAY.plusDays(4),
                        DAY,
                        LocalTime.of(10, 30),
                        LocalTime.of(14, 0),
                        "1",
                        "7",
                        "01"),
                null,
                "AUTH77",
                "REF88",
                "MR-77",
                null,
                Money.parse("150.5"),
                List.of(
                        new Attachment("OZ", "EL", "ATT1"),
                        new Attachment("OZ", "EL", "ATT1"),
                        new Attachment("B4", "AA", null)),
                "A sentence for the payer",
                new Diagnoses(
                        Icd.TEN,
                        new Diagnosis("I2109", "Y"),
                        "R079",
                        List.of(),
                        List.of(new Diagnosis("W1830XA", "Y")),
                        List.of(
                                new Diagnosis("E119", "Y"),
                                new Diagnosis("I10", "N"),
                                new Diagnosis("Z9181", null))),
                "470",
                List.of(
                        new Procedure("02703ZZ", DAY.plusDays(1)),
                        new Procedure("B2111ZZ", DAY.plusDays(1)),
                        new Procedure("4A023N7", DAY.plusDays(2))),
                new BillCodes(
                        List.of(new OccurrenceSpan("70", DAY, DAY.plusDays(2))),
                        List.of(new Occurrence("11", DAY), new Occurrence("18", DAY)),
                        List.of(
                                new ValueCode("80", new BigDecimal("4")),
                                new ValueCode("A1", new BigDecimal("12.5"))),
                        List.of("09", "C1"),
                        List.of()),
                Claims.CLINIC,
                new Staff(
                        new ProfessionalClaim.Provider(
                                "Lindqvist", "Maren", "1999999992", "207Q00000X", null, null, null),
                        person("Osei", "Kwame", "1888888892"),
                        person("Brandt", "Ines", "1777777792"),
                        person("Moreau", "Luc", "1666666692"),
                        new ProfessionalClaim.Provider(
                                "Harbor Annex",
                                null,
                                "1555555592",
                                null,
                                null,
                                Claims.CLINIC_STREET,
                                null),
                        person("Takala", "Aino", "1444444495")),
                new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR000123", "GRP77", "CI"),
                Claims.ADA,
                Relationship.SELF,
                Claims.MERIDIAN,
                List.of(
                        new OtherPayer(
                                Claims.COASTAL,
                                new Subscriber(
                                        Sequence.PRIMARY,
                                        new Person("Quillfeather", "Ben", null, null, null, null),
                                        "CM-9",
                                        null,
                                        "MA"),
                                Relationship.SPOUSE,
                                Money.parse("5000"),
                                DAY.plusDays(20),
                                List.of(
                                        new Adjustment("CO", "45", Money.parse("100"), null),
                                        new Adjustment("PR", "1", Money.parse("425"), null)))),
                List.of(
                        new Line(
                                "2001-1",
                                "0120",
                                null,
                                null,
                                List.of(),
                                Money.parse("5000"),
                                "DA",
                                new BigDecimal("4"),
                                null,
                                Money.parse("200"),
                                null,
                                null,
                                null,
                                Staff.NONE,
                                List.of()),
                        line(),
                        line(),
                        new Line(
                                "2001-4",
                                "0636",
                                "HC",
                                "J1815",
                                List.of("JA"),
                                Money.parse("125"),
                                "UN",
                                new BigDecimal("2.5"),
                                null,
                                null,
                                DAY,
                                DAY.plusDays(1),
                                new Drug("00002751001", new BigDecimal("1.5"), "ML", "RX-5"),
                                new Staff(
                                        null,
                                        person("Osei", "Kwame", "1888888892"),
                                        null,
                                        null,
                                        null,
                                        null),
                                List.of(
                                        new PriorAdjudication(
                                                Claims.COASTAL.id(),
                                                Money.parse("100"),
                                                2,
                                                DAY.plusDays(20),
                                                List.of(
                                                        new Adjustment(
                                                                "CO",
                                                                "45",
                                                                Money.parse("25"),
                                                                2)))))));
    }

    private static Line line() {
        return new Line(
                null,
                "0300",
                "HC",
                "80053",
                List.of(),
                Money.parse("212.5"),
                "UN",
                BigDecimal.ONE,
                null,
                null,
                DAY,
                DAY,
                null,
                Staff.NONE,
                List.of());
    }
}
