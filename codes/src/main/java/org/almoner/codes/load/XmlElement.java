package org.almoner.codes.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a published XML file with all that is in it, and the line on which it begins. Big
 * files are read branch by branch with {@link #branches}, so that no more than a branch is held.
 */
public final class XmlElement {

    /** Published files nest some ten levels; far beyond that it is a trap. */
    private static final int DEPTH_MOST = 100;

    private final SourceFile file;
    private final String name;
    private final long line;
    private final Map<String, String> attributes;
    private final List<Part> parts = new ArrayList<>();

    /** What stands in an element: words, or another element. */
    private sealed interface Part {
        record Words(String text) implements Part {}

        record Inner(XmlElement element) implements Part {}
    }

    /** Takes the branches of a file one after the other. */
    @FunctionalInterface
    public interface Branch {
        void take(XmlElement branch) throws LoadException;
    }

    private XmlElement(SourceFile file, XMLStreamReader at) {
        this.file = file;
        this.name = at.getLocalName();
        this.line = at.getLocation().getLineNumber();
        Map<String, String> said = new HashMap<>();
        for (int index = 0; index < at.getAttributeCount(); index++) {
            said.put(at.getAttributeLocalName(index), at.getAttributeValue(index));
        }
        this.attributes = said.isEmpty() ? Map.of() : Map.copyOf(said);
    }

    /**
     * Reads a file element by element; the names of those that are not to be held whole, but gone
     * into, are given.
     *
     * @param root what the outermost element must be called
     * @param opened elements that are gone into; each is given without what is in it, when it
     *     begins
     * @throws LoadException when the file is not well-formed to its end, or has another root
     */
    public static void branches(SourceFile file, String root, List<String> opened, Branch taker)
            throws IOException, LoadException {
        try (InputStream in = file.open()) {
            XMLStreamReader reader = SafeXml.open(file, in);
            reader.nextTag();
            if (!reader.getLocalName().equals(root)) {
                throw new LoadException(
                        "%s, line %,d: expected the element %s, found %s"
                                .formatted(
                                        file,
                                        reader.getLocation().getLineNumber(),
                                        root,
                                        reader.getLocalName()));
            }
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    XmlElement element = new XmlElement(file, reader);
                    if (!opened.contains(element.name)) {
                        element.fill(reader);
                    }
                    taker.take(element);
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.broken(file, e);
        }
    }

    /** Reads to its end. */
    private void fill(XMLStreamReader reader) throws XMLStreamException, LoadException {
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement inner = new XmlElement(file, reader);
                    open.element().parts.add(new Part.Inner(inner));
                    open.push(inner);
                    if (open.size() > DEPTH_MOST) {
                        throw new LoadException(
                                "%s, line %,d: elements are nested more than %d deep"
                                        .formatted(file, inner.line, DEPTH_MOST));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        open.element().parts.add(new Part.Words(reader.getText()));
                    }
                }
                default -> {
                    // Comments say nothing of the set.
                }
            }
        }
    }

    public String name() {
        return name;
    }

    public boolean is(String called) {
        return name.equals(called);
    }

    /** The elements right in it. */
    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Inner(XmlElement element)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The elements of this name right in it. */
    public List<XmlElement> children(String called) {
        return children().stream().filter(child -> child.is(called)).toList();
    }

    /** The first element of this name right in it. */
    public Optional<XmlElement> child(String called) {
        return children().stream().filter(child -> child.is(called)).findFirst();
    }

    /** The words of the first element of this name, or an empty cell. */
    public Cell cell(String called) {
        return child(called)
                .map(child -> child.cell())
                .orElseGet(() -> new Cell(file.path(), line, called, ""));
    }

    /** Its words as a cell with their place. */
    public Cell cell() {
        return new Cell(file.path(), line, name, text());
    }

    /** An attribute as a cell; empty where it is not there. */
    public Cell attribute(String called) {
        return new Cell(file.path(), line, called, attributes.getOrDefault(called, "").strip());
    }

    /** The words right in it, without those of elements in it; runs of blanks become one. */
    public String text() {
        return words(false);
    }

    /** All words in it, in the order in which they stand. */
    public String allText() {
        return words(true);
    }

    private String words(boolean all) {
        var text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String words) -> text.append(words).append(' ');
                case Part.Inner(XmlElement inner) -> {
                    if (all) {
                        text.append(' ').append(inner.allText()).append(' ');
                    }
                }
            }
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
