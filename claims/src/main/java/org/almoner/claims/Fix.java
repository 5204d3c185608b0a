package org.almoner.claims;

import org.almoner.claims.Coding.CodedLine;

import java.util.List;

/** A change that a person can apply with one key. Places are counted from 0. */
public sealed interface Fix {

    /** What the key says: {@code Add modifier 50}. */
    String label();

    /**
     * The coding after it.
     *
     * @throws IndexOutOfBoundsException when the claim has changed since, and the place is gone
     */
    Coding apply(Coding before);

    /** Sets a line's modifiers and units. */
    record SetModifiers(String label, int lineIndex, List<String> modifiers, int units)
            implements Fix {

        public SetModifiers {
            modifiers = List.copyOf(modifiers);
        }

        @Override
        public Coding apply(Coding before) {
            CodedLine line = before.lines().get(lineIndex);
            return before.with(
                    lineIndex, new CodedLine(line.code(), modifiers, units, line.pointers()));
        }
    }

    /** Bills another code on a line. */
    record SetCode(String label, int lineIndex, String code) implements Fix {

        @Override
        public Coding apply(Coding before) {
            CodedLine line = before.lines().get(lineIndex);
            return before.with(
                    lineIndex,
                    new CodedLine(code, line.modifiers(), line.units(), line.pointers()));
        }
    }

    /** Points a line to other diagnoses. */
    record SetPointers(String label, int lineIndex, List<Integer> pointers) implements Fix {

        public SetPointers {
            pointers = List.copyOf(pointers);
        }

        @Override
        public Coding apply(Coding before) {
            CodedLine line = before.lines().get(lineIndex);
            return before.with(
                    lineIndex,
                    new CodedLine(line.code(), line.modifiers(), line.units(), pointers));
        }
    }

    /** Takes a line off the claim. */
    record RemoveLine(String label, int lineIndex) implements Fix {

        @Override
        public Coding apply(Coding before) {
            return before.without(lineIndex);
        }
    }

    /** Writes another diagnosis in the place of one. */
    record SetDiagnosis(String label, int place, String code) implements Fix {

        @Override
        public Coding apply(Coding before) {
            return before.withDiagnosis(place, code);
        }
    }

    /**
     * Brings the diagnoses into another order, or takes some off; pointers follow.
     *
     * @param order their places of now, in the order of then
     */
    record OrderDiagnoses(String label, List<Integer> order) implements Fix {

        public OrderDiagnoses {
            order = List.copyOf(order);
        }

        @Override
        public Coding apply(Coding before) {
            return before.ordered(order);
        }
    }
}
