package org.almoner.payer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Who was first seen under a member id; whoever comes later must be the same person. */
final class MemberRegister {

    /** How a person compares with the one first seen. */
    enum Comparison {
        SAME,
        OTHER_BIRTH_DATE,
        OTHER_NAME
    }

    private record Identity(String firstName, @Nullable LocalDate birthDate) {}

    private final Map<String, Identity> seen = new HashMap<>();

    /** An id that was never seen compares as the same. */
    Comparison compare(String memberId, ReceivedClaim.Person person) {
        Identity first = seen.get(memberId);
        if (first == null) {
            return Comparison.SAME;
        }
        if (!Objects.equals(first.birthDate(), person.birthDate())) {
            return Comparison.OTHER_BIRTH_DATE;
        }
        return first.firstName().equals(normal(person.firstName()))
                ? Comparison.SAME
                : Comparison.OTHER_NAME;
    }

    void remember(String memberId, ReceivedClaim.Person person) {
        seen.putIfAbsent(memberId, new Identity(normal(person.firstName()), person.birthDate()));
    }

    private static String normal(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
