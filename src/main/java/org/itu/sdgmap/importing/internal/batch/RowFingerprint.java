package org.itu.sdgmap.importing.internal.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.SourceRow;

/** Tells whether the same row came in before, whatever the order of its columns. */
final class RowFingerprint {

    private static final int BYTES = 16;

    private RowFingerprint() {}

    static byte[] of(SourceRow row, ColumnMapping mapping) {
        var digest = sha256();
        for (var field : ImportField.values()) {
            var column = mapping.findColumn(field);
            if (field.isRead() && column.isPresent()) {
                var text = Normalizer.normalize(row.cell(column.getAsInt()).text(), Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                        .strip();
                digest.update((field.name() + "=" + text + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
