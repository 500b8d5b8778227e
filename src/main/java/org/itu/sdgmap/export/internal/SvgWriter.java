package org.itu.sdgmap.export.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.itu.sdgmap.common.SafeText;

/**
 * A drawing as a standalone SVG document without style sheets, scripts or references. Places are given as if the page
 * was read from left to right; for right to left it is mirrored.
 */
final class SvgWriter {

    static final String INK = "#1b2733";
    static final String MUTED = "#51606f";
    static final String HAIRLINE = "#d5dce2";

    private static final String FONTS =
            "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', 'Helvetica Neue', Arial, sans-serif";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final double width;
    private final boolean rightToLeft;

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    SvgWriter(double width, double height, String title, String description, Locale language, boolean rightToLeft)
            throws XMLStreamException {
        this.width = width;
        this.rightToLeft = rightToLeft;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 %s %s".formatted(number(width), number(height)));
        attribute("xml:lang", language.toLanguageTag());
        attribute("direction", rightToLeft ? "rtl" : "ltr");
        attribute("font-family", FONTS);
        attribute("role", "img");
        element("title", title);
        element("desc", description);
        rect(0, 0, width, height, "#ffffff");
    }

    void rect(double x, double y, double rectWidth, double rectHeight, String fill) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        box(x, y, rectWidth, rectHeight);
        attribute("fill", fill);
    }

    void frame(double x, double y, double rectWidth, double rectHeight, String stroke) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        box(x, y, rectWidth, rectHeight);
        attribute("fill", "none");
        attribute("stroke", stroke);
        attribute("stroke-width", 2);
    }

    void circle(double x, double y, double radius, boolean filled) throws XMLStreamException {
        xml.writeEmptyElement("circle");
        attribute("cx", mirrored(x));
        attribute("cy", y);
        attribute("r", radius);
        attribute("fill", filled ? INK : "none");
        if (!filled) {
            attribute("stroke", INK);
            attribute("stroke-width", 1.5);
        }
    }

    void line(double fromX, double toX, double y, String stroke) throws XMLStreamException {
        xml.writeEmptyElement("line");
        attribute("x1", mirrored(fromX));
        attribute("x2", mirrored(toX));
        attribute("y1", y);
        attribute("y2", y);
        attribute("stroke", stroke);
    }

    void text(double x, double y, String text, double size, boolean bold, String fill, Anchor anchor)
            throws XMLStreamException {
        xml.writeStartElement("text");
        attribute("x", mirrored(x));
        attribute("y", y);
        attribute("font-size", size);
        attribute("fill", fill);
        if (bold) {
            attribute("font-weight", "600");
        }
        if (anchor != Anchor.START) {
            attribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
        }
        xml.writeCharacters(SafeText.xml(text));
        xml.writeEndElement();
    }

    byte[] finish() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    /** Breaks at spaces; scripts without spaces, and words longer than the line, anywhere. */
    static List<String> wrap(String text, double lineWidth, double size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : SafeText.xml(text).split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (estimatedWidth(longer, size) <= lineWidth) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            word.codePoints().forEach(c -> {
                if (!line.isEmpty() && estimatedWidth(line + Character.toString(c), size) > lineWidth) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(c);
            });
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Errs towards too wide. */
    static double estimatedWidth(String text, double size) {
        return text.codePoints().mapToDouble(SvgWriter::em).sum() * size;
    }

    private static double em(int character) {
        if (Character.isIdeographic(character) || character >= 0xFF00 && character <= 0xFF60) {
            return 1;
        }
        if (character >= 0x2066 && character <= 0x2069) {
            return 0;
        }
        if (" .,:;'|!()ijltfIr".indexOf(character) >= 0) {
            return 0.33;
        }
        return Character.isUpperCase(character) || character == 'm' || character == 'w' ? 0.72 : 0.58;
    }

    private void box(double x, double y, double rectWidth, double rectHeight) throws XMLStreamException {
        attribute("x", rightToLeft ? width - x - rectWidth : x);
        attribute("y", y);
        attribute("width", rectWidth);
        attribute("height", rectHeight);
    }

    private double mirrored(double x) {
        return rightToLeft ? width - x : x;
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(SafeText.xml(text));
        xml.writeEndElement();
    }

    private void attribute(String name, double value) throws XMLStreamException {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
