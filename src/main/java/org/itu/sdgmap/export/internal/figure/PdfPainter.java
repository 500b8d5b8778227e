package org.itu.sdgmap.export.internal.figure;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.Bidi;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.itu.sdgmap.export.internal.figure.Mark.Form;
import org.itu.sdgmap.export.internal.figure.Mark.Hatch;
import org.itu.sdgmap.export.internal.figure.Mark.Pen;
import org.itu.sdgmap.export.internal.figure.Mark.Window;
import org.itu.sdgmap.export.internal.figure.Mark.Words;
import org.itu.sdgmap.export.internal.pdf.DocumentFont;

/**
 * Paints marks onto a page of PDF whose y axis points down. Text stays text; where letters are joined or run from right
 * to left, which the fonts of PDF know nothing of, they are drawn as outlines that carry their text for readers and
 * searches.
 */
final class PdfPainter {

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Map<DocumentFont, PDFont> fonts = new EnumMap<>(DocumentFont.class);
    private final Map<Double, PDExtendedGraphicsState> opacities = new HashMap<>();

    PdfPainter(PDDocument document, PDPageContentStream content) {
        this.document = document;
        this.content = content;
    }

    void paint(List<Mark> marks) throws IOException {
        for (var mark : marks) {
            switch (mark) {
                case Form form -> paint(form);
                case Words words -> paint(words);
                case Window window -> {
                    content.saveGraphicsState();
                    path(window.frame());
                    content.clip();
                    paint(window.marks());
                    content.restoreGraphicsState();
                }
            }
        }
    }

    private void paint(Form form) throws IOException {
        var fill = form.fill();
        if (fill != null && fill.opacity() > 0) {
            fill(form.shape(), fill.colour(), fill.opacity());
        }
        if (fill != null && fill.hatch() != null) {
            hatch(form.shape(), fill.hatch());
        }
        if (form.pen() != null) {
            pen(form.pen());
            path(form.shape());
            content.stroke();
        }
    }

    private void fill(Shape shape, String colour, double opacity) throws IOException {
        if (opacity < 1) {
            content.saveGraphicsState();
            content.setGraphicsStateParameters(opacity(opacity));
        }
        content.setNonStrokingColor(colour(colour));
        if (path(shape)) {
            content.fillEvenOdd();
        } else {
            content.fill();
        }
        if (opacity < 1) {
            content.restoreGraphicsState();
        }
    }

    private void hatch(Shape shape, Hatch hatch) throws IOException {
        content.saveGraphicsState();
        if (path(shape)) {
            content.clipEvenOdd();
        } else {
            content.clip();
        }
        content.setGraphicsStateParameters(opacity(hatch.opacity()));
        var box = shape.getBounds2D();
        if (hatch.dots()) {
            content.setNonStrokingColor(colour(hatch.colour()));
            for (var dot : Painter.dots(hatch, box)) {
                path(dot);
            }
            content.fill();
        } else {
            content.setStrokingColor(colour(hatch.colour()));
            content.setLineWidth((float) hatch.width());
            content.setLineDashPattern(new float[0], 0);
            for (var line : Painter.lines(hatch, box)) {
                content.moveTo((float) line.getX1(), (float) line.getY1());
                content.lineTo((float) line.getX2(), (float) line.getY2());
            }
            content.stroke();
        }
        content.restoreGraphicsState();
    }

    private void paint(Words words) throws IOException {
        if (words.text().isBlank()) {
            return;
        }
        var text = words.text();
        var letters = text.toCharArray();
        boolean simple = !words.rightToLeft()
                && !Bidi.requiresBidi(letters, 0, letters.length)
                && Lettering.missing(text).isEmpty();
        if (simple && words.halo() == null) {
            text(words);
        } else {
            outlines(words);
        }
    }

    private void text(Words words) throws IOException {
        double x = Painter.left(words, Lettering.width(words.text(), words.size(), words.bold()));
        content.setNonStrokingColor(colour(words.colour()));
        var runs = Lettering.runs(words.text(), words.bold());
        // Of a letter that stands for two characters the font names one: 目 would be found as the radical ⽬ alone.
        boolean named = runs.stream().anyMatch(r -> r.face().family().equals(DocumentFont.CHINESE.family()));
        if (named) {
            beginText(words);
        }
        for (var run : runs) {
            var visible = visible(run.text());
            if (!visible.isEmpty()) {
                content.beginText();
                content.setFont(font(run.face()), (float) words.size());
                content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) words.y()));
                content.showText(visible);
                content.endText();
            }
            x += Lettering.width(run.text(), words.size(), words.bold());
        }
        if (named) {
            content.endMarkedContent();
        }
    }

    /** What follows stands for the text, however it is drawn. */
    private void beginText(Words words) throws IOException {
        var properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, visible(words.text()));
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
    }

    private void outlines(Words words) throws IOException {
        var layout = Lettering.layout(words);
        double x = Painter.left(words, layout.getAdvance());
        var outline = layout.getOutline(AffineTransform.getTranslateInstance(x, words.y()));
        beginText(words);
        if (words.halo() != null) {
            pen(new Pen(words.halo(), words.size() / 4, List.of(), true));
            path(outline);
            content.stroke();
        }
        fill(outline, words.colour(), 1);
        content.endMarkedContent();
    }

    private static String visible(String text) {
        var letters = new StringBuilder();
        text.codePoints().filter(c -> !Lettering.isInvisible(c)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private PDFont font(DocumentFont face) throws IOException {
        var known = fonts.get(face);
        if (known != null) {
            return known;
        }
        try (var in = face.open()) {
            var font = PDType0Font.load(document, in, true);
            fonts.put(face, font);
            return font;
        }
    }

    private void pen(Pen pen) throws IOException {
        content.setStrokingColor(colour(pen.colour()));
        content.setLineWidth((float) pen.width());
        content.setLineJoinStyle(1);
        content.setLineCapStyle(pen.round() ? 1 : 0);
        var dash = new float[pen.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = pen.dash().get(i).floatValue();
        }
        content.setLineDashPattern(dash, 0);
    }

    /** Whether it is filled by the rule of even and odd. */
    private boolean path(Shape shape) throws IOException {
        var at = new float[6];
        float x = 0;
        float y = 0;
        var path = shape.getPathIterator(null);
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    content.curveTo(
                            x + 2 * (at[0] - x) / 3,
                            y + 2 * (at[1] - y) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> content.closePath();
            }
            x = at[0];
            y = at[1];
        }
        return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    }

    private PDExtendedGraphicsState opacity(double opacity) {
        return opacities.computeIfAbsent(opacity, value -> {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(value.floatValue());
            state.setStrokingAlphaConstant(value.floatValue());
            return state;
        });
    }

    private static Color colour(String hex) {
        return new Color(Colours.red(hex), Colours.green(hex), Colours.blue(hex));
    }
}
