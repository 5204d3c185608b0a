package org.almoner.codes.find;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Set phrases of the older classification, which still stand in problem lists: the fifth digit of
 * the obstetric chapter, and how a tuberculosis was proved. They say little of what to look for,
 * and are brought to the word that does, in brackets.
 */
final class Formulas {
    private record Formula(String mark, Pattern phrase, String instead) {}

    private static final List<Formula> FORMULAS =
            List.of(
                    new Formula(
                            "episode of care",
                            Pattern.compile(
                                    ",? unspecified as to episode of care( or not applicable)?"),
                            ""),
                    new Formula(
                            "antepartum condition",
                            Pattern.compile(
                                    "delivered, with or without mention of antepartum condition"),
                            "(antepartum)"),
                    new Formula(
                            "antepartum condition",
                            Pattern.compile("antepartum condition or complication"),
                            "(antepartum)"),
                    new Formula(
                            "postpartum co",
                            Pattern.compile("delivered, with mention of postpartum complication"),
                            "(puerperium)"),
                    new Formula(
                            "postpartum co",
                            Pattern.compile("postpartum condition or complication"),
                            "(puerperium)"),
                    new Formula(
                            "bacteriologic",
                            Pattern.compile(
                                    ",? (bacteriological or histological examination|tubercle"
                                            + " bacilli) .*"),
                            ""),
                    new Formula("tubercle bacilli", Pattern.compile(", tubercle bacilli .*"), ""));

    private Formulas() {}

    static String shortened(String lower) {
        String text = lower;
        for (Formula formula : FORMULAS) {
            if (text.contains(formula.mark())) {
                text = formula.phrase().matcher(text).replaceAll(formula.instead());
            }
        }
        return text;
    }
}
