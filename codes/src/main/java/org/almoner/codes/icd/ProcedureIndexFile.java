package org.almoner.codes.icd;

import org.almoner.codes.icd.IndexDraft.Entry;
import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.XmlElement;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The ICD-10-PCS index as XML. Its codes are whole, or the first characters that a table is entered
 * with; "see" and "use" may carry such characters too.
 *
 * <p>Source: CMS, ICD-10-PCS index, XML form.
 */
public final class ProcedureIndexFile implements Format {

    private static final String ROOT = "ICD10PCS.index";
    private static final Pattern PART = Pattern.compile("[0-9A-HJ-NP-Z]{1,7}");

    @Override
    public String title() {
        return "ICD-10-PCS, index";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().contains('<' + ROOT);
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        IndexDraft draft = IndexDraft.read(in.file(), ROOT, (term, all) -> term(term, 0, all));
        String release = TabularFile.release(in);
        draft.write(in.draft(IndexSets.PROCEDURES, in.from(YearBegins.OCTOBER, release), "index"));
    }

    private static void term(XmlElement term, int level, IndexDraft draft) throws LoadException {
        if (level > 0 && term.attribute("level").number() != level) {
            throw term.attribute("level").expected("level " + level);
        }
        Entry entry = draft.add(level, term.cell());
        for (XmlElement child : term.children()) {
            switch (child.name()) {
                case "title" -> entry.title(child.text(), "", child.text());
                case "code", "codes", "tab" -> entry.code(0, code(child.cell()));
                case "see" -> {
                    entry.see(child.text());
                    codesWithin(child, entry);
                }
                case "use" -> {
                    entry.use(child.text());
                    codesWithin(child, entry);
                }
                default -> {
                    // The terms below it are read after it.
                }
            }
        }
        if (level == 0 && !entry.hasTitle()) {
            throw term.cell("title").expected("words");
        }
        for (XmlElement child : term.children("term")) {
            term(child, level + 1, draft);
        }
    }

    private static void codesWithin(XmlElement words, Entry entry) throws LoadException {
        for (XmlElement child : words.children()) {
            entry.code(0, code(child.cell()));
        }
    }

    private static String code(Cell cell) throws LoadException {
        return cell.code(PART, "characters of an ICD-10-PCS code");
    }
}
