package org.almoner.claims.scrub.icd;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Brings the diagnoses of a professional claim into another order. */
final class Order {

    private Order() {}

    /**
     * One diagnosis is moved before another.
     *
     * @return null on a facility's claim, whose diagnoses no key moves
     */
    static @Nullable Fix before(Subject subject, int from, int to) {
        DiagnosisList list = subject.listed();
        if (subject.kind() != Kind.PROFESSIONAL) {
            return null;
        }
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            if (place == to) {
                order.add(from);
            }
            if (place != from) {
                order.add(place);
            }
        }
        return new Fix.OrderDiagnoses(
                "List %s before %s".formatted(list.get(from).display(), list.get(to).display()),
                order);
    }
}
