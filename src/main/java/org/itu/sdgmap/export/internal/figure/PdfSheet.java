package org.itu.sdgmap.export.internal.figure;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.itu.sdgmap.export.internal.figure.Sheet.Part;
import org.itu.sdgmap.export.internal.figure.Sheet.Role;

/**
 * Writes a sheet as one page of PDF: shapes as shapes, text as text, tagged for those who listen to it (PDF/UA-1) and
 * fit to be kept (PDF/A-3a).
 *
 * @see "ISO 14289-1, ISO 19005-3"
 */
final class PdfSheet {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Sheet sheet;
    private final PDDocument document;
    private final PDPage page;
    private final PdfTags tags;
    private final double scale;

    private PdfSheet(Sheet sheet, PDDocument document) {
        this.sheet = sheet;
        this.document = document;
        page = new PDPage(new PDRectangle((float) (sheet.paper().width() * POINTS_PER_MILLIMETRE), (float)
                (sheet.paper().height() * POINTS_PER_MILLIMETRE)));
        scale = page.getMediaBox().getWidth() / sheet.width();
        document.addPage(page);
        tags = new PdfTags(document, page);
    }

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var pdf = new PdfSheet(sheet, document);
            pdf.describe();
            pdf.paint();
            document.save(out);
        }
    }

    private void describe() throws IOException {
        document.setVersion(1.7f);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(sheet.language().code());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (sheet.rightToLeft()) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalog.setViewerPreferences(preferences);
        var colours = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        colours.setInfo("sRGB IEC61966-2.1");
        colours.setOutputCondition("sRGB IEC61966-2.1");
        colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        catalog.addOutputIntent(colours);
        PdfMetadata.describe(document, sheet);
    }

    private void paint() throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(
                    (float) scale, 0, 0, (float) -scale, 0, page.getMediaBox().getHeight()));
            var painter = new PdfPainter(document, content);
            for (var part : sheet.parts()) {
                begin(content, part);
                painter.paint(part.marks());
                content.endMarkedContent();
            }
        }
        tags.finish();
    }

    private void begin(PDPageContentStream content, Part part) throws IOException {
        if (part.role() == Role.ORNAMENT) {
            content.beginMarkedContent(COSName.ARTIFACT);
            return;
        }
        int number =
                switch (part.role()) {
                    case HEADING -> tags.add("H1", null);
                    case FIGURE ->
                        tags.add(
                                "Figure",
                                new PdfTags.Picture(
                                        part.alternative() == null ? sheet.title() : part.alternative(),
                                        box(part.marks())));
                    default -> tags.add("P", null);
                };
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, number);
        content.beginMarkedContent(COSName.getPDFName(PdfTags.tag(part.role())), PDPropertyList.create(properties));
    }

    /** Where a figure is on the page, in points from its lower left corner. */
    private COSArray box(List<Mark> marks) {
        var whole = new Rectangle2D.Double();
        boolean first = true;
        for (var mark : marks) {
            var box = bounds(mark);
            if (first) {
                whole.setRect(box);
                first = false;
            } else {
                whole.add(box);
            }
        }
        double height = page.getMediaBox().getHeight();
        var box = new COSArray();
        box.setFloatArray(new float[] {
            (float) (whole.getMinX() * scale),
            (float) (height - whole.getMaxY() * scale),
            (float) (whole.getMaxX() * scale),
            (float) (height - whole.getMinY() * scale)
        });
        return box;
    }

    private static Rectangle2D bounds(Mark mark) {
        return switch (mark) {
            case Mark.Form form -> form.shape().getBounds2D();
            case Mark.Window window -> window.frame();
            case Mark.Words words ->
                new Rectangle2D.Double(
                        Painter.left(words, Lettering.width(words.text(), words.size(), words.bold())),
                        words.y() - words.size(),
                        Lettering.width(words.text(), words.size(), words.bold()),
                        1.3 * words.size());
        };
    }
}
