package org.almoner.payer;

import java.util.List;
import java.util.Optional;

/**
 * A payer of our own invention.
 *
 * @param id NM109 of loop 2010BB, with qualifier PI
 * @param filingIndicator SBR09: MB Medicare Part B, MC Medicaid, CI commercial, WC workers'
 *     compensation
 * @param taxId of the payer, nine digits
 * @param timelyFilingDays how long after the service a first claim may arrive
 */
public record SimulatedPayer(
        String id,
        String name,
        String filingIndicator,
        String taxId,
        String street,
        String city,
        String state,
        String zip,
        int timelyFilingDays) {

    public static final String MEDICARE = "MCRB1";
    public static final String MEDICAID = "STMCD";
    public static final String BLUE_HARBOR = "BLUHB";
    public static final String UNION_TRUST = "UNTRS";
    public static final String WORK_COMP = "WRKCP";

    private static final List<SimulatedPayer> ALL =
            List.of(
                    new SimulatedPayer(
                            MEDICARE,
                            "MERIDIAN MEDICARE PART B",
                            "MB",
                            "990000001",
                            "1 MERIDIAN PLAZA",
                            "ARDEN",
                            "PA",
                            "190010001",
                            365),
                    new SimulatedPayer(
                            MEDICAID,
                            "STATE MEDICAID OF ARDEN",
                            "MC",
                            "990000002",
                            "200 CAPITOL ROW",
                            "ARDEN",
                            "PA",
                            "190010002",
                            365),
                    new SimulatedPayer(
                            BLUE_HARBOR,
                            "BLUE HARBOR PPO",
                            "CI",
                            "990000003",
                            "30 HARBOR STREET",
                            "PORTSIDE",
                            "PA",
                            "190020003",
                            180),
                    new SimulatedPayer(
                            UNION_TRUST,
                            "UNION TRUST HEALTH",
                            "CI",
                            "990000004",
                            "4 TRUST SQUARE",
                            "PORTSIDE",
                            "PA",
                            "190020004",
                            120),
                    new SimulatedPayer(
                            WORK_COMP,
                            "KEYSTONE WORK COMP",
                            "WC",
                            "990000005",
                            "55 FOUNDRY LANE",
                            "KEYSTONE",
                            "PA",
                            "190030005",
                            365));

    /** All of them, in the order in which they answer. */
    public static List<SimulatedPayer> listAll() {
        return ALL;
    }

    public static Optional<SimulatedPayer> find(String id) {
        return ALL.stream().filter(payer -> payer.id().equals(id)).findFirst();
    }

    /** The payer of that id; a programming error when there is none. */
    public static SimulatedPayer get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no payer " + id));
    }

    /** TRN03 and BPR10: a 1 and the tax id. */
    String originator() {
        return "1" + taxId;
    }

    /** CLP06, which has no word for a commercial insurer but for its kinds: 12 is a PPO. */
    String remittanceIndicator() {
        return filingIndicator.equals("CI") ? "12" : filingIndicator;
    }

    boolean isMedicare() {
        return id.equals(MEDICARE);
    }
}
