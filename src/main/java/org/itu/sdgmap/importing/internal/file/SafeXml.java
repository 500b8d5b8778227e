package org.itu.sdgmap.importing.internal.file;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itu.sdgmap.importing.FileRule;
import org.itu.sdgmap.importing.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** Reads XML from outside: no document types, so neither entities nor anything from the network. */
final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    /** Works through a document. */
    @FunctionalInterface
    interface Work {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private SafeXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        // The limits of the platform on single documents; sizes are bounded by ZipPackage.
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    /** @throws RefusedFileException if the document is not well-formed or has a document type */
    static void read(ZipPackage zip, String entry, Work work) {
        try (InputStream in = zip.read(entry)) {
            var xml = FACTORY.createXMLStreamReader(in);
            try {
                work.read(new NoDoctype(xml));
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof RefusedFileException refused) {
                throw refused;
            }
            throw new RefusedFileException(FileRule.BROKEN);
        } catch (IOException e) {
            throw new RefusedFileException(FileRule.BROKEN);
        }
    }

    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean flag(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    static int integer(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Refuses a document type before anything of it counts. */
    private static final class NoDoctype extends javax.xml.stream.util.StreamReaderDelegate {

        NoDoctype(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw new XMLStreamException("A document type is not expected in a spreadsheet");
            }
            return event;
        }
    }
}
