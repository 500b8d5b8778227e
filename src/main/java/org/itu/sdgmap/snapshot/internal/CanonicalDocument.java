package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object in canonical form, written member by member: names in ascending order, values made canonical one record
 * at a time, so that no more than a record is held in memory. Counts and hashes what it writes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
final class CanonicalDocument {

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final Map<String, Long> records = new LinkedHashMap<>();
    private @Nullable String lastName;
    private long size;

    CanonicalDocument(OutputStream out) {
        this.out = out;
        write("{");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A member with one value. @param json an object, an array, or within an array a text or number */
    void addValue(String name, String json) {
        begin(name);
        // The library takes objects and arrays alone.
        var canonical = canonical("[" + json + "]");
        write(canonical.substring(1, canonical.length() - 1));
    }

    /** A member with a list of records, which the writing of it hands over one by one. */
    void addRecords(String name, Consumer<Consumer<String>> records) {
        begin(name);
        write("[");
        long[] count = {0};
        records.accept(json -> {
            if (count[0]++ > 0) {
                write(",");
            }
            write(canonical(json));
        });
        write("]");
        this.records.put(name, count[0]);
    }

    /** @return SHA-256 of all that was written */
    String end() {
        write("}");
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() {
        return size;
    }

    /** Number of records in each list. */
    Map<String, Long> records() {
        return records;
    }

    private void begin(String name) {
        if (lastName != null && lastName.compareTo(name) >= 0) {
            throw new IllegalStateException("Member %s must not come after %s".formatted(name, lastName));
        }
        write((lastName == null ? "\"" : ",\"") + name + "\":");
        lastName = name;
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("The database gave JSON that cannot be read", e);
        }
    }

    private void write(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The content of a snapshot could not be written", e);
        }
        digest.update(bytes);
        size += bytes.length;
    }
}
