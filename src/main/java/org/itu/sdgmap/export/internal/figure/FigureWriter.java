package org.itu.sdgmap.export.internal.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.itu.sdgmap.common.Gate;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportWriter;
import org.itu.sdgmap.ui.Texts;
import org.itu.sdgmap.ui.Translations;

/** Writes a figure as a sheet in the formats of drawings, in the language of the order. */
abstract class FigureWriter implements ExportWriter {

    /** Each sheet takes a processor for a second; orders in the background come back by themselves. */
    private static final Gate DRAWING = new Gate(
            Math.max(1, Runtime.getRuntime().availableProcessors()),
            20,
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            "Many figures are being drawn already; ask again in a few seconds, or order the file by POST to"
                    + " /api/v1/exports");

    private final Translations translations;

    FigureWriter(Translations translations) {
        this.translations = translations;
    }

    /**
     * Reads the parameters of an order; the figure is counted and laid out when it is taken.
     *
     * @throws InvalidValueException that names the parameter, the value and what is expected
     */
    abstract Supplier<Figure> read(ExportOrder order);

    @Override
    public Set<ExportFormat> formats() {
        return EnumSet.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF);
    }

    @Override
    public void check(ExportOrder order) {
        requireFormat(order);
        Texts.inLanguage(order.language(), translations, () -> read(order));
    }

    @Override
    public void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
        requireFormat(order);
        try (var ignored = DRAWING.enter()) {
            var sheet = sheet(order);
            switch (order.format()) {
                case SVG -> SvgSheet.write(sheet, out);
                case PDF -> PdfSheet.write(sheet, out);
                default -> PngSheet.write(sheet, order.dotsPerInch(), out, progress);
            }
        }
    }

    /** The sheet itself, for documents that hold it. */
    Sheet sheet(ExportOrder order) {
        return Texts.inLanguage(
                order.language(),
                translations,
                () -> SheetLayout.of(order.paper(), read(order).get()));
    }

    private void requireFormat(ExportOrder order) {
        if (!formats().contains(order.format())) {
            throw new InvalidValueException("format", order.format().code(), "png, svg or pdf");
        }
    }
}
