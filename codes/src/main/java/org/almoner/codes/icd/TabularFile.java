package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.XmlElement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tabular list as XML: chapters, sections and codes within one another, and what is said under
 * each of them.
 *
 * <p>Source: CDC, "ICD-10-CM Tabular List", icd10cm-tabular.xsd.
 */
public final class TabularFile implements Format {

    private static final String ROOT = "ICD10CM.tabular";
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");
    private static final Pattern SECTION =
            Pattern.compile("([A-Z][0-9A-Z]{2})(-([A-Z][0-9A-Z]{2}))?");

    @Override
    public String title() {
        return "ICD-10-CM, tabular list";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().contains('<' + ROOT);
    }

    @Override
    public void read(Reading in) throws IOException, LoadException {
        TabularDraft draft = new TabularDraft();
        XmlElement.branches(
                in.file(),
                ROOT,
                List.of("chapter", "section"),
                element -> {
                    switch (element.name()) {
                        case "chapter" -> draft.openChapter();
                        case "section" -> section(element, draft);
                        case "name" -> draft.nameChapter(element.cell());
                        case "desc" -> draft.describe(element.text());
                        case "diag" -> code(element, "", draft);
                        default -> notes(element, draft);
                    }
                });
        draft.write(in, in.from(YearBegins.OCTOBER, release(in)));
    }

    /** What the name says, and behind it what the file itself says, for a name that is silent. */
    static String release(Reading in) {
        Matcher version = VERSION.matcher(in.head().text());
        return in.file().name() + (version.find() ? " " + version.group(1) : "");
    }

    private static void section(XmlElement section, TabularDraft draft) throws LoadException {
        Cell id = section.attribute("id");
        Matcher range = SECTION.matcher(id.text());
        if (!range.matches()) {
            throw id.expected("a range of categories such as E08-E13");
        }
        Optional<String> last = Optional.ofNullable(range.group(3));
        draft.openSection(id, range.group(1), last.orElse(range.group(1)));
    }

    private static void code(XmlElement diag, String above, TabularDraft draft)
            throws LoadException {
        Cell name = diag.cell("name");
        String code = IcdCode.diagnosis(name);
        boolean fits =
                above.isEmpty()
                        ? code.length() == 3
                        : code.length() > above.length() && code.startsWith(above.substring(0, 3));
        if (!fits) {
            throw name.expected(
                    above.isEmpty() ? "a category of three characters" : "a code below " + above);
        }
        boolean placeholder = diag.attribute("placeholder").text().equals("true");
        draft.openCode(name, code, diag.cell("desc").words(), placeholder);
        for (XmlElement child : diag.children()) {
            switch (child.name()) {
                case "name", "desc" -> {
                    // Read above.
                }
                case "diag" -> code(child, code, draft);
                default -> notes(child, draft);
            }
        }
        draft.closeCode();
    }

    private static void notes(XmlElement container, TabularDraft draft) throws LoadException {
        Optional<NoteKind> kind = NoteKind.findByElement(container.name());
        if (kind.isPresent()) {
            draft.openGroup();
            for (XmlElement note : container.children("note")) {
                draft.note(kind.get(), note.allText());
            }
        } else if (container.is("sevenChrDef")) {
            seventh(container, draft);
        } else if (container.is("visualImpairment")) {
            draft.openGroup();
            for (XmlElement category : container.children("visCategory")) {
                draft.note(NoteKind.NOTE, category.allText());
            }
        }
    }

    /** Characters with their meanings; a stray note behind one is another name for it. */
    private static void seventh(XmlElement definition, TabularDraft draft) throws LoadException {
        for (XmlElement child : definition.children()) {
            if (child.is("extension")) {
                Cell character = child.attribute("char");
                if (character.text().length() != 1) {
                    throw character.expected("one character");
                }
                draft.seventh(character.code(), child.cell().words());
            } else if (child.is("note")) {
                draft.seventhAlso(child.cell());
            }
        }
    }
}
