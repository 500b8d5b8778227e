package org.itu.sdgmap.export.internal;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SafeText;

/** XML as IATI has it, an element at a time. */
final class IatiWriter {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    IatiWriter(OutputStream out) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    void finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    /** @param attributes names and values in turn */
    void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        writeAttributes(attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        writeAttributes(attributes);
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, SafeText.xml(value));
    }

    void language(Language language) throws XMLStreamException {
        xml.writeAttribute("xml", XML, "lang", language.code());
    }

    void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(SafeText.xml(text));
        xml.writeEndElement();
    }

    /** In the language of the activity. */
    void narrative(String text) throws XMLStreamException {
        text("narrative", text);
    }

    void narrative(String text, Language language) throws XMLStreamException {
        xml.writeStartElement("narrative");
        language(language);
        xml.writeCharacters(SafeText.xml(text));
        xml.writeEndElement();
    }

    /** What is said between two hyphens is said with one: XML ends a comment there. */
    void comment(String text) throws XMLStreamException {
        xml.writeComment(" " + SafeText.xml(text).replaceAll("-{2,}", "-") + " ");
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** As an address of XML Schema, which allows no spaces and no brackets that some sites use. */
    static String uri(String address) {
        var encoded = new StringBuilder();
        address.codePoints().forEach(c -> {
            if (c > 0x20 && "\"<>\\^`{|}[]".indexOf(c) < 0) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append("%%%02X".formatted(c));
            }
        });
        return encoded.toString();
    }
}
