package org.almoner.claims.scrub;

import org.almoner.claims.ProfessionalClaim.Address;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a sketch leaves out on purpose: {@code without gender member}. */
final class SketchGaps {

    private static final List<String> KNOWN =
            List.of(
                    "number",
                    "place",
                    "filing",
                    "member",
                    "subscriber-name",
                    "payer-name",
                    "payer-id",
                    "last-name",
                    "first-name",
                    "birth",
                    "gender",
                    "address",
                    "street",
                    "city",
                    "state",
                    "zip",
                    "billing-name",
                    "billing-npi",
                    "billing-taxonomy",
                    "billing-address",
                    "tax-id",
                    "rendering-name",
                    "rendering-npi",
                    "attending",
                    "control");

    private final Set<String> gaps = new HashSet<>();

    void take(SketchWords words) {
        for (String word : words.all()) {
            if (!KNOWN.contains(word)) {
                throw words.expected(
                        "%s cannot be left out; these can: %s"
                                .formatted(word, String.join(", ", KNOWN)));
            }
            gaps.add(word);
        }
    }

    boolean has(String word) {
        return gaps.contains(word);
    }

    /** The value, or nothing. */
    String text(String word, String value) {
        return has(word) ? "" : value;
    }

    <T> @Nullable T value(String word, @Nullable T value) {
        return has(word) ? null : value;
    }

    @Nullable Address home(Address whole) {
        return has("address")
                ? null
                : new Address(
                        text("street", whole.line()),
                        whole.line2(),
                        text("city", whole.city()),
                        text("state", whole.state()),
                        text("zip", whole.zip()));
    }
}
