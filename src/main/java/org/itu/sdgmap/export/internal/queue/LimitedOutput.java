package org.itu.sdgmap.export.internal.queue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is written, and ends it where it gets too large. */
final class LimitedOutput extends FilterOutputStream {

    private final long most;
    private final MessageDigest digest;
    private long count;

    LimitedOutput(OutputStream out, long mostBytes) {
        super(out);
        this.most = mostBytes;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length;
        if (count > most) {
            throw new TooLargeException();
        }
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    long count() {
        return count;
    }

    /** To be asked once, after the last byte. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** More is written than is kept. Not an I/O error, so that no writer of formats wraps it. */
    static final class TooLargeException extends RuntimeException {}
}
