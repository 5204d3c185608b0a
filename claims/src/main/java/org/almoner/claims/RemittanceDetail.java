package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an 835 says beside the amounts that are posted: who is named, which numbers, days, sums and
 * counts are given, how an inpatient or outpatient claim was priced, and the service as submitted.
 * Repeated segments stay repeated, in the order of the file.
 */
public final class RemittanceDetail {

    private RemittanceDetail() {}

    /** A REF: its qualifier and the number. */
    public record Reference(String qualifier, String value) {}

    /** A DTM: its qualifier and the day. */
    public record Dated(String qualifier, LocalDate day) {}

    /** An AMT: its qualifier and the amount. */
    public record Valued(String qualifier, Money amount) {}

    /** A QTY: its qualifier and the count. */
    public record Counted(String qualifier, BigDecimal count) {}

    /** An LQ: HE a remark (RARC), RX a pharmacy reject code (NCPDP). */
    public record Remark(String list, String code) {}

    /**
     * An NM1 of a claim.
     *
     * @param role QC patient, IL insured, 74 corrected insured, 82 who gave the service, TT the
     *     crossover carrier, PR another payer before this one, GB another subscriber
     * @param idQualifier NM108
     */
    public record Party(
            String role,
            String name,
            @Nullable String firstName,
            @Nullable String middleName,
            @Nullable String idQualifier,
            @Nullable String id) {}

    /**
     * RDM: how the remittance itself is sent.
     *
     * @param method BM by mail, EM by e-mail, FT by file transfer, OL on line
     * @param name to whom
     * @param number the address, number or file that it goes to
     */
    public record Delivery(String method, @Nullable String name, @Nullable String number) {}

    /**
     * A composite of a service: SVC01 or SVC06.
     *
     * @param qualifier AD dental, ER, HC (HCPCS and CPT), HP (rate code), IV, N4 (NDC), N6, NU
     *     (revenue code), UI, WK
     */
    public record Procedure(
            String qualifier, String code, List<String> modifiers, @Nullable String description) {

        public Procedure {
            modifiers = List.copyOf(modifiers);
        }
    }

    /**
     * MIA: how an inpatient claim was priced. An amount that was not given is null, never zero.
     *
     * @param remarks MIA05 and MIA20 to MIA23
     */
    public record Inpatient(
            @Nullable BigDecimal coveredDays,
            @Nullable Money operatingOutlier,
            @Nullable BigDecimal lifetimePsychiatricDays,
            @Nullable Money drg,
            @Nullable Money disproportionateShare,
            @Nullable Money secondaryPassThrough,
            @Nullable Money capital,
            @Nullable Money capitalFederal,
            @Nullable Money capitalHospital,
            @Nullable Money capitalDisproportionateShare,
            @Nullable Money oldCapital,
            @Nullable Money capitalTeaching,
            @Nullable Money operatingHospital,
            @Nullable BigDecimal costReportDays,
            @Nullable Money operatingFederal,
            @Nullable Money capitalOutlier,
            @Nullable Money teaching,
            @Nullable Money professionalNotPayable,
            @Nullable Money capitalException,
            List<String> remarks) {

        public Inpatient {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * MOA: how an outpatient claim was priced.
     *
     * @param reimbursementRate MOA01, a share of one
     * @param hcpcsPayable MOA02
     * @param remarks MOA03 to MOA07
     * @param renalDisease MOA08
     * @param professionalNotPayable MOA09
     */
    public record Outpatient(
            @Nullable BigDecimal reimbursementRate,
            @Nullable Money hcpcsPayable,
            List<String> remarks,
            @Nullable Money renalDisease,
            @Nullable Money professionalNotPayable) {

        public Outpatient {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Of the payment as a whole.
     *
     * @param currency CUR02; null for US dollars
     * @param delivery RDM
     * @param references REF of the heading, of the payer and of the payee, in file order
     */
    public record OfPayment(
            @Nullable String currency, @Nullable Delivery delivery, List<Reference> references) {

        static final OfPayment NONE = new OfPayment(null, null, List.of());

        public OfPayment {
            references = List.copyOf(references);
        }
    }

    /**
     * Of one CLP.
     *
     * @param facility CLP08
     * @param frequency CLP09
     * @param drg CLP11
     * @param drgWeight CLP12
     * @param dischargeShare CLP13
     */
    public record OfClaim(
            @Nullable String facility,
            @Nullable String frequency,
            @Nullable String drg,
            @Nullable BigDecimal drgWeight,
            @Nullable BigDecimal dischargeShare,
            List<Party> parties,
            @Nullable Inpatient inpatient,
            @Nullable Outpatient outpatient,
            List<Reference> references,
            List<Dated> dates,
            List<Valued> amounts,
            List<Counted> counts) {

        static final OfClaim NONE =
                new OfClaim(
                        null, null, null, null, null, List.of(), null, null, List.of(), List.of(),
                        List.of(), List.of());

        public OfClaim {
            parties = List.copyOf(parties);
            references = List.copyOf(references);
            dates = List.copyOf(dates);
            amounts = List.copyOf(amounts);
            counts = List.copyOf(counts);
        }
    }

    /**
     * Of one SVC.
     *
     * @param revenueCode SVC04
     * @param paidUnits SVC05 as given, also when not whole; null when absent, which means one
     * @param submitted SVC06, the service as we sent it, when the payer judged another
     * @param submittedUnits SVC07
     * @param remarks every LQ, of whatever list
     */
    public record OfLine(
            @Nullable String description,
            @Nullable String revenueCode,
            @Nullable BigDecimal paidUnits,
            @Nullable Procedure submitted,
            @Nullable BigDecimal submittedUnits,
            List<Reference> references,
            List<Dated> dates,
            List<Valued> amounts,
            List<Counted> counts,
            List<Remark> remarks) {

        static final OfLine NONE =
                new OfLine(
                        null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                        List.of());

        public OfLine {
            references = List.copyOf(references);
            dates = List.copyOf(dates);
            amounts = List.copyOf(amounts);
            counts = List.copyOf(counts);
            remarks = List.copyOf(remarks);
        }
    }
}
