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
    private static final Pattern NEGATION =
            Pattern.compile(
                    "\\b(denies|denied|denying|no|not|without|never|absent|absence of|negative for"
                            + "|free of|ruled out|rules out|neither|nor|none|w/o|non)\\b");

    /** These begin with "no" and yet deny nothing that follows. */
    private static final Pattern FALSE_NEGATION =
            Pattern.compile(
                    "\\b(no (change|improvement|relief|better|longer|help|doubt)|not (improv\\w*"
                            + "|resol\\w*|better|only|relieved|help\\w*|respond\\w*|controlled"
                            + "|well controlled|at goal)|without (relief|improvement))\\b");

    private static final Pattern UNCERTAINTY =
            Pattern.compile(
                    "\\b(possible|possibly|probable|probably|suspect\\w*|concern for|rule out|r/o"
                            + "|likely|question of|questionable|may have|might have|versus|vs"
                            + "|consistent with|compatible with|screening for|screen for"
                            + "|monitor for|risk of|risk for|return for|watch for|if)\\b");

    private static final Pattern PAST =
            Pattern.compile(
                    "\\b(history of|hx of|h/o|hx|status post|s/p|previous|previously|prior|past"
                            + "|in childhood|as a child|remote|former)\\b");

    private static final Pattern FAMILY =
            Pattern.compile(
                    "\\b(family history|familial history|fhx?)\\b|\\b(mother|father|brother|sister"
                            + "|grandmother|grandfather|aunt|uncle|parents?|siblings?|son|daughter"
                            + "|cousin)s?\\b(?:(?!states|reports|says|notes|brought|denies|child"
                            + "|patient|worried|concerned).){0,30}?\\b(had|has|have|with|died"
                            + "|diagnosed|suffer\\w*)\\b");

    /** What ends the reach of a cue before the mention. */
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "\\b(but|however|except|although|though|yet|has|have|had|reports|complains"
                            + "|presents|endorses|admits|notes|positive for|today|now|is here)\\b");

    private static final Pattern AFTER_NEGATED =
            Pattern.compile(
                    "^[^.;,]{0,20}\\b(ruled out|denied|is absent|not (present|seen|found|noted"
                            + "|identified)|negative|unlikely)\\b");

    private static final Pattern AFTER_PAST =
            Pattern.compile(
                    "^[^.;,]{0,25}\\b(resolved|(years?|months?|decades?) ago|in the past"
                            + "|as a child|in childhood|in (19|20)\\d\\d)\\b");

    private StandingReader() {}

    static Standing read(String text, Sentence sentence, Section section, int from, int to) {
        String before = text.substring(sentence.offset(), from).toLowerCase(Locale.ROOT);
        String after = text.substring(to, sentence.end()).toLowerCase(Locale.ROOT);
        if (reaches(NEGATION, FALSE_NEGATION.matcher(before).replaceAll("~"))
                || AFTER_NEGATED.matcher(after).find()) {
            return Standing.NEGATED;
        }
        if (section.kind() == Section.Kind.FAMILY_HISTORY || FAMILY.matcher(before).find()) {
            return Standing.FAMILY;
        }
        if (reaches(UNCERTAINTY, before)) {
            return Standing.UNCERTAIN;
        }
        if (section.kind() == Section.Kind.HISTORY
                || reaches(PAST, before.replace("history of present illness", ""))
                || AFTER_PAST.matcher(after).find()) {
            return Standing.HISTORICAL;
        }
        return Standing.AFFIRMED;
    }

    /** Whether the last such cue before the mention has nothing behind it that ends its reach. */
    private static boolean reaches(Pattern cue, String before) {
        int end = -1;
        Matcher cues = cue.matcher(before);
        while (cues.find()) {
            end = cues.end();
        }
        return end >= 0 && !BOUNDARY.matcher(before.substring(end)).find();
    }
}
