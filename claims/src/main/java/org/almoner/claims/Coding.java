package org.almoner.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * What a coder decides of a claim, and so what a fix may change: diagnoses and services, in order.
 *
 * @param diagnoses ICD-10-CM without dots
 */
public record Coding(List<String> diagnoses, List<CodedLine> lines) {

    public Coding {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
    }

    /**
     * One service.
     *
     * @param pointers positions in the diagnoses, from 1
     */
    public record CodedLine(
            String code, List<String> modifiers, int units, List<Integer> pointers) {

        public CodedLine {
            modifiers = List.copyOf(modifiers);
            pointers = List.copyOf(pointers);
        }
    }

    public static Coding of(ProfessionalClaim claim) {
        return new Coding(
                claim.diagnoses(),
                claim.lines().stream()
                        .map(line ->
                                new CodedLine(
                                        line.code(),
                                        line.modifiers(),
                                        line.units(),
                                        line.pointers()))
                        .toList());
    }

    /** The same with another service at a place, from 0. */
    Coding with(int place, CodedLine line) {
        List<CodedLine> changed = new ArrayList<>(lines);
        changed.set(place, line);
        return new Coding(diagnoses, changed);
    }

    /** The same without the service at a place, from 0. */
    Coding without(int place) {
        List<CodedLine> changed = new ArrayList<>(lines);
        changed.remove(place);
        return new Coding(diagnoses, changed);
    }

    /**
     * The same diagnoses in another order; those that are not named fall away, and every pointer
     * goes on pointing to what it pointed to.
     *
     * @param order the places, from 0, in their new order
     */
    Coding ordered(List<Integer> order) {
        List<CodedLine> changed = new ArrayList<>();
        for (CodedLine line : lines) {
            List<Integer> pointers =
                    line.pointers().stream()
                            .map(pointer -> order.indexOf(pointer - 1) + 1)
                            .filter(pointer -> pointer > 0)
                            .toList();
            changed.add(new CodedLine(line.code(), line.modifiers(), line.units(), pointers));
        }
        return new Coding(order.stream().map(diagnoses::get).toList(), changed);
    }

    /** The same with another diagnosis at a place, from 0. */
    Coding withDiagnosis(int place, String code) {
        List<String> changed = new ArrayList<>(diagnoses);
        changed.set(place, code);
        return new Coding(changed, lines);
    }
}
