package org.itu.sdgmap.export.internal.figure;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An address as a QR code. */
final class AddressCode {

    /** A longer address has modules too small for the camera of a phone; the letters beside it remain. */
    private static final int MOST_BYTES = 420;

    private AddressCode() {}

    /**
     * One path of all dark modules.
     *
     * @param side in units of the sheet, with its upper left corner at 0, 0; the quiet zone is the paper around it
     * @return nothing where the address is too long
     */
    static List<Mark> of(String address, double side) {
        if (address.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return List.of();
        }
        try {
            var level = address.length() > 150 ? ErrorCorrectionLevel.L : ErrorCorrectionLevel.M;
            var matrix = Encoder.encode(
                            address, level, Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix();
            double module = side / matrix.getWidth();
            var path = new Path2D.Double();
            for (int row = 0; row < matrix.getHeight(); row++) {
                int start = 0;
                while (start < matrix.getWidth()) {
                    int end = start;
                    while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
                        end++;
                    }
                    if (end > start) {
                        rect(path, start * module, row * module, (end - start) * module, module);
                    }
                    start = end + 1;
                }
            }
            // A mirrored code is none that cameras read, so it lies in a window.
            return List.of(new Mark.Window(
                    new java.awt.geom.Rectangle2D.Double(0, 0, side, side), List.of(Mark.fill(path, "#000000"))));
        } catch (WriterException e) {
            throw new IllegalStateException("The address cannot be written as a QR code: " + address, e);
        }
    }

    private static void rect(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }
}
