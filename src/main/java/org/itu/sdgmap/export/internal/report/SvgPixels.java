package org.itu.sdgmap.export.internal.report;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.itu.sdgmap.export.internal.pdf.DocumentFont;

/** Paints drawings for documents that hold pictures of pixels, with the fonts of the application. */
final class SvgPixels {

    private static final double DOTS_PER_MILLIMETRE = 220 / 25.4;

    static {
        var machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
        DocumentFont.all().forEach(f -> machine.registerFont(f.toAwtFont()));
    }

    private SvgPixels() {}

    static byte[] png(String svg, double widthMillimetres, double heightMillimetres) {
        var painter = new PNGTranscoder();
        painter.addTranscodingHint(
                SVGAbstractTranscoder.KEY_WIDTH, (float) Math.round(widthMillimetres * DOTS_PER_MILLIMETRE));
        painter.addTranscodingHint(
                SVGAbstractTranscoder.KEY_HEIGHT, (float) Math.round(heightMillimetres * DOTS_PER_MILLIMETRE));
        painter.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        painter.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
        var out = new ByteArrayOutputStream();
        try {
            painter.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("A drawing could not be painted", e);
        }
        return out.toByteArray();
    }
}
