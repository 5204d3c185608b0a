package org.almoner.rules;

import org.almoner.claims.Finding.Severity;

/** What happens where a rule's condition holds. */
public sealed interface Effect {

    /**
     * A finding beside the line or the claim.
     *
     * @param message with values in braces, such as {@code {line.code} needs a referral}
     * @param advice what to do
     */
    record Tell(Severity severity, String message, String advice) implements Effect {}

    /**
     * The claim waits in a queue until a person says why it may go.
     *
     * @param queue whose work it is, such as {@code authorizations}
     * @param message with values in braces
     */
    record Hold(String queue, String message) implements Effect {}

    /**
     * The claim goes into a queue, and leaves all the same.
     *
     * @param message with values in braces
     */
    record Route(String queue, String message) implements Effect {}

    /**
     * The claim is changed when it is built, before anything else looks at it.
     *
     * @param value a text; empty takes the field's value away where it may be absent
     */
    record Set(Field field, String value) implements Effect {}

    /** What a rule may set. Money, people and codes are none of a rule's business. */
    enum Field {
        ADD_MODIFIER(PracticeRule.Scope.LINE, "add the modifier"),
        REMOVE_MODIFIER(PracticeRule.Scope.LINE, "take away the modifier"),
        LINE_PLACE_OF_SERVICE(PracticeRule.Scope.LINE, "set the line's place of service to"),
        PLACE_OF_SERVICE(PracticeRule.Scope.CLAIM, "set the place of service to"),
        NOTE(PracticeRule.Scope.CLAIM, "set the note to the payer to"),
        REFERRAL(PracticeRule.Scope.CLAIM, "set the referral number to"),
        AUTHORIZATION(PracticeRule.Scope.CLAIM, "set the authorization number to");

        private final PracticeRule.Scope scope;
        private final String words;

        Field(PracticeRule.Scope scope, String words) {
            this.scope = scope;
            this.words = words;
        }

        public PracticeRule.Scope scope() {
            return scope;
        }

        public String words() {
            return words;
        }
    }
}
