package org.almoner.codes.load;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that is read without fetching anything from anywhere. */
public final class SafeXml {

    private SafeXml() {}

    /**
     * Reads a published XML file.
     *
     * @throws LoadException when it does not begin as XML
     */
    public static XMLStreamReader open(SourceFile file) throws IOException, LoadException {
        InputStream in = file.open();
        try {
            return open(file, in);
        } catch (LoadException e) {
            in.close();
            throw e;
        }
    }

    /** The same, from bytes whose end the caller sees to. */
    static XMLStreamReader open(SourceFile file, InputStream in) throws LoadException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(file, e);
        }
    }

    /** What is said of a file that ceases to be XML. */
    public static LoadException broken(SourceFile file, XMLStreamException e) {
        return new LoadException(
                "%s, line %,d: this is no well-formed XML; the file is cut or damaged."
                        .formatted(
                                file,
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
    }
}
