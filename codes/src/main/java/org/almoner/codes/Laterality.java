package org.almoner.codes;

import java.util.Locale;
import java.util.regex.Pattern;

/** The side of the body that a diagnosis names. */
public enum Laterality {
    LEFT,
    RIGHT,
    BILATERAL,
    /** The code has a side to name and does not name it, as in "unspecified knee". */
    UNSPECIFIED,
    /** The code knows no sides. */
    NONE;

    private static final Pattern BOTH = Pattern.compile("\\b(bilateral|both|left and right)\\b");

    /** What belongs to one organ's own anatomy, or was left in the body, says nothing of a side. */
    private static final String NOT_AN_ORGAN =
            "(?! (heart|ventric\\w*|atri\\w*|bundle|main|coronary|posterior|anterior|fascic\\w*"
                    + "|upper quadrant|lower quadrant|in body))";

    private static final Pattern LEFT_WORD = Pattern.compile("\\bleft\\b" + NOT_AN_ORGAN);
    private static final Pattern RIGHT_WORD = Pattern.compile("\\bright\\b" + NOT_AN_ORGAN);
    private static final Pattern NO_SIDE =
            Pattern.compile(
                    "\\bunspecified (side|laterality|ear|eye|orbit|eyelid|shoulder|upper arm|elbow"
                            + "|forearm|wrist|hand|finger|thumb|hip|thigh|knee|lower leg|leg|ankle"
                            + "|foot|toes?|lower extremity|upper extremity|upper limb|lower limb"
                            + "|limb|breast|ovary|kidney|external ear|lower limbs?|great toe"
                            + "|female breast|acromioclavicular joint)\\b");

    /** The side in an ICD-10-CM code's title; other sets name none. */
    public static Laterality of(Code code) {
        if (code.system() != CodeSystem.ICD10CM) {
            return NONE;
        }
        String title = code.title().toLowerCase(Locale.ROOT);
        boolean left = LEFT_WORD.matcher(title).find();
        boolean right = RIGHT_WORD.matcher(title).find();
        if (BOTH.matcher(title).find() || (left && right)) {
            return BILATERAL;
        }
        if (left) {
            return LEFT;
        }
        if (right) {
            return RIGHT;
        }
        return NO_SIDE.matcher(title).find() ? UNSPECIFIED : NONE;
    }
}
