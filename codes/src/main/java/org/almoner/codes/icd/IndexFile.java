package org.almoner.codes.icd;

import org.almoner.codes.icd.IndexDraft.Entry;
import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.XmlElement;
import org.almoner.codes.store.PublishedSet;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the alphabetic books of ICD-10-CM as XML: the index, the index to external causes, the
 * neoplasm table, the table of drugs.
 *
 * <p>Source: CDC, icd10cm-index.xsd and icd10cm-drug-neoplasm.xsd.
 */
public final class IndexFile implements Format {

    private static final String ROOT = "ICD10CM.index";
    private static final Pattern HEADING = Pattern.compile("<head col=\"1\">([^<]*)</head>");
    private static final Pattern TITLE = Pattern.compile("</version>\\s*<title>([^<]*)</title>");

    @Override
    public String title() {
        return "ICD-10-CM, index or table";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().contains('<' + ROOT);
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        PublishedSet set = set(in.head());
        boolean hasCells = set.equals(IndexSets.NEOPLASM) || set.equals(IndexSets.DRUGS);
        IndexDraft draft =
                IndexDraft.read(in.file(), ROOT, (term, all) -> term(term, 0, hasCells, all));
        String release = TabularFile.release(in);
        draft.write(in.draft(set, in.from(YearBegins.OCTOBER, release), set.title()));
    }

    private static PublishedSet set(Head head) {
        String heading = first(HEADING, head).toLowerCase(Locale.ROOT);
        if (heading.contains("neoplasm")) {
            return IndexSets.NEOPLASM;
        }
        if (heading.contains("substance")) {
            return IndexSets.DRUGS;
        }
        return first(TITLE, head).toLowerCase(Locale.ROOT).contains("external cause")
                        || head.name().contains("eindex")
                ? IndexSets.EXTERNAL
                : IndexSets.INDEX;
    }

    private static String first(Pattern pattern, Head head) {
        Matcher found = pattern.matcher(head.text());
        return found.find() ? found.group(1) : "";
    }

    private static void term(XmlElement term, int level, boolean hasCells, IndexDraft draft)
            throws LoadException {
        if (level > 0) {
            Cell said = term.attribute("level");
            if (said.isEmpty() || said.number() != level) {
                throw said.expected("level " + level);
            }
        }
        Entry entry = draft.add(level, term.cell());
        for (XmlElement child : term.children()) {
            part(child, hasCells, entry);
        }
        if (!entry.hasTitle()) {
            throw term.cell("title").expected("words");
        }
        for (XmlElement child : term.children("term")) {
            term(child, level + 1, hasCells, draft);
        }
    }

    private static void part(XmlElement child, boolean hasCells, Entry entry) throws LoadException {
        switch (child.name()) {
            case "title" -> titled(child, entry);
            case "code" -> entry.code(0, IcdCode.indexed(child.cell()));
            case "manif" -> manifestation(child, entry);
            case "seecat", "subcat" -> entry.code(2, IcdCode.indexed(child.cell()));
            case "see" -> entry.see(child.allText());
            case "seeAlso" -> entry.seeAlso(child.allText());
            case "cell" -> {
                long column = child.attribute("col").number();
                if (!hasCells || column < 2 || column > 1 + IndexSets.CELL_COUNT) {
                    throw child.attribute("col").expected("a column from 2 to 7 of a table");
                }
                entry.code((int) column - 2, IcdCode.indexed(child.cell()));
            }
            default -> {
                // The terms below it are read after it.
            }
        }
    }

    private static void titled(XmlElement title, Entry entry) throws LoadException {
        String modifiers =
                title.children("nemod").stream()
                        .map(XmlElement::text)
                        .reduce("", (one, other) -> (one + " " + other).strip());
        // Some terms are nothing but a modifier; it is then their name.
        String words = title.text().isEmpty() ? modifiers : title.text();
        entry.title(words, modifiers, title.allText());
    }

    /** In the neoplasm table of some years a stray word stands here, which is no code. */
    private static void manifestation(XmlElement manif, Entry entry) throws LoadException {
        if (Character.isUpperCase(manif.text().isEmpty() ? 'X' : manif.text().charAt(0))) {
            entry.code(1, IcdCode.indexed(manif.cell()));
        }
    }
}
