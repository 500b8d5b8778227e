package org.itu.sdgmap.export.internal.figure;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import org.itu.sdgmap.export.ExportProgress;

/**
 * Paints a sheet in strips from top to bottom and writes each as it is done, so that a page of 17 million pixels needs
 * no more memory than a strip of it.
 */
final class PngSheet {

    private static final int STRIP_ROWS = 256;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    private PngSheet() {}

    static int pixels(double millimetres, int dotsPerInch) {
        return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * dotsPerInch);
    }

    static void write(Sheet sheet, int dotsPerInch, OutputStream out, ExportProgress progress) throws IOException {
        int width = pixels(sheet.paper().width(), dotsPerInch);
        int height = pixels(sheet.paper().height(), dotsPerInch);
        double scale = width / sheet.width();
        var marks = sheet.marks();
        var strip = new BufferedImage(width, Math.min(STRIP_ROWS, height), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = strip.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        var pixels = ((DataBufferByte) strip.getRaster().getDataBuffer()).getData();
        var unscaled = graphics.getTransform();
        try (var png = new PngWriter(out, width, height, dotsPerInch)) {
            for (int top = 0; top < height; top += STRIP_ROWS) {
                progress.report(top, height);
                int rows = Math.min(STRIP_ROWS, height - top);
                java.util.Arrays.fill(pixels, (byte) 255);
                graphics.setTransform(unscaled);
                graphics.translate(0, -top);
                graphics.scale(scale, scale);
                var seen = new Rectangle2D.Double(0, top / scale, sheet.width(), rows / scale);
                new Painter(graphics).paint(marks, seen);
                png.writeRows(pixels, rows);
            }
        } finally {
            graphics.dispose();
        }
        progress.report(height, height);
    }
}
