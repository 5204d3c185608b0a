package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.junit.jupiter.api.Test;

import java.util.List;

/** E01: a claim without its required data is held, and each gap is named. */
class E01_AsksForWhatIsMissingTest {

    @Test
    void aCompleteClaimHasNoFindings() {
        assertThat(Scrubbed.findings(Claims.visit(), Scrubbed.context())).isEmpty();
    }

    @Test
    void thePatientNeedsNameAddressBirthAndGender() {
        var draft =
                Claims.draft(Claims.visit())
                        .self(
                                new Person(
                                        "Quillfeather",
                                        "",
                                        null,
                                        new Address("", null, "Camden", "ME", "0484"),
                                        null,
                                        null));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        WARN required-patient: The patient's first name is missing.
                        STOP required-patient: The patient's date of birth is missing.
                        STOP required-patient: The patient's gender is missing.
                        STOP required-patient: The patient's street is missing.
                        STOP required-patient: The patient's ZIP code of 5 or 9 digits is missing.
                        """);
    }

    @Test
    void theCoverageNeedsItsNumbers() {
        var draft = Claims.draft(Claims.visit());
        draft.subscriber = new Subscriber(Sequence.PRIMARY, Claims.ADA, " ", null, "");
        draft.payer = new ProfessionalClaim.Payer("", "Meridian", null);

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP required-coverage: The member id is missing.
                        STOP required-coverage: The claim filing indicator is missing.
                        STOP required-coverage: The payer's identifier is missing.
                        """);
    }

    @Test
    void theBillingProviderNeedsTaxIdAndAddress() {
        var draft = Claims.draft(Claims.visit());
        draft.billing =
                new ProfessionalClaim.Provider(
                        "Harbor Clinic", null, "1234567893", null, "1", null, null);

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP required-billing: The billing provider's tax id is not written as 9 digits.
                        STOP required-billing: The billing provider's address is missing.
                        """);
    }

    @Test
    void theClaimNeedsANumberAPlaceADiagnosisAndALine() {
        var draft = Claims.draft(Claims.visit());
        draft.number = "A-1001-1001-1001-1001";
        draft.placeOfService = "";
        draft.diagnoses = List.of();
        draft.lines = List.of();
        draft.note = "x".repeat(81);

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP required-claim: The claim's number must have 1 to 20 characters.
                        STOP required-claim: The place of service is missing.
                        STOP required-claim: The claim has no diagnosis.
                        STOP required-claim: The claim has no lines.
                        STOP required-claim: The note to the payer has 81 characters; 80 fit.
                        """);
    }

    @Test
    void aSlipInAnNpiShows() {
        var draft = Claims.draft(Claims.visit());
        draft.rendering =
                new ProfessionalClaim.Provider(
                        "Lindqvist", "Maren", "1999999929", null, null, null, null);

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP npi-check-digit: The rendering provider's NPI 1999999929 is not a valid NPI; a digit is wrong or missing.
                        """);
    }

    @Test
    void aDelimiterInANameIsFoundBeforeTheFileIsWritten() {
        var draft =
                Claims.draft(Claims.visit())
                        .self(
                                new Person(
                                        "Quill:feather",
                                        "Ada",
                                        null,
                                        Claims.HOME,
                                        Claims.ADA.birthDate(),
                                        "F"));

        assertThat(Scrubbed.findings(draft))
                .isEqualTo(
                        """
                        STOP fits-the-guide: Claim A-1001 cannot be written: the subscriber's last name holds the character ':', which X12 uses as a delimiter.
                        """);
    }
}
