package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.Laterality;
import org.almoner.codes.icd.CodeFacts;
import org.almoner.codes.icd.CodeFacts.Flag;
import org.almoner.codes.icd.Diagnoses;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * All that rules ask of a diagnosis code, kept between claims.
 *
 * @param code without its dot
 * @param title in small letters; empty when no loaded set has the code
 * @param side that its title names
 * @param traits of {@link Trait}
 * @param book what the tabular list and the code editor say
 * @param billableFrom the first day of those around which it can be billed for certain, counted
 *     from 1970
 * @param billableTo the last of them, before the first where there is none
 */
public record DiagnosisFacts(
        String code,
        String title,
        Laterality side,
        long traits,
        CodeFacts book,
        long billableFrom,
        long billableTo) {

    private static final int SEVENTH = 6;

    static DiagnosisFacts of(String code, LocalDate day, CodeBook codes, Diagnoses book) {
        Optional<Code> valid = codes.find(CodeSystem.ICD10CM, code, day);
        Optional<Code> billable = valid.filter(Code::billable);
        Optional<Code> known = valid.or(() -> codes.findEver(CodeSystem.ICD10CM, code));
        return new DiagnosisFacts(
                code,
                known.map(each -> each.title().toLowerCase(Locale.ROOT)).orElse(""),
                known.map(Laterality::of).orElse(Laterality.NONE),
                Trait.of(code),
                book.facts(code),
                billable.map(each -> each.from().toEpochDay()).orElse(0L),
                billable.map(DiagnosisFacts::last).orElse(-1L));
    }

    private static long last(Code code) {
        LocalDate to = code.to();
        return to == null ? Long.MAX_VALUE : to.toEpochDay();
    }

    /** Whether it can be billed on a day for certain. */
    public boolean isBillableOn(long epochDay) {
        return billableFrom <= epochDay && epochDay <= billableTo;
    }

    public boolean has(Trait trait) {
        return (traits & trait.bit()) != 0;
    }

    public boolean is(Flag flag) {
        return book.is(flag);
    }

    public boolean isUnspecified() {
        return title.contains("unspecified");
    }

    public String display() {
        return Findings.dotted(code);
    }

    /** The seventh character, or a blank of a shorter code. */
    public char seventh() {
        return code.length() > SEVENTH ? code.charAt(SEVENTH) : ' ';
    }

    /** What comes before the seventh character. */
    public String stem() {
        return code.length() > SEVENTH ? code.substring(0, SEVENTH) : code;
    }

    /**
     * Of a code T36 to T50, what the drug did: 1 to 4 it poisoned, 5 it was well taken and did
     * harm, 6 too little was taken.
     */
    public char drugIntent() {
        if (code.length() < SEVENTH) {
            return ' ';
        }
        char sixth = code.charAt(SEVENTH - 1);
        return sixth == 'X' ? code.charAt(SEVENTH - 2) : sixth;
    }
}
