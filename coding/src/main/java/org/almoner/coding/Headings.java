package org.almoner.coding;

import org.almoner.coding.Section.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the headings that clinicians write, and cuts a note at them. */
final class Headings {
    /** A heading stands at the start of a line and ends with a colon or with the line. */
    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:#+[ \\t]*)?\\**([A-Za-z][A-Za-z /&-]{0,40}?)\\**["
                            + " \\t]*(?::|\\r?$)");

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("subjective", Kind.SUBJECTIVE),
                    Map.entry("s", Kind.SUBJECTIVE),
                    Map.entry("chief complaint", Kind.SUBJECTIVE),
                    Map.entry("cc", Kind.SUBJECTIVE),
                    Map.entry("reason for visit", Kind.SUBJECTIVE),
                    Map.entry("history of present illness", Kind.SUBJECTIVE),
                    Map.entry("hpi", Kind.SUBJECTIVE),
                    Map.entry("interval history", Kind.SUBJECTIVE),
                    Map.entry("past medical history", Kind.HISTORY),
                    Map.entry("pmh", Kind.HISTORY),
                    Map.entry("medical history", Kind.HISTORY),
                    Map.entry("past surgical history", Kind.HISTORY),
                    Map.entry("psh", Kind.HISTORY),
                    Map.entry("surgical history", Kind.HISTORY),
                    Map.entry("history", Kind.HISTORY),
                    Map.entry("social history", Kind.OTHER),
                    Map.entry("allergies", Kind.OTHER),
                    Map.entry("family history", Kind.FAMILY_HISTORY),
                    Map.entry("fh", Kind.FAMILY_HISTORY),
                    Map.entry("medications", Kind.MEDICATIONS),
                    Map.entry("current medications", Kind.MEDICATIONS),
                    Map.entry("meds", Kind.MEDICATIONS),
                    Map.entry("review of systems", Kind.SYSTEMS),
                    Map.entry("ros", Kind.SYSTEMS),
                    Map.entry("objective", Kind.EXAM),
                    Map.entry("o", Kind.EXAM),
                    Map.entry("exam", Kind.EXAM),
                    Map.entry("physical exam", Kind.EXAM),
                    Map.entry("physical examination", Kind.EXAM),
                    Map.entry("examination", Kind.EXAM),
                    Map.entry("vitals", Kind.EXAM),
                    Map.entry("vital signs", Kind.EXAM),
                    Map.entry("results", Kind.RESULTS),
                    Map.entry("labs", Kind.RESULTS),
                    Map.entry("imaging", Kind.RESULTS),
                    Map.entry("data", Kind.RESULTS),
                    Map.entry("findings", Kind.RESULTS),
                    Map.entry("procedure", Kind.PROCEDURE),
                    Map.entry("procedures", Kind.PROCEDURE),
                    Map.entry("procedure note", Kind.PROCEDURE),
                    Map.entry("operation", Kind.PROCEDURE),
                    Map.entry("operative note", Kind.PROCEDURE),
                    Map.entry("description of procedure", Kind.PROCEDURE),
                    Map.entry("assessment", Kind.ASSESSMENT),
                    Map.entry("a", Kind.ASSESSMENT),
                    Map.entry("a/p", Kind.ASSESSMENT),
                    Map.entry("assessment and plan", Kind.ASSESSMENT),
                    Map.entry("assessment & plan", Kind.ASSESSMENT),
                    Map.entry("assessment/plan", Kind.ASSESSMENT),
                    Map.entry("impression", Kind.ASSESSMENT),
                    Map.entry("diagnosis", Kind.ASSESSMENT),
                    Map.entry("diagnoses", Kind.ASSESSMENT),
                    Map.entry("postoperative diagnosis", Kind.ASSESSMENT),
                    Map.entry("preoperative diagnosis", Kind.OTHER),
                    Map.entry("indication", Kind.OTHER),
                    Map.entry("plan", Kind.PLAN),
                    Map.entry("p", Kind.PLAN),
                    Map.entry("recommendations", Kind.PLAN),
                    Map.entry("follow-up", Kind.PLAN),
                    Map.entry("patient instructions", Kind.INSTRUCTIONS),
                    Map.entry("discharge instructions", Kind.INSTRUCTIONS),
                    Map.entry("instructions", Kind.INSTRUCTIONS),
                    Map.entry("patient education", Kind.INSTRUCTIONS),
                    Map.entry("education", Kind.INSTRUCTIONS),
                    Map.entry("return precautions", Kind.INSTRUCTIONS),
                    Map.entry("precautions", Kind.INSTRUCTIONS),
                    Map.entry("warning signs", Kind.INSTRUCTIONS),
                    Map.entry("when to call", Kind.INSTRUCTIONS),
                    Map.entry("call if", Kind.INSTRUCTIONS),
                    Map.entry("return if", Kind.INSTRUCTIONS),
                    Map.entry("come back if", Kind.INSTRUCTIONS));

    private Headings() {}

    static List<Section> cut(String text) {
        List<Section> sections = new ArrayList<>();
        String heading = "";
        Kind kind = Kind.OTHER;
        int start = 0;
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            Kind next = KINDS.get(line.group(1).strip().toLowerCase(Locale.ROOT));
            if (next != null) {
                if (line.start() > start) {
                    sections.add(new Section(heading, kind, start, line.start() - start));
                }
                heading = line.group(1).strip();
                kind = next;
                start = line.start();
            }
        }
        if (text.length() > start) {
            sections.add(new Section(heading, kind, start, text.length() - start));
        }
        return List.copyOf(sections);
    }
}
