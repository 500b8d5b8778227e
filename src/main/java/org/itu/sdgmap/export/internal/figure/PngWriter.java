package org.itu.sdgmap.export.internal.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture of three bytes a pixel as PNG, row by row, with its resolution. Each row is stored as its difference
 * from the row above, which suits plain areas and lines.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics</a>
 */
final class PngWriter implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final byte UP = 2;

    private final OutputStream out;
    private final byte[] above;
    private final byte[] line;
    private final Deflater deflater = new Deflater(6);
    private final DeflaterOutputStream compressed;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * CHUNK_BYTES);

    PngWriter(OutputStream out, int width, int height, int dotsPerInch) throws IOException {
        this.out = out;
        above = new byte[3 * width];
        line = new byte[3 * width + 1];
        compressed = new DeflaterOutputStream(waiting, deflater, CHUNK_BYTES);
        out.write(SIGNATURE);
        // Eight bits a channel, red green blue, the only compression, the usual filters, not interlaced.
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        int perMetre = (int) Math.round(dotsPerInch * INCHES_PER_METRE);
        chunk("sRGB", new byte[] {0});
        chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
    }

    /** @param pixels blue, green, red of each pixel, row by row from the top */
    void writeRows(byte[] pixels, int rows) throws IOException {
        int length = above.length;
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            line[0] = UP;
            for (int i = 0; i < length; i += 3) {
                for (int channel = 0; channel < 3; channel++) {
                    byte value = pixels[from + i + 2 - channel];
                    line[i + channel + 1] = (byte) (value - above[i + channel]);
                    above[i + channel] = value;
                }
            }
            compressed.write(line);
            if (waiting.size() >= CHUNK_BYTES) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        chunk("IDAT", waiting.toByteArray());
        waiting.reset();
    }

    private void chunk(String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) checksum.getValue());
    }

    @Override
    public void close() throws IOException {
        try {
            compressed.finish();
            flush();
            chunk("IEND", new byte[0]);
            out.flush();
        } finally {
            deflater.end();
        }
    }
}
