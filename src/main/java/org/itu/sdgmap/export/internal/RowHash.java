package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a table and makes the SHA-256 of its CSV file while the rows go into another format. */
final class RowHash {

    private final MessageDigest digest = sha256();
    private final CsvSink csv;
    private long count;

    RowHash(DataTable table, @Nullable String address) throws IOException {
        csv = new CsvSink(table, address, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(DataRow row) {
        csv.add(row);
        count++;
    }

    long count() {
        return count;
    }

    /** To be asked once, after the last row. In lower-case hexadecimal digits. */
    String end() throws IOException {
        csv.close();
        return HexFormat.of().formatHex(digest.digest());
    }
}
