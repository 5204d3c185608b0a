package org.almoner.codes.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that are published beside what is loaded, and why nothing is read of them. */
final class Aside {

    private static final Map<Pattern, String> WHY = new LinkedHashMap<>();

    static {
        put(
                "icd10(cm|pcs)[-_]codes[-_].*\\.txt|codes[-_]addenda[-_].*\\.txt",
                "the order file has these codes and their headings, too");
        put(
                "poaexempt(add|delete|revise).*",
                "these are changes to a list that is loaded as a whole");
        put(
                "changes_by_(action|hcpcs)code.*|.*_trans_alpha.*|proc_notes.*",
                "the alpha-numeric file has this, too");
        put(".*(lyout|layout|read_?me).*\\.txt", "a document for people");
    }

    private Aside() {}

    private static void put(String names, String why) {
        WHY.put(Pattern.compile(names), why);
    }

    /** Why a file of this name is left, when that is known. */
    static Optional<String> why(String name) {
        return WHY.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
