package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.LineDetail;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.codes.store.Packed;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A service line as rules see it, whatever the kind of claim.
 *
 * @param index from 0
 * @param code HCPCS, CPT or CDT; empty for a facility's line that has only a revenue code
 * @param packed the code as a {@link Packed} number, or -1 when it cannot be one
 * @param quantity units, or minutes or days where the unit says so
 * @param unit UN units, MJ minutes, DA days
 * @param pointers positions among the diagnoses, from 1; none on a facility's claim
 * @param placeOfService the line's, else the claim's; empty on a facility's claim
 * @param revenueCode empty but on a facility's claim
 * @param rendering the line's, else the claim's; null where nobody is named
 * @param detail of a professional line
 */
public record Service(
        int index,
        String code,
        long packed,
        List<String> modifiers,
        LocalDate from,
        LocalDate to,
        BigDecimal quantity,
        String unit,
        Money charge,
        List<Integer> pointers,
        String placeOfService,
        String revenueCode,
        @Nullable String ndc,
        ProfessionalClaim.@Nullable Provider rendering,
        LineDetail detail) {

    static Service of(int index, ProfessionalClaim claim) {
        ProfessionalClaim.Line line = claim.lines().get(index);
        ProfessionalClaim.Provider own = line.detail().rendering();
        return new Service(
                index,
                line.code(),
                Packed.pack(line.code()),
                line.modifiers(),
                line.from(),
                line.to(),
                BigDecimal.valueOf(line.units()),
                line.detail().unit(),
                line.charge(),
                line.pointers(),
                Objects.requireNonNullElse(line.placeOfService(), claim.placeOfService()),
                "",
                line.ndc(),
                own == null ? claim.rendering() : own,
                line.detail());
    }

    static Service of(int index, InstitutionalClaim claim, LocalDate day) {
        InstitutionalClaim.Line line = claim.lines().get(index);
        String code = Objects.requireNonNullElse(line.code(), "");
        LocalDate from = Objects.requireNonNullElse(line.from(), day);
        InstitutionalClaim.Drug drug = line.drug();
        ProfessionalClaim.Provider own = line.staff().rendering();
        return new Service(
                index,
                code,
                Packed.pack(code),
                line.modifiers(),
                from,
                Objects.requireNonNullElse(line.to(), from),
                line.quantity(),
                line.unit(),
                line.charge(),
                List.of(),
                "",
                line.revenueCode(),
                drug == null ? null : drug.ndc(),
                own == null ? claim.staff().rendering() : own,
                LineDetail.NONE);
    }

    static Service of(int index, DentalClaim claim, LocalDate day) {
        DentalClaim.Line line = claim.lines().get(index);
        LocalDate from = Objects.requireNonNullElse(line.serviceDate(), day);
        return new Service(
                index,
                line.code(),
                Packed.pack(line.code()),
                line.modifiers(),
                from,
                from,
                Objects.requireNonNullElse(line.quantity(), BigDecimal.ONE),
                LineDetail.UNITS,
                line.charge(),
                line.pointers(),
                Objects.requireNonNullElse(line.placeOfService(), claim.placeOfService()),
                "",
                null,
                claim.rendering(),
                LineDetail.NONE);
    }

    /** The code as a number where it is five digits, as most of CPT are; else -1. */
    public int number() {
        return code.length() == 5 ? digits(0) : -1;
    }

    /** The number behind a letter where the code is one of HCPCS Level II; else -1. */
    public int numberBehind(char letter) {
        return code.length() == 5 && code.charAt(0) == letter ? digits(1) : -1;
    }

    private int digits(int from) {
        int number = 0;
        for (int at = from; at < code.length(); at++) {
            char letter = code.charAt(at);
            if (letter < '0' || letter > '9') {
                return -1;
            }
            number = number * 10 + letter - '0';
        }
        return number;
    }

    /** Whether the code is a number from one to another. */
    public boolean isWithin(int first, int last) {
        int number = number();
        return number >= first && number <= last;
    }

    public boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** Whether it has one of these. */
    public boolean hasAny(Collection<String> wanted) {
        for (int place = 0; place < modifiers.size(); place++) {
            if (wanted.contains(modifiers.get(place))) {
                return true;
            }
        }
        return false;
    }

    /** Whole units; what is not whole counts as the next whole unit. */
    public long units() {
        if (quantity.scale() == 0) {
            return quantity.longValue();
        }
        return quantity.setScale(0, RoundingMode.CEILING).longValue();
    }

    /** As messages begin: {@code Line 2 (45378)}. */
    public String label() {
        return "Line " + (index + 1) + " (" + (code.isEmpty() ? revenueCode : code) + ")";
    }

    /** Its code with the modifiers: {@code 20610-RT}. */
    public String display() {
        return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
    }
}
