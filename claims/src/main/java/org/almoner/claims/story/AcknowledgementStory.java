package org.almoner.claims.story;

import org.almoner.claims.Acknowledgement;
import org.almoner.claims.Acknowledgements;
import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;

import java.util.Optional;

/** A 999 or 997: which sets were accepted, and why others were not. */
final class AcknowledgementStory {

    private final Telling telling;

    AcknowledgementStory(Telling telling) {
        this.telling = telling;
    }

    void tell(TransactionSet set) {
        Segment from = set.segments().getFirst();
        for (Segment segment : set.segments()) {
            if (segment.id().equals("AK1")) {
                telling.say(
                        segment,
                        "About group %s (%s)"
                                .formatted(
                                        segment.element(2).strip(),
                                        Say.joined(", ", segment.element(1), segment.element(3))));
            }
        }
        for (Acknowledgement answer : Acknowledgements.read(set)) {
            if (answer instanceof Acknowledgement.OfSet ofSet) {
                tell(begin(set, ofSet).orElse(from), ofSet);
            }
        }
        set.segments().stream()
                .filter(segment -> segment.id().equals("AK9"))
                .forEach(this::tellGroup);
    }

    /** The AK2 that names the set. */
    private static Optional<Segment> begin(TransactionSet set, Acknowledgement.OfSet ofSet) {
        return set.segments().stream()
                .filter(segment -> segment.id().equals("AK2"))
                .filter(ak2 -> ak2.element(2).equals(ofSet.setControl()))
                .findFirst();
    }

    private void tell(Segment from, Acknowledgement.OfSet ofSet) {
        if (ofSet.setControl().isEmpty()) {
            ofSet.errors().forEach(error -> telling.say(from, error));
            return;
        }
        telling.say(
                from,
                "Set %s: %s"
                        .formatted(ofSet.setControl().strip(), Words.of("verdict", ofSet.code())));
        telling.inside(() -> ofSet.errors().forEach(error -> telling.say(from, error)));
    }

    private void tellGroup(Segment ak9) {
        telling.say(
                ak9,
                "The group as a whole: %s. Sets: %s announced, %s received, %s accepted."
                        .formatted(
                                Words.of("verdict", ak9.element(1)),
                                ak9.element(2).strip(),
                                ak9.element(3).strip(),
                                ak9.element(4).strip()));
    }
}
