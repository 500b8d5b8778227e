package org.itu.sdgmap.export.internal.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.itu.sdgmap.common.SafeText;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Hatch;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Side;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.figure.Sheet.Role;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet as a standalone SVG document: text as text, no style sheet, no script, nothing from elsewhere. Fonts
 * are named, not embedded.
 */
final class SvgSheet {

    private static final String FONTS =
            "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', 'Helvetica Neue', Arial, sans-serif";

    private final XMLStreamWriter xml;
    private final Sheet sheet;
    private final Map<Hatch, String> hatches = new LinkedHashMap<>();
    private int windows;

    private SvgSheet(Sheet sheet, XMLStreamWriter xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new SvgSheet(sheet, xml).write();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("The drawing could not be written", e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("width", number(sheet.paper().width()) + "mm");
        xml.writeAttribute("height", number(sheet.paper().height()) + "mm");
        xml.writeAttribute("viewBox", "0 0 %s %s".formatted(number(sheet.width()), number(sheet.height())));
        xml.writeAttribute("xml:lang", sheet.language().locale().toLanguageTag());
        xml.writeAttribute("direction", sheet.rightToLeft() ? "rtl" : "ltr");
        xml.writeAttribute("font-family", FONTS);
        xml.writeAttribute("role", "img");
        element("title", sheet.title());
        element("desc", sheet.description());
        for (var part : sheet.parts()) {
            xml.writeStartElement("g");
            if (part.role() == Role.FIGURE && part.alternative() != null) {
                element("title", part.alternative());
            }
            marks(part.marks());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void marks(List<Mark> marks) throws XMLStreamException {
        for (var mark : marks) {
            switch (mark) {
                case Form form -> form(form);
                case Words words -> words(words);
                case Window window -> window(window);
            }
        }
    }

    private void window(Window window) throws XMLStreamException {
        var name = "window" + ++windows;
        xml.writeStartElement("clipPath");
        xml.writeAttribute("id", name);
        shape(window.frame());
        xml.writeEndElement();
        xml.writeStartElement("g");
        xml.writeAttribute("clip-path", "url(#" + name + ")");
        marks(window.marks());
        xml.writeEndElement();
    }

    private void words(Words words) throws XMLStreamException {
        xml.writeStartElement("text");
        attribute("x", words.x());
        attribute("y", words.y());
        attribute("font-size", words.size());
        xml.writeAttribute("fill", words.colour());
        if (words.bold()) {
            xml.writeAttribute("font-weight", "600");
        }
        if (words.rightToLeft() != sheet.rightToLeft()) {
            xml.writeAttribute("direction", words.rightToLeft() ? "rtl" : "ltr");
        }
        if (words.side() == Side.AROUND) {
            xml.writeAttribute("text-anchor", "middle");
        } else if ((words.side() == Side.LEFT_OF) != words.rightToLeft()) {
            xml.writeAttribute("text-anchor", "end");
        }
        if (words.halo() != null) {
            xml.writeAttribute("paint-order", "stroke");
            xml.writeAttribute("stroke", words.halo());
            attribute("stroke-width", words.size() / 4);
            xml.writeAttribute("stroke-linejoin", "round");
        }
        xml.writeCharacters(SafeText.xml(words.text()));
        xml.writeEndElement();
    }

    private void form(Form form) throws XMLStreamException {
        var fill = form.fill();
        var hatch = fill == null ? null : fill.hatch();
        var name = hatch == null ? null : pattern(hatch);
        if (fill != null || form.pen() != null) {
            shape(form.shape());
            xml.writeAttribute("fill", fill == null ? "none" : fill.colour());
            if (fill != null && fill.opacity() < 1) {
                attribute("fill-opacity", fill.opacity());
            }
            pen(name == null ? form.pen() : null);
        }
        if (name != null) {
            shape(form.shape());
            xml.writeAttribute("fill", "url(#" + name + ")");
            pen(form.pen());
        }
    }

    private void pen(@Nullable Pen pen) throws XMLStreamException {
        if (pen == null) {
            return;
        }
        xml.writeAttribute("stroke", pen.colour());
        attribute("stroke-width", pen.width());
        xml.writeAttribute("stroke-linejoin", "round");
        if (pen.round()) {
            xml.writeAttribute("stroke-linecap", "round");
        }
        if (!pen.dash().isEmpty()) {
            xml.writeAttribute(
                    "stroke-dasharray",
                    pen.dash().stream().map(SvgSheet::number).collect(Collectors.joining(" ")));
        }
    }

    /** The name of the pattern, which is written where it is first needed. */
    private String pattern(Hatch hatch) throws XMLStreamException {
        var known = hatches.get(hatch);
        if (known != null) {
            return known;
        }
        var name = "hatch" + (hatches.size() + 1);
        hatches.put(hatch, name);
        xml.writeStartElement("pattern");
        xml.writeAttribute("id", name);
        xml.writeAttribute("patternUnits", "userSpaceOnUse");
        attribute("width", hatch.spacing());
        attribute("height", hatch.spacing());
        if (!hatch.dots() && hatch.angles().getFirst() != 0) {
            xml.writeAttribute("patternTransform", "rotate(" + hatch.angles().getFirst() + ")");
        }
        double middle = hatch.spacing() / 2;
        if (hatch.dots()) {
            xml.writeEmptyElement("circle");
            attribute("cx", middle);
            attribute("cy", middle);
            attribute("r", hatch.width() / 2);
            xml.writeAttribute("fill", hatch.colour());
        } else {
            xml.writeEmptyElement("rect");
            attribute("y", middle - hatch.width() / 2);
            attribute("width", hatch.spacing());
            attribute("height", hatch.width());
            xml.writeAttribute("fill", hatch.colour());
            attribute("fill-opacity", hatch.opacity());
            if (hatch.angles().size() > 1) {
                xml.writeEmptyElement("rect");
                attribute("x", middle - hatch.width() / 2);
                attribute("width", hatch.width());
                attribute("height", hatch.spacing());
                xml.writeAttribute("fill", hatch.colour());
                attribute("fill-opacity", hatch.opacity());
            }
        }
        xml.writeEndElement();
        return name;
    }

    /** An empty element, to which attributes can still be added. */
    private void shape(Shape shape) throws XMLStreamException {
        switch (shape) {
            case Ellipse2D e
            when e.getWidth() == e.getHeight() -> {
                xml.writeEmptyElement("circle");
                attribute("cx", e.getCenterX());
                attribute("cy", e.getCenterY());
                attribute("r", e.getWidth() / 2);
            }
            case RoundRectangle2D r -> {
                xml.writeEmptyElement("rect");
                box(r.getX(), r.getY(), r.getWidth(), r.getHeight());
                attribute("rx", r.getArcWidth() / 2);
            }
            case Rectangle2D r -> {
                xml.writeEmptyElement("rect");
                box(r.getX(), r.getY(), r.getWidth(), r.getHeight());
            }
            default -> {
                xml.writeEmptyElement("path");
                xml.writeAttribute("d", new PathText().of(shape));
                if (shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
                    xml.writeAttribute("fill-rule", "evenodd");
                }
            }
        }
    }

    private void box(double x, double y, double width, double height) throws XMLStreamException {
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(SafeText.xml(text));
        xml.writeEndElement();
    }

    private void attribute(String name, double value) throws XMLStreamException {
        xml.writeAttribute(name, number(value));
    }

    /** With two decimals at most. */
    static String number(double value) {
        return PathText.hundredths(Math.round(value * 100));
    }
}
