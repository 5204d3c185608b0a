package org.almoner.payer;

/**
 * One triplet of a CAS.
 *
 * @param group CO the provider bears it, PR the patient, OA neither
 * @param reason the CARC
 * @param cents positive reduces the payment
 */
record Adjustment(String group, String reason, long cents) {

    boolean isPatientResponsibility() {
        return group.equals("PR");
    }
}
