package org.itu.sdgmap.snapshot.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotManifest;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows and parts of snapshots. There is nothing here that changes one, and the database would refuse it. */
@Component
class SnapshotStore {

    static final int PART_BYTES = 1 << 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SnapshotStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Keeps a snapshot, parts first: its row seals it. To be called in a transaction.
     *
     * @param gzipped content
     * @return id of the snapshot
     */
    long add(SnapshotRequest request, FrozenContent content, InputStream gzipped, By by) {
        long id =
                jdbc.sql("SELECT nextval('snapshot_number')").query(Long.class).single();
        int parts = addParts(id, gzipped);
        jdbc.sql("""
                        INSERT INTO snapshot (id, label, purpose, meeting, instant, as_of, filter, language, frozen_at,
                            frozen_by, program_version, sha256, size_bytes, part_count, activities, links, countries,
                            entries, manifest)
                        VALUES (:id, :label, :purpose, :meeting, :instant, :asOf, :filter, :language, :frozenAt,
                            :frozenBy, :programVersion, :sha256, :sizeBytes, :parts, :activities, :links, :countries,
                            :entries, CAST(:manifest AS json))
                        """)
                .param("id", id)
                .param("label", request.label())
                .param("purpose", request.purpose())
                .param("meeting", request.meeting())
                .param("instant", content.instant().atOffset(ZoneOffset.UTC))
                .param("asOf", request.filter().asOf())
                .param("filter", FilterText.write(request.filter()))
                .param("language", request.language().code())
                .param("frozenAt", by.at().atOffset(ZoneOffset.UTC))
                .param("frozenBy", by.username())
                .param("programVersion", by.programVersion())
                .param("sha256", content.sha256())
                .param("sizeBytes", content.sizeBytes())
                .param("parts", parts)
                .param("activities", content.activities())
                .param("links", content.links())
                .param("countries", content.countries())
                .param("entries", content.entries())
                .param("manifest", json.writeValueAsString(content.manifest()))
                .update();
        return id;
    }

    /** Who freezes, when, by which version of the tool. */
    record By(String username, Instant at, String programVersion) {}

    private int addParts(long id, InputStream gzipped) {
        try {
            int position = 0;
            for (var part = gzipped.readNBytes(PART_BYTES); part.length > 0; part = gzipped.readNBytes(PART_BYTES)) {
                jdbc.sql("INSERT INTO snapshot_part (snapshot_id, position, bytes) VALUES (:id, :position, :bytes)")
                        .param("id", id)
                        .param("position", position++)
                        .param("bytes", part)
                        .update();
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException("The content of a snapshot could not be read", e);
        }
    }

    List<Snapshot> list() {
        return jdbc.sql("SELECT * FROM snapshot ORDER BY id DESC")
                .query(this::snapshot)
                .list();
    }

    Optional<Snapshot> find(long id) {
        return jdbc.sql("SELECT * FROM snapshot WHERE id = :id")
                .param("id", id)
                .query(this::snapshot)
                .optional();
    }

    List<Snapshot> listByHash(String sha256) {
        return jdbc.sql("SELECT * FROM snapshot WHERE sha256 = :sha256 ORDER BY id")
                .param("sha256", sha256)
                .query(this::snapshot)
                .list();
    }

    /** A piece of the gzipped content; empty behind the last. */
    Optional<byte[]> findPart(long id, int position) {
        return jdbc.sql("""
                        SELECT p.bytes FROM snapshot_part p JOIN snapshot s ON s.id = p.snapshot_id
                        WHERE p.snapshot_id = :id AND p.position = :position AND p.position < s.part_count
                        """)
                .param("id", id)
                .param("position", position)
                .query((rs, row) -> rs.getBytes(1))
                .optional();
    }

    private Snapshot snapshot(ResultSet rs, int row) throws SQLException {
        return new Snapshot(
                rs.getLong("id"),
                rs.getString("label"),
                rs.getString("purpose"),
                rs.getString("meeting"),
                instant(rs, "instant"),
                rs.getObject("as_of", LocalDate.class),
                FilterText.read(rs.getString("filter")),
                Language.getByCode(rs.getString("language")),
                instant(rs, "frozen_at"),
                rs.getString("program_version"),
                rs.getString("sha256"),
                rs.getLong("size_bytes"),
                rs.getLong("activities"),
                rs.getLong("links"),
                rs.getLong("countries"),
                rs.getLong("entries"),
                json.readValue(rs.getString("manifest"), SnapshotManifest.class));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
