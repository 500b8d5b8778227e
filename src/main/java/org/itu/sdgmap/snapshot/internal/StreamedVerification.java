package org.itu.sdgmap.snapshot.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotFiles;
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

    static final String FILE_PREFIX = "sdgmap-verify-";

    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final JsonMapper json;
    private final long mostBytes;

    @Autowired
    StreamedVerification(Snapshots snapshots, SnapshotFiles files, JsonMapper json) {
        this(snapshots, files, json, MOST_BYTES);
    }

    StreamedVerification(Snapshots snapshots, SnapshotFiles files, JsonMapper json, long mostBytes) {
        this.snapshots = snapshots;
        this.files = files;
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
        var kept = Files.createTempFile(FILE_PREFIX, null);
        try {
            return verify(file, kept);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** @param kept a file that is there while this runs, to be read more than once */
    private Verdict verify(InputStream file, Path kept) throws IOException {
        var bounded = new BoundedInput(file, mostBytes);
        var hashed = new DigestInputStream(bounded, CanonicalDocument.sha256());
        try (var out = Files.newOutputStream(kept)) {
            hashed.transferTo(out);
        }
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
        Optional<Claim> claim;
        try (var in = new BufferedInputStream(Files.newInputStream(kept))) {
            claim = read(in);
        }
        return claim.isEmpty() ? ofOthers(kept, hash) : ofClaim(claim.get(), hash);
    }

    private Verdict ofClaim(Claim claim, String hash) {
        var meant = snapshots.listSnapshots().stream()
                .filter(s -> isMeant(s, claim))
                .toList();
        return new Verdict(meant.isEmpty() ? Kind.UNKNOWN : Kind.CHANGED, hash, meant);
    }

    private Verdict ofOthers(Path file, String hash) throws IOException {
        var found = files.check(file);
        if (found.isEmpty()) {
            return new Verdict(Kind.NO_SNAPSHOT, hash, List.of());
        }
        var number = found.get().snapshot();
        var snapshot = number == null ? Optional.<Snapshot>empty() : snapshots.findSnapshot(number);
        if (snapshot.isEmpty()) {
            return new Verdict(Kind.EXPORT_UNKNOWN, hash, List.of());
        }
        var difference = found.get().difference();
        return new Verdict(
                difference == null ? Kind.EXPORT_UNCHANGED : Kind.EXPORT_CHANGED,
                hash,
                List.of(snapshot.get()),
                difference);
    }

    private static boolean isMeant(Snapshot snapshot, Claim claim) {
        return snapshot.instant().toString().equals(claim.instant())
                && snapshot.label().equals(claim.label());
    }

    /** Empty where it does not have the form of a snapshot. */
    private Optional<Claim> read(InputStream file) {
        try (var parser = json.createParser(file)) {
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
}
