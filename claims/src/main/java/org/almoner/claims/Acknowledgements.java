package org.almoner.claims;

import org.almoner.x12.Interchange;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what came back about our files: TA1, 999 (and the older 997), and 277CA 005010X214, in file
 * order. Other transaction sets are passed over.
 */
public final class Acknowledgements {

    private Acknowledgements() {}

    /**
     * Every acknowledgement in the file.
     *
     * @throws UnreadableTransactionException when an amount or a date in a 277CA is none
     */
    public static List<Acknowledgement> read(X12File file) {
        List<Acknowledgement> found = new ArrayList<>();
        for (Interchange interchange : file.interchanges()) {
            interchange.interchangeAcknowledgements().forEach(ta1 -> found.add(interchange(ta1)));
            interchange.sets().forEach(set -> found.addAll(read(set)));
        }
        return List.copyOf(found);
    }

    /** Every acknowledgement in one transaction set; none when it is no 999, 997 or 277CA. */
    public static List<Acknowledgement> read(TransactionSet set) {
        return switch (set.id()) {
            case "999", "997" -> new SetAcknowledgementReader().read(set);
            case "277" -> new ClaimAcknowledgementReader().read(set);
            default -> List.of();
        };
    }

    private static Acknowledgement interchange(Segment ta1) {
        return new Acknowledgement.OfInterchange(ta1.element(1), ta1.element(4), ta1.element(5));
    }
}
