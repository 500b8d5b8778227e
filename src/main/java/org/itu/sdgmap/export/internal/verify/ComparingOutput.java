package org.itu.sdgmap.export.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares what is written with what another stream gives, byte by byte, and counts lines up to the first difference. */
final class ComparingOutput extends OutputStream {

    private final InputStream other;
    private long lines = 1;
    private boolean isDifferent;

    ComparingOutput(InputStream other) {
        this.other = other;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isDifferent) {
            return;
        }
        var others = other.readNBytes(length);
        int same = Arrays.mismatch(bytes, offset, offset + length, others, 0, others.length);
        int upTo = same < 0 ? length : same;
        for (int i = 0; i < upTo; i++) {
            if (bytes[offset + i] == '\n') {
                lines++;
            }
        }
        isDifferent = same >= 0;
    }

    /** To be asked after everything was written: the number of the line that first differs, null where none does. */
    @Nullable Long findDifference() throws IOException {
        return isDifferent || other.read() >= 0 ? Long.valueOf(lines) : null;
    }
}
