package org.almoner.claims;

import java.util.List;

/**
 * Whether a remittance adds up, at every level, before a cent of it is posted. An imbalance means
 * that the file contradicts itself; a notice means that it adds up but says something unusual.
 *
 * <p>What must hold (005010X221A1, section 1.10.2):
 *
 * <ul>
 *   <li>line: SVC02 less its CAS is SVC03;
 *   <li>claim: CLP03 less every CAS of the claim and its lines is CLP04, and CLP05 is what the CAS
 *       with group PR come to, so that charge = paid + adjusted + patient responsibility;
 *   <li>claim with lines: the lines' charges come to CLP03, and the lines' payments less the CAS of
 *       the claim's own level to CLP04;
 *   <li>transaction: BPR02 is the claims' payments less the PLB amounts.
 * </ul>
 *
 * <p>CLP05 is judged with one leniency: when it is zero or left out although PR adjustments exist,
 * that is a notice and not an imbalance. The guide makes CLP05 situational, many payers leave it
 * out on reversals and secondary claims, and no money hangs on it, because the patient's share is
 * posted from the PR adjustments. A CLP05 that names another amount is an imbalance.
 *
 * @param imbalances what does not add up; empty when the remittance is balanced
 * @param notices what a person may want to look at
 */
public record RemittanceProof(List<Imbalance> imbalances, List<Notice> notices) {

    public RemittanceProof {
        imbalances = List.copyOf(imbalances);
        notices = List.copyOf(notices);
    }

    /** At which level the amounts do not meet. */
    public enum Level {
        LINE,
        CLAIM,
        TRANSACTION
    }

    /**
     * One sum that does not come out.
     *
     * @param claimIndex position in {@link Remittance#claims()}, from 0; -1 for the transaction
     * @param lineIndex position in the claim's lines, from 0; -1 for the claim or the transaction
     * @param sentence the place and the amounts, without names
     * @param differenceCents what is given less what it should be
     */
    public record Imbalance(
            Level level, int claimIndex, int lineIndex, String sentence, long differenceCents) {}

    /**
     * Something unusual in a remittance.
     *
     * @param kind a short stable name, such as {@code negative-payment}
     * @param claimIndex position in {@link Remittance#claims()}, from 0; -1 for the transaction
     * @param sentence what was seen and why it matters
     * @param needsPerson whether a person should look before it is posted
     */
    public record Notice(String kind, int claimIndex, String sentence, boolean needsPerson) {}

    /** Proves one remittance. Never throws for what the remittance says. */
    public static RemittanceProof of(Remittance remittance) {
        try {
            return new RemittanceProof(
                    new RemittanceBalance(remittance).imbalances(),
                    new RemittanceNotices(remittance).notices());
        } catch (ArithmeticException tooLarge) {
            String sentence = "Payment: the amounts are too large to be added up.";
            var imbalance = new Imbalance(Level.TRANSACTION, -1, -1, sentence, 0);
            return new RemittanceProof(List.of(imbalance), List.of());
        }
    }

    public boolean balanced() {
        return imbalances.isEmpty();
    }

    /** Balanced, and nothing in it asks for a person: it may be posted by itself. */
    public boolean postsByItself() {
        return balanced() && notices.stream().noneMatch(Notice::needsPerson);
    }
}
