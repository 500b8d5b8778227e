package org.itu.sdgmap.export.internal.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import org.itu.sdgmap.common.Language;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Writes a page of XHTML as tagged PDF: PDF/UA-1 for those who listen to it, and PDF/A-3a to be kept.
 *
 * <p>What the page must hold: {@code lang} and {@code dir} at its root, a {@code title}, a {@code meta} named
 * {@code subject}, headings without a gap in their levels, {@code alt} at every picture and {@code svg}, and head
 * cells in every table. {@code bookmarks} in its head become those of the document. Nothing is fetched: pictures are
 * {@code svg} elements within the page or {@code data:} addresses, style sheets are {@code style} elements.
 *
 * @see "ISO 14289-1 (PDF/UA-1), ISO 19005-3 (PDF/A-3)"
 */
@Component
public class PdfWriter {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Also where a style names no family: nothing else may be taken, since all fonts have to be in the file. */
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** @throws IOException if the stream cannot be written */
    public void write(Document page, Language language, OutputStream out) throws IOException {
        var locale = Locale.forLanguageTag(language.code());
        var laidOut = RightToLeft.prepare(page, language);
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .withW3cDocument(laidOut, null)
                    .withProducer("ITU SDG Mapping Tool")
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .useColorProfile(SRGB)
                    .useSVGDrawer(svg)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale))
                    .useUnicodeCharacterBreaker(new ICUBreakers.ICUCharacterBreaker(locale))
                    .defaultTextDirection(language.rightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            for (var font : DocumentFont.all()) {
                builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true, USES);
            }
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                try (var document = renderer.getPdfDocument()) {
                    RightToLeft.restoreReadingOrder(document, language);
                    document.save(out);
                }
            }
        }
    }
}
