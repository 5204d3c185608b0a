package org.almoner.codes.find;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Set phrases of the older classification, which still stand in problem lists: the fifth digit of
 * the obstetric chapter, and how a tuberculosis was proved. They say little of what to look for,
 * and are brought to the word that does, in brackets.
 */
final class Formulas {
    /**
     * The visit had its trimester, so that codes for an unknown one are not meant; often the last.
     */
    private static final String VISIT = "(antepartum) (third trimester)";

    private record Formula(String mark, Pattern phrase, String instead) {}

    private static final List<Formula> FORMULAS =
            List.of(
                    new Formula(
                            "complicating pregnancy",
                            Pattern.compile(
                                    "complicating pregnancy, childbirth,? (and|or) the puerperium"
                                            + "(?=.*(antepartum cond|episode of care))"),
                            "complicating pregnancy"),
                    new Formula(
                            "complicating pregnancy",
                            Pattern.compile(
                                    "complicating pregnancy, childbirth,? (and|or) the puerperium"
                                            + "(?=.*postpartum co)"),
                            "complicating the puerperium"),
                    new Formula(
                            "open wound",
                            Pattern.compile(
                                    ",? (without mention of complication"
                                            + "|without (mention of )?open wound into [a-z]+)"),
                            ""),
                    new Formula(
                            "complicated",
                            Pattern.compile("open wounds?(\\(s\\))? (.*), complicated$"),
                            "laceration with foreign body $2"),
                    new Formula(
                            "infarction",
                            Pattern.compile(
                                    ", (initial|subsequent) episode of care"
                                            + "|, episode of care unspecified"),
                            ""),
                    new Formula(
                            "type ii or unspecified type",
                            Pattern.compile("type ii or unspecified type"),
                            "type 2"),
                    new Formula(
                            "uncontrolled", Pattern.compile(",? not stated as uncontrolled"), ""),
                    new Formula(
                            "[first degree", Pattern.compile("erythema \\[first[^]]*]"), burn(1)),
                    new Formula(
                            "[second degree",
                            Pattern.compile(
                                    "blisters,?( with| and)? epidermal loss \\[second[^]]*]"),
                            burn(2)),
                    new Formula(
                            "[third degree",
                            Pattern.compile("full-thickness skin loss \\[third[^]]*]"),
                            burn(3)),
                    new Formula(
                            "[deep third degree",
                            Pattern.compile(
                                    "deep necrosis of underlying tissues \\[deep[^]]*]"
                                            + "(,? with(out mention of)? loss of an? body part)?"),
                            burn(3)),
                    new Formula(
                            "aftercare for healing",
                            Pattern.compile("aftercare for healing( traumatic)? (.*)"),
                            "$2, subsequent encounter"),
                    new Formula(
                            "episode of care",
                            Pattern.compile(
                                    ",? unspecified as to episode of care( or not applicable)?"),
                            ""),
                    new Formula(
                            "antepartum condition",
                            Pattern.compile(
                                    "delivered, with or without mention of antepartum condition"),
                            VISIT),
                    new Formula(
                            "antepartum con",
                            Pattern.compile("antepartum condi?tion or complication"),
                            VISIT),
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

    private static String burn(int degree) {
        return "burn of " + List.of("first", "second", "third").get(degree - 1) + " degree";
    }

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
