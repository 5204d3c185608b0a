package org.almoner.codes.load;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that is read without fetching anything from anywhere. */
final class SafeXml {

    private SafeXml() {}

    /**
     * Reads a published XML file; the caller closes its bytes.
     *
     * @throws LoadException when it does not begin as XML
     */
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
    static LoadException broken(SourceFile file, XMLStreamException e) {
        return new LoadException(
                "%s, line %,d: this is no well-formed XML; the file is cut or damaged."
                        .formatted(
                                file,
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
    }
}
