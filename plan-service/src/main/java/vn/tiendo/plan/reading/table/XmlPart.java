package vn.tiendo.plan.reading.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A streamed XML part. Office files never carry a DTD, so one that does is refused before anything is resolved. */
final class XmlPart implements AutoCloseable {
    private final String name;
    private final InputStream stream;
    private final XMLStreamReader reader;

    XmlPart(String name, InputStream stream) {
        this.name = name;
        this.stream = stream;
        // The JDK's own parser: another one on the class path might read these properties differently.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw UnreadableFile.externalEntity(name);
        });
        try {
            this.reader = factory.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw UnreadableFile.damaged(name);
        }
    }

    XMLStreamReader reader() {
        return reader;
    }

    /** Moves to the next event; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw UnreadableFile.externalEntity(name);
        }
        return true;
    }

    @Override
    public void close() {
        try {
            reader.close();
            stream.close();
        } catch (XMLStreamException | IOException e) {
            throw UnreadableFile.damaged(name);
        }
    }
}
