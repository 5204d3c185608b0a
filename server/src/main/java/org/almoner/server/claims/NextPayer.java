package org.almoner.server.claims;

import java.util.List;

/**
 * How a claim stands between its payer and the others. The claim's page asks; those who stand above
 * claims, and know the payers' answers, tell.
 */
public interface NextPayer {

    /** What there is to tell about this claim; nothing where only one payer has a part in it. */
    Standing of(Claim claim);

    /**
     * @param sentences what happened, and what is waited for
     * @param links other claims of the same visit
     * @param question what a person has to settle; empty when there is nothing
     * @param steps what may be done now
     */
    record Standing(List<String> sentences, List<Link> links, String question, List<Step> steps) {

        public static final Standing NONE = new Standing(List.of(), List.of(), "", List.of());

        public Standing {
            sentences = List.copyOf(sentences);
            links = List.copyOf(links);
            steps = List.copyOf(steps);
        }

        public boolean isNothing() {
            return sentences.isEmpty() && question.isEmpty() && steps.isEmpty();
        }
    }

    /** Another claim of the visit. */
    record Link(String number, long claimId, String payer) {}

    /**
     * A button.
     *
     * @param path where it is posted to
     * @param asks what a person says with it; empty when nothing
     */
    record Step(String label, String path, String asks) {}
}
