package org.itu.sdgmap.snapshot.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes, and knows whether there would have been more. */
final class BoundedInput extends FilterInputStream {

    private final long most;
    private long count;
    private boolean isCut;

    BoundedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (isCut) {
            return -1;
        }
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                isCut = true;
                return -1;
            }
        }
        return read;
    }

    /** Bytes read. */
    long count() {
        return count;
    }

    boolean isCut() {
        return isCut;
    }
}
