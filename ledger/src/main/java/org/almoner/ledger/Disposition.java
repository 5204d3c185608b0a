package org.almoner.ledger;

import org.almoner.claims.Remittance;

import java.util.Set;

/**
 * Where the money of one adjustment (CAS) goes. The lists below are the whole policy:
 *
 * <ul>
 *   <li>PR goes to the patient, unless its reason says that the payer refuses the service (not
 *       covered, not eligible): that stays contested until a person decides to bill the patient;
 *   <li>OA 23 is what an earlier payer settled;
 *   <li>a reason that a contract explains (45 and its relatives) is a contract adjustment;
 *   <li>every other reason, known or not, is a denial and stays contested, so that no money is ever
 *       written off in silence.
 * </ul>
 */
public enum Disposition {
    PATIENT(Transfer.Kind.PATIENT_SHARE),
    CONTRACTUAL(Transfer.Kind.CONTRACTUAL),
    PRIOR_PAYER(Transfer.Kind.PRIOR_PAYER),
    DENIED(Transfer.Kind.DENIAL);

    /**
     * Reasons that take money off a service that was accepted: fee schedule and contract (45, 90,
     * 91, 94, 102, 103, 131, 161, 172, P12, P24 to P26), prompt pay (44), several procedures at
     * once (59), institutional pricing (70, 74 to 76, 118, 232), capitation, withholds and
     * incentives (24, 104, 105, 121, 139, 143, 144), law and regulation (122, 130, 137, 209, 223,
     * 225, 237, 253), and codes that are for reporting only (246).
     */
    private static final Set<String> CONTRACT_REASONS =
            Set.of(
                    "24", "44", "45", "59", "70", "74", "75", "76", "90", "91", "94", "102", "103",
                    "104", "105", "118", "121", "122", "130", "131", "137", "139", "143", "144",
                    "161", "172", "209", "223", "225", "232", "237", "246", "253", "P12", "P24",
                    "P25", "P26");

    /** Reasons that under PR refuse the service rather than share its cost. */
    private static final Set<String> PATIENT_REFUSALS =
            Set.of(
                    "4", "5", "6", "7", "8", "9", "10", "11", "13", "14", "15", "16", "18", "22",
                    "26", "27", "29", "31", "32", "33", "34", "39", "40", "49", "50", "51", "54",
                    "55", "56", "58", "96", "97", "109", "110", "119", "129", "140", "146", "147",
                    "149", "151", "167", "177", "181", "182", "197", "198", "199", "200", "204",
                    "206", "207", "208", "222", "227", "242", "243", "252", "256", "272", "288");

    private final Transfer.Kind transfer;

    Disposition(Transfer.Kind transfer) {
        this.transfer = transfer;
    }

    /** The transfer that carries out this disposition. */
    Transfer.Kind transfer() {
        return transfer;
    }

    /**
     * Where an adjustment's money goes.
     *
     * @param refusedWhole whether the payer denied the claim (CLP02 4) and named no reason that is
     *     a refusal by itself; then nothing is taken for a contract adjustment
     */
    public static Disposition of(Remittance.Adjustment adjustment, boolean refusedWhole) {
        String reason = adjustment.reason();
        if (adjustment.isPatientResponsibility()) {
            return PATIENT_REFUSALS.contains(reason) ? DENIED : PATIENT;
        }
        if (reason.equals("23")) {
            return PRIOR_PAYER;
        }
        return CONTRACT_REASONS.contains(reason) && !refusedWhole ? CONTRACTUAL : DENIED;
    }

    /** The account on the other side of the payer's receivable. */
    Account account(String claim) {
        return switch (this) {
            case PATIENT -> Account.patient(claim);
            case CONTRACTUAL -> new Account(Account.Kind.CONTRACTUAL, claim);
            case PRIOR_PAYER -> new Account(Account.Kind.PRIOR_PAYER, claim);
            case DENIED -> Account.denied(claim);
        };
    }
}
