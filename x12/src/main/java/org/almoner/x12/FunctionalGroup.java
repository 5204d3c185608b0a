package org.almoner.x12;

import java.util.List;

/**
 * One functional group, GS to GE.
 *
 * @param header the GS
 * @param sets its transaction sets in file order
 */
public record FunctionalGroup(Header header, List<TransactionSet> sets) {

    public FunctionalGroup {
        sets = List.copyOf(sets);
    }

    /** The GS segment, by its elements' names. */
    public record Header(Segment gs) {

        /** The header of a group whose GS is missing: it says nothing, at the place of its ST. */
        public static Header missing(Segment st) {
            return new Header(new Segment("GS", st));
        }

        /** GS01, such as {@code HC} for claims. */
        public String functionalId() {
            return gs.element(1);
        }

        /** GS02. */
        public String sender() {
            return gs.element(2);
        }

        /** GS03. */
        public String receiver() {
            return gs.element(3);
        }

        /** GS06. */
        public String control() {
            return gs.element(6);
        }

        /** GS08, such as {@code 005010X222A1}. */
        public String version() {
            return gs.element(8);
        }
    }
}
