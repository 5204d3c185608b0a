package org.almoner.rules.risk;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Something that claims have in common, and by which payers may decide.
 *
 * @param kind what it is of
 * @param values such as the payer's identifier and a code
 */
public record Trait(Kind kind, List<String> values) {

    /** A category is the first three characters of a diagnosis. */
    private static final int CATEGORY = 3;

    public Trait {
        values = List.copyOf(values);
    }

    /** What a trait is of, with how a reason is said. */
    public enum Kind {
        PAYER("claims to %s"),
        ORDER("claims to %2$s payers of %1$s"),
        CODE("%s"),
        PAYER_CODE("%2$s to %1$s"),
        CODE_MODIFIER("%s with modifier %s"),
        CODE_PLAIN("%s without a modifier"),
        CODE_DIAGNOSIS("%s for %s"),
        PAYER_CODE_DIAGNOSIS("%2$s for %3$s to %1$s"),
        PROVIDER_CODE("%2$s by %1$s"),
        PLACE_CODE("%2$s in place of service %1$s"),
        PAYER_CODE_AUTHORIZATION("%2$s to %1$s %3$s an authorization number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words(List<String> values) {
            return words.formatted(values.toArray());
        }
    }

    /** As a reason names it: {@code 73721 to MERID01}. */
    public String words() {
        return kind.words(values);
    }

    /** All traits of a claim, each once, the general ones first. */
    static Set<Trait> of(ProfessionalClaim claim) {
        Set<Trait> traits = new LinkedHashSet<>();
        String payer = claim.payer().id();
        traits.add(of(Kind.PAYER, payer));
        traits.add(
                of(
                        Kind.ORDER,
                        payer,
                        claim.subscriber().sequence().name().toLowerCase(Locale.ROOT)));
        claim.lines().forEach(line -> addLine(claim, line, traits));
        return traits;
    }

    private static void addLine(ProfessionalClaim claim, Line line, Set<Trait> traits) {
        String payer = claim.payer().id();
        String code = line.code();
        ProfessionalClaim.Provider own = line.detail().rendering();
        traits.add(of(Kind.CODE, code));
        traits.add(of(Kind.PAYER_CODE, payer, code));
        traits.add(
                of(
                        Kind.PAYER_CODE_AUTHORIZATION,
                        payer,
                        code,
                        claim.authorization() == null ? "without" : "with"));
        traits.add(of(Kind.PROVIDER_CODE, (own == null ? claim.rendering() : own).npi(), code));
        traits.add(
                of(
                        Kind.PLACE_CODE,
                        Objects.requireNonNullElse(line.placeOfService(), claim.placeOfService()),
                        code));
        if (line.modifiers().isEmpty()) {
            traits.add(of(Kind.CODE_PLAIN, code));
        }
        line.modifiers().forEach(modifier -> traits.add(of(Kind.CODE_MODIFIER, code, modifier)));
        for (int pointer : line.pointers()) {
            if (pointer >= 1 && pointer <= claim.diagnoses().size()) {
                String diagnosis = claim.diagnoses().get(pointer - 1);
                String category = diagnosis.substring(0, Math.min(CATEGORY, diagnosis.length()));
                traits.add(of(Kind.CODE_DIAGNOSIS, code, category));
                traits.add(of(Kind.PAYER_CODE_DIAGNOSIS, payer, code, category));
            }
        }
    }

    private static Trait of(Kind kind, String... values) {
        return new Trait(kind, List.of(values));
    }
}
