package org.almoner.coding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides the standing of a mention from the words around it in its sentence.
 *
 * <p>A cue reaches forward to the mention unless something between them ends its reach ("denies
 * fever but has a cough"). That is a simple rule, and it errs towards setting a mention aside.
 */
final class StandingReader {
    private static final String RELATIVES =
            "(?:mother|father|brother|sister|grandmother|grandfather|aunt|uncle|parent|sibling|son"
                    + "|daughter|cousin)s?";

    private static final Pattern NEGATION =
            Pattern.compile(
                    "\\b(denies|denied|denying|no|not(?: had| have| having| been)?|without|never"
                            + "|(?:has|have|had|does|do|did)n['’]t (?:had|have|been)|absent"
                            + "|absence of|negative for|free of|ruled out|rules out|neither|nor"
                            + "|none|nothing (?:to suggest|suggests)|lacks|w/o|non)\\b");

    /** These begin with "no" and yet deny nothing that follows. */
    private static final Pattern FALSE_NEGATION =
            Pattern.compile(
                    "\\b(no (change|improvement|relief|better|longer|help|doubt)|not (improv\\w*"
                            + "|resol\\w*|better|only|relieved|help\\w*|respond\\w*|controlled"
                            + "|well controlled|at goal|ruled out|excluded)"
                            + "|without (relief|improvement))\\b");

    private static final Pattern UNCERTAINTY =
            Pattern.compile(
                    "\\b(possible|possibly|probable|probably|suspect\\w*|concern for|rule out|r/o"
                            + "|not ruled out|not excluded|to exclude|(?:to )?evaluate for"
                            + "|assess for|check for|work-?up for|differential|ddx"
                            + "|likely|question of|questionable|may have|might have|versus|vs"
                            + "|consistent with|compatible with|screening for|screen for"
                            + "|risk of|risk for)\\b|\\?\\s?$");

    private static final Pattern AFTER_UNCERTAIN =
            Pattern.compile(
                    "^\\s?(?:vs|versus)\\b|^[^.;,]{0,20}\\b(?:not (?:be )?(?:ruled out|excluded)"
                            + "|cannot be (?:ruled out|excluded)"
                            + "|(?:suspected|possible|probable|likely)\\s*(?:[.;,]|$))");

    /** What a patient is told to come back for, to look out for, or to do some day. */
    private static final Pattern CONDITION =
            Pattern.compile(
                    "\\b(?:(?:come back|return|call|be seen|seek (?:care|help))"
                            + "(?:(?! visit| in\\b) [\\w'’-]+){0,4}? (?:if|for|with|when)"
                            + "|(?:emergency (?:room|department)|er|ed|urgent care)"
                            + " (?:at once|immediately|right away|now) (?:if|for|with|when)"
                            + "|go(?: straight)? to (?:the )?(?:emergency (?:room|department)|er|ed"
                            + "|urgent care) (?:if|for|with|when)"
                            + "|(?:watch|look)(?:ing)? (?:out )?for|monitor for|beware of"
                            + "|(?:warning|danger) signs?|red flags?|precautions"
                            + "|(?:educated|education|taught|instructed|instructions|handout"
                            + "|leaflet) (?:on|about|regarding)"
                            + "|in case of|in the event of|unless|if)\\b"
                            + "|\\bshould (?:an? |any |the )?$");

    private static final Pattern AFTER_CONDITIONAL =
            Pattern.compile(
                    "^[^.;]{0,40}\\b(?:(?:should|would) (?:prompt|mean|bring)|means? a call"
                            + "|(?:may|might|can|could) (?:come|occur|develop|happen|follow"
                            + "|appear))\\b");

    /** "Return for gout recheck" speaks of the gout that is there. */
    private static final Pattern PLANNED_VISIT =
            Pattern.compile("^[ -](?:follow-?up|re-?check|check|visit|review)\\b");

    private static final Pattern PAST =
            Pattern.compile(
                    "\\b(history of|hx of|h/o|hx|status post|s/p|previous|previously|prior|past"
                            + "|in childhood|as a child|remote|former)\\b");

    private static final Pattern FAMILY =
            Pattern.compile(
                    "\\b(?:family history|familial history|fhx?)\\b|\\b(?:maternal|paternal)"
                            + " (?:grandm|grandf|aunt|uncle|cousin)\\w*|\\b"
                            + RELATIVES
                            + "\\b(?:(?!states|reports|says|notes|brought|denies|child"
                            + "|patient|worried|concerned).){0,30}?\\b(?:had|has|have|with|died"
                            + "|diagnosed|suffer\\w*)\\b");

    private static final Pattern AFTER_FAMILY =
            Pattern.compile(
                    "^[^.;]{0,20}\\bin (?:her |his |their |the |an? |one )?(?:"
                            + RELATIVES
                            + "|family)\\b");

    /** What ends the reach of a cue before the mention. */
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "\\b(but|however|except|although|though|yet|has|have|had|reports|complains"
                            + "|presents|endorses|admits|notes|positive for|today|now|is here"
                            + "|because)\\b");

    /** What ends a condition or a family's tale, in which others may have and report things. */
    private static final Pattern TURN =
            Pattern.compile(
                    "\\b(but|however|although|though|yet|presents|today|now|is here|because)\\b");

    private static final Pattern AFTER_NEGATED =
            Pattern.compile(
                    "^[^.;,]{0,20}\\b((?<!not |not be )ruled out|denied|is absent"
                            + "|not (present|seen|found|noted|identified)|negative|unlikely)\\b"
                            + "|^\\s?[:=]\\s?(?:none|no|absent)\\b");

    private static final Pattern AFTER_PAST =
            Pattern.compile(
                    "^[^.;,]{0,25}\\b(resolved|(years?|months?|decades?) ago|in the past"
                            + "|as a child|in childhood|in (19|20)\\d\\d)\\b"
                            + "|^ last (?:year|winter|spring|summer|fall|autumn)\\b");

    private StandingReader() {}

    static Standing read(String text, Sentence sentence, Section section, int from, int to) {
        String before = plain(text.substring(sentence.offset(), from));
        String after = plain(text.substring(to, sentence.end()));
        if (isConditional(section, before, after)) {
            return Standing.CONDITIONAL;
        }
        if (reaches(NEGATION, FALSE_NEGATION.matcher(before).replaceAll("~"), BOUNDARY)
                || AFTER_NEGATED.matcher(after).find()) {
            return Standing.NEGATED;
        }
        if (section.kind() == Section.Kind.FAMILY_HISTORY
                || reaches(FAMILY, before, TURN)
                || AFTER_FAMILY.matcher(after).find()) {
            return Standing.FAMILY;
        }
        if (reaches(UNCERTAINTY, before, BOUNDARY) || AFTER_UNCERTAIN.matcher(after).find()) {
            return Standing.UNCERTAIN;
        }
        if (section.kind() == Section.Kind.HISTORY
                || reaches(PAST, before.replace("history of present illness", ""), BOUNDARY)
                || AFTER_PAST.matcher(after).find()) {
            return Standing.HISTORICAL;
        }
        return Standing.AFFIRMED;
    }

    /** A cue may be broken by the end of a line. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static boolean isConditional(Section section, String before, String after) {
        return section.kind() == Section.Kind.INSTRUCTIONS
                || AFTER_CONDITIONAL.matcher(after).find()
                || (reaches(CONDITION, before, TURN) && !PLANNED_VISIT.matcher(after).find());
    }

    /** Whether the last such cue before the mention has nothing behind it that ends its reach. */
    private static boolean reaches(Pattern cue, String before, Pattern boundary) {
        int end = -1;
        Matcher cues = cue.matcher(before);
        while (cues.find()) {
            end = cues.end();
        }
        return end >= 0 && !boundary.matcher(before.substring(end)).find();
    }
}
