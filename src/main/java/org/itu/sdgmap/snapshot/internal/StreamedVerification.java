package org.itu.sdgmap.snapshot.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.Verdict;
import org.itu.sdgmap.snapshot.Verdict.Kind;
import org.itu.sdgmap.snapshot.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Hashes and reads a file in one pass, with no more of it in memory than a buffer. */
@Service
class StreamedVerification implements Verification {

    private final Snapshots snapshots;
    private final JsonMapper json;
    private final long mostBytes;

    @Autowired
    StreamedVerification(Snapshots snapshots, JsonMapper json) {
        this(snapshots, json, MOST_BYTES);
    }

    StreamedVerification(Snapshots snapshots, JsonMapper json, long mostBytes) {
        this.snapshots = snapshots;
        this.json = json;
        this.mostBytes = mostBytes;
    }

    /** What the file says of itself. */
    private record Claim(
            @Nullable String format,
            @Nullable String label,
            @Nullable String instant) {}

    @Override
    public Verdict verify(InputStream file) throws IOException {
        var bounded = new BoundedInput(file, mostBytes);
        var hashed = new DigestInputStream(bounded, CanonicalDocument.sha256());
        var claim = read(hashed);
        hashed.transferTo(OutputStream.nullOutputStream());
        if (bounded.isCut()) {
            return new Verdict(Kind.TOO_LARGE, null, List.of());
        }
        if (bounded.count() == 0) {
            return new Verdict(Kind.EMPTY, null, List.of());
        }
        var hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        var same = snapshots.listByHash(hash);
        if (!same.isEmpty()) {
            return new Verdict(Kind.UNCHANGED, hash, same);
        }
        if (claim.isEmpty()) {
            return new Verdict(Kind.NO_SNAPSHOT, hash, List.of());
        }
        var meant = snapshots.listSnapshots().stream()
                .filter(s -> isMeant(s, claim.get()))
                .toList();
        return new Verdict(meant.isEmpty() ? Kind.UNKNOWN : Kind.CHANGED, hash, meant);
    }

    private static boolean isMeant(Snapshot snapshot, Claim claim) {
        return snapshot.instant().toString().equals(claim.instant())
                && snapshot.label().equals(claim.label());
    }

    /** Empty where it does not have the form of a snapshot. */
    private Optional<Claim> read(InputStream file) {
        try (var parser = json.createParser(new Unclosed(file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var claim = claim(parser);
            return ContentWriter.FORMAT.equals(claim.format()) ? Optional.of(claim) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Claim claim(JsonParser parser) {
        var claim = new Claim(null, null, null);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("about") && value == JsonToken.START_OBJECT) {
                claim = new Claim(claim.format(), label(parser), claim.instant());
            } else if (name.equals("format") && value == JsonToken.VALUE_STRING) {
                claim = new Claim(parser.getString(), claim.label(), claim.instant());
            } else if (name.equals("instant") && value == JsonToken.VALUE_STRING) {
                claim = new Claim(claim.format(), claim.label(), parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return claim;
    }

    private static @Nullable String label(JsonParser parser) {
        String label = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isLabel = parser.currentName().equals("label");
            if (parser.nextToken() == JsonToken.VALUE_STRING && isLabel) {
                label = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return label;
    }

    /** The parser closes what it has read; the rest is still to be hashed. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The caller closes.
        }
    }
}
