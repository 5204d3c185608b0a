package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.Claims.Draft;
import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** E08: what the payer's 999 would send a whole batch back for is said beside its field. */
class E08_KeepsTheBatchFromComingBackTest {

    private static String said(Draft draft) {
        return Scrubbed.scrub().check(draft.claim(), Scrubbed.context()).stream()
                .map(E08_KeepsTheBatchFromComingBackTest::line)
                .collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return "%s %s: %s | %s | %s\n"
                .formatted(
                        finding.severity(),
                        finding.lineIndex() == null ? "claim" : "line " + finding.lineIndex(),
                        finding.message(),
                        finding.advice(),
                        finding.source());
    }

    /** A claim to the second payer, with what the first one decided about its line. */
    private static ProfessionalClaim secondary() {
        var draft = Claims.draft(Claims.visit());
        draft.subscriber = new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR1", null, "CI");
        draft.authorization = "AUTH7";
        draft.referral = "REF7";
        draft.note = "Second opinion";
        draft.referring = Claims.DOCTOR;
        draft.otherPayers =
                List.of(
                        new OtherPayer(
                                new Payer("COAST02", "Coastal Mutual", Claims.CLINIC_STREET),
                                new Subscriber(Sequence.PRIMARY, Claims.ADA, "C-1", "G", "CI"),
                                Relationship.SELF,
                                Money.cents(10000),
                                Claims.DAY,
                                List.of()));
        draft.lines = List.of(decided("CO"));
        return draft.claim();
    }

    private static Line decided(String group) {
        return new Line(
                "1001-1",
                "20610",
                List.of("RT"),
                Money.cents(12500),
                1,
                List.of(1),
                Claims.DAY,
                Claims.DAY,
                "11",
                "00003029305",
                List.of(
                        new PriorAdjudication(
                                "COAST02",
                                Money.cents(10000),
                                1,
                                Claims.DAY,
                                List.of(new Adjustment(group, "45", Money.cents(2500), null)))));
    }

    @Test
    void aCodeThatTheGuideDoesNotKnowIsSaidWithTheCodesItKnows() {
        var draft = Claims.draft(Claims.visit());
        draft.subscriber = new Subscriber(Sequence.PRIMARY, Claims.ADA, "MBR000123", null, "XX");

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: The coverage's claim filing indicator cannot be sent as it is: the value is not one that the guide allows here (11, 12, 13, 14, 15, 16, 17, AM and others). | Please correct it in the patient's coverage; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2000B, SBR09
                        """);
    }

    @Test
    void aLinesModifierOfOneCharacterIsSaidOnceAndBesideItsLine() {
        var draft = Claims.draft(Claims.visit());
        draft.lines =
                List.of(
                        Claims.line("1001-1", "99213", 12500),
                        Claims.line("1001-2", "20610", 9000, List.of("R")));

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP line 1: Line 2 (20610): Modifier R is not written as such a code is: two capital letters or digits. | Please choose the code from the list. | 45 CFR 162.1002; X12 005010X222A1, loop 2400, SV101-3 to SV101-6
                        """);
    }

    @Test
    void aProviderWhoReferredIsAPerson() {
        var draft = Claims.draft(Claims.visit());
        draft.referring =
                new ProfessionalClaim.Provider(
                        "Harbor Clinic", null, "1234567893", null, null, null, null);

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: The referring provider's name must be a person's, with a first name. | Please correct it in the list of providers; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2310A, NM102
                        """);
    }

    @Test
    void aPatientsStateAndGenderAreOnesThatAreThere() {
        var home = new Address("7 Elm Lane", null, "Camden", "MZ", "04843");
        var ada = new Person("Quillfeather", "Ada", null, home, Claims.ADA.birthDate(), "X");
        var draft = Claims.draft(Claims.visit()).self(ada);

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: The patient's state is not in the published list, or not written as the list writes it. | Please correct it in the registration; the payer would turn the claim away. | X12 005010X222A1, loop 2010BA, N402
                        STOP claim: The patient's gender cannot be sent as it is: the value is not one that the guide allows here (F, M, U). | Please correct it in the registration; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2010BA, DMG03
                        """);
    }

    @Test
    void anAutoAccidentThatIsNotTheAutoInsurersStillHasItsState() {
        var draft = Claims.draft(Claims.visit());
        draft.accident = new Accident("AA", "M", Claims.DAY);

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: The claim's state of the accident cannot be sent as it is: the value has 1 characters; 2 are the least. | Please correct it on the claim; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2300, CLM11-4
                        """);
    }

    @Test
    void whatAnotherPayerDecidedIsSaidWithThePayersName() {
        var draft = Claims.draft(secondary());
        var other = draft.otherPayers.getFirst();
        draft.otherPayers =
                List.of(
                        new OtherPayer(
                                other.payer(),
                                new Subscriber(Sequence.PRIMARY, Claims.ADA, "C-1", null, "Q9"),
                                other.relationship(),
                                other.paid(),
                                other.adjudicated(),
                                List.of()));
        draft.lines = List.of(decided("XY"));

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: Coastal Mutual: The other coverage's claim filing indicator cannot be sent as it is: the value is not one that the guide allows here (11, 12, 13, 14, 15, 16, 17, AM and others). | Please correct it in the patient's other coverage; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2320, SBR09
                        STOP line 0: Line 1 (20610): the other payer's adjustment group cannot be sent as it is: the value is not one that the guide allows here (CO, CR, OA, PI, PR). | Please correct it on the claim; the payer would send back every claim of its batch. | X12 005010X222A1, loop 2430, CAS01
                        """);
    }

    @Test
    void whatAnotherEditSaidAlreadyIsNotSaidAgain() {
        var draft = Claims.draft(Claims.visit());
        draft.placeOfService = "9";
        draft.rendering =
                new ProfessionalClaim.Provider(
                        "Lindqvist", "Maren", "1999999929", null, null, null, null);
        draft.subscriber = new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR0", null, "MB");

        assertThat(said(draft))
                .isEqualTo(
                        """
                        STOP claim: The rendering provider's NPI 1999999929 is not a valid NPI; a digit is wrong or missing. | Please compare it with the NPI registry; often two digits were swapped. | CMS, Requirements for NPI and NPI check digit (Luhn over 80840 and the NPI, 45 CFR 162.406)
                        STOP claim: Place of service 9 is not written as such a code is: two digits. | Please choose the code from the list. | CMS Place of Service Code Set; Medicare Claims Processing Manual (Pub. 100-04), chapter 26, section 10.5
                        STOP claim: The claim is secondary, but no other payer is named. | Please add the payer that comes first, or make this coverage the primary one. | X12 005010X222A1, section 1.4.1 and loops 2320, 2330B; SBR05 in loop 2000B
                        STOP claim: Medicare is not first, but the claim does not say why (insurance type, SBR05). | Please choose the reason, such as 12 for a working person of 65 or older. | X12 005010X222A1, section 1.4.1 and loops 2320, 2330B; SBR05 in loop 2000B
                        """);
    }

    /** One text after the other is made odd: what leaves the scrub leaves the payer's check. */
    @Test
    void whatTheScrubLetsPassThePayersCheckLetsPass() {
        int passed = 0;
        int held = 0;
        for (ProfessionalClaim whole : List.of(Claims.visit(), secondary())) {
            assertThat(Scrubbed.scrub().check(whole, Scrubbed.context())).isEmpty();
            for (String odd :
                    List.of("", "X", "9", "zz", "XQ", "-", "\u00e9", "12345", "X".repeat(90))) {
                for (Object changed : OddRecords.of(whole, odd)) {
                    var claim = (ProfessionalClaim) changed;
                    List<Finding> found = Scrubbed.scrub().check(claim, Scrubbed.context());
                    assertThat(found)
                            .extracting(Finding::message)
                            .doesNotHaveDuplicates()
                            .noneMatch(message ->
                                    message.matches(".*\\b[A-Z][A-Z0-9]{1,2}\\d\\d\\b.*"));
                    if (found.stream().anyMatch(one -> one.severity() == Severity.STOP)) {
                        held++;
                    } else {
                        passed++;
                        assertThat(errors(claim)).as(claim.toString()).isEmpty();
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(400);
        assertThat(passed).isGreaterThan(100);
    }

    private static List<String> errors(ProfessionalClaim claim) {
        byte[] file =
                ProfessionalClaims837.write(List.of(claim), Claims.batch())
                        .getBytes(StandardCharsets.ISO_8859_1);
        return new X12Check(Guides.ours(), CodeSets.NONE, 5)
                .check(file).findings().stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .map(X12Finding::line)
                        .toList();
    }
}
