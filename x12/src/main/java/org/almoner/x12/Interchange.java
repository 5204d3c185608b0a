package org.almoner.x12;

import java.util.List;

/**
 * One interchange, ISA to IEA.
 *
 * @param isa its header
 * @param interchangeAcknowledgements TA1 segments, which stand between ISA and the first GS
 * @param groups its functional groups in file order
 */
public record Interchange(
        Segment isa, List<Segment> interchangeAcknowledgements, List<FunctionalGroup> groups) {

    public Interchange {
        interchangeAcknowledgements = List.copyOf(interchangeAcknowledgements);
        groups = List.copyOf(groups);
    }

    /** ISA06 without its padding. */
    public String sender() {
        return isa.element(6).strip();
    }

    /** ISA08 without its padding. */
    public String receiver() {
        return isa.element(8).strip();
    }

    /** ISA13. */
    public String control() {
        return isa.element(13);
    }

    /** ISA15: {@code T} for test, {@code P} for production. */
    public String usage() {
        return isa.element(15);
    }

    /** Every transaction set of every group, in file order. */
    public List<TransactionSet> sets() {
        return groups.stream().flatMap(group -> group.sets().stream()).toList();
    }
}
