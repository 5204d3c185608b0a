package org.almoner.payer;

import org.almoner.x12.check.CodeSets;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The external codes that this payer judges before it reads a claim: check digits, and of the rest
 * the form. Whether it pays for a code is asked later.
 */
final class HouseCodes implements CodeSets {

    private static final Map<String, Predicate<String>> SETS =
            Map.of(
                    "npi", Npi::isValid,
                    "icd10cm", form("[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}"),
                    "procedure", form("[0-9A-Z]{5}"),
                    "modifier", form("[0-9A-Z]{2}"),
                    "pos", form("[0-9]{2}"),
                    "state", form("[A-Z]{2}"),
                    "zip", form("[0-9]{5}([0-9]{4})?"),
                    "taxonomy", form("[0-9A-Z]{9}[XY]"));

    @Override
    public Verdict judge(String set, String value) {
        Predicate<String> known = SETS.get(set);
        if (known == null) {
            return Verdict.NOT_JUDGED;
        }
        return known.test(value) ? Verdict.KNOWN : Verdict.UNKNOWN;
    }

    private static Predicate<String> form(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
