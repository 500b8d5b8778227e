package org.itu.sdgmap.export.internal.queue;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.export.ExportJob;
import org.itu.sdgmap.export.ExportJob.Failure;
import org.itu.sdgmap.export.ExportJob.State;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orders and their files as the database keeps them, so that they outlive the node. */
@Component
class ExportJobs {

    static final int PART_BYTES = 1 << 20;

    private static final String ADD = SqlFile.read("export/add.sql");
    private static final String TAKE_NEXT = SqlFile.read("export/take_next.sql");
    private static final String TAKE_ABANDONED = SqlFile.read("export/take_abandoned.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportJobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is to be written. */
    record Taken(long id, ExportOrder order, int attempts) {}

    /** How many orders are open: of all, and of one visitor. */
    record Open(long all, long ofVisitor) {}

    /** Lets one after the other count and add; to be called in a transaction, until whose end others wait. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('export_job'))")
                .query((rs, row) -> row)
                .list();
    }

    /** Of the hashes of visitors. */
    String key() {
        return jdbc.sql("SELECT key FROM export_key").query(String.class).single();
    }

    Open countOpen(String visitor) {
        return jdbc.sql("""
                        SELECT count(*) AS all_open, count(*) FILTER (WHERE visitor = :visitor) AS of_visitor
                        FROM export_job WHERE state IN ('WAITING', 'WRITING')
                        """)
                .param("visitor", visitor)
                .query((rs, row) -> new Open(rs.getLong("all_open"), rs.getLong("of_visitor")))
                .single();
    }

    void add(String tokenHash, String visitor, ExportOrder order, String fileName) {
        jdbc.sql(ADD)
                .param("token", tokenHash)
                .param("visitor", visitor)
                .param("order", json.writeValueAsString(order))
                .param("fileName", fileName)
                .update();
    }

    /** The order that has waited longest becomes the worker's. */
    Optional<Taken> takeNext(String worker) {
        return jdbc.sql(TAKE_NEXT)
                .param("worker", worker)
                .query((rs, row) -> new Taken(
                        rs.getLong("id"),
                        json.readValue(rs.getString("order_json"), ExportOrder.class),
                        rs.getInt("attempts")))
                .optional();
    }

    boolean isAnyWaiting() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM export_job WHERE state = 'WAITING')")
                .query(Boolean.class)
                .single();
    }

    Optional<ExportJob> find(String tokenHash) {
        return jdbc.sql("""
                        SELECT j.*, (SELECT count(*) FROM export_job b WHERE b.state = 'WAITING' AND b.id < j.id
                                       AND j.state = 'WAITING') AS before
                        FROM export_job j WHERE j.token_sha256 = :token
                        """).param("token", tokenHash).query(this::job).optional();
    }

    /** @return whether the worker still has the work and nobody has cancelled it */
    boolean progress(long id, String worker, long done, long steps) {
        return jdbc.sql("""
                        UPDATE export_job SET steps_done = :done, steps = :steps, alive_at = clock_timestamp()
                        WHERE id = :id AND worker = :worker AND state = 'WRITING' AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("done", done)
                        .param("steps", steps)
                        .update()
                == 1;
    }

    /** To be called in a transaction with {@link #finish}. */
    void addParts(long id, InputStream gzipped) throws IOException {
        jdbc.sql("DELETE FROM export_part WHERE job_id = :id").param("id", id).update();
        int position = 0;
        for (var part = gzipped.readNBytes(PART_BYTES); part.length > 0; part = gzipped.readNBytes(PART_BYTES)) {
            jdbc.sql("INSERT INTO export_part (job_id, position, bytes) VALUES (:id, :position, :bytes)")
                    .param("id", id)
                    .param("position", position++)
                    .param("bytes", part)
                    .update();
        }
    }

    /** @return false where the work is no longer the worker's, or was cancelled */
    boolean finish(long id, String worker, long sizeBytes, String sha256) {
        return jdbc.sql("""
                        UPDATE export_job SET state = 'DONE', ended_at = clock_timestamp(), size_bytes = :size,
                            sha256 = :sha256, steps_done = coalesce(steps, steps_done)
                        WHERE id = :id AND worker = :worker AND state = 'WRITING' AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("size", sizeBytes)
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    void fail(long id, String worker, Failure failure, @Nullable String text) {
        jdbc.sql("""
                        UPDATE export_job SET state = 'FAILED', ended_at = clock_timestamp(), failure = :failure,
                            failure_text = :text
                        WHERE id = :id AND worker = :worker AND state = 'WRITING'
                        """)
                .param("id", id)
                .param("worker", worker)
                .param("failure", failure.name())
                .param("text", text)
                .update();
    }

    /** What waits ends at once, what is being written with its next report; a file that is done is deleted. */
    void cancel(String tokenHash) {
        jdbc.sql("""
                        UPDATE export_job SET cancel_asked = true,
                            state = CASE state WHEN 'WAITING' THEN 'CANCELLED' ELSE state END,
                            ended_at = CASE state WHEN 'WAITING' THEN clock_timestamp() END
                        WHERE token_sha256 = :token AND state IN ('WAITING', 'WRITING')
                        """).param("token", tokenHash).update();
        jdbc.sql("DELETE FROM export_job WHERE token_sha256 = :token AND state IN ('DONE', 'FAILED')")
                .param("token", tokenHash)
                .update();
    }

    void endCancelled(long id, String worker) {
        jdbc.sql("""
                        UPDATE export_job SET state = 'CANCELLED', ended_at = clock_timestamp()
                        WHERE id = :id AND worker = :worker AND state = 'WRITING' AND cancel_asked
                        """).param("id", id).param("worker", worker).update();
    }

    /** Gives work back that the node has no time for. */
    void putBack(long id, String worker) {
        jdbc.sql("""
                        UPDATE export_job SET state = 'WAITING', worker = NULL, attempts = attempts - 1
                        WHERE id = :id AND worker = :worker AND state = 'WRITING' AND NOT cancel_asked
                        """).param("id", id).param("worker", worker).update();
    }

    void noteLife(Collection<Long> ids) {
        jdbc.sql("UPDATE export_job SET alive_at = clock_timestamp() WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Puts what has shown no life for so long back to waiting. What was to be cancelled, or died often, ends. */
    void takeAbandoned(Duration silence, int mostAttempts) {
        jdbc.sql(TAKE_ABANDONED)
                .param("seconds", silence.toSeconds())
                .param("most", mostAttempts)
                .update();
    }

    /** Deletes what ended so long ago, with its file. */
    int deleteOld(Duration kept) {
        return jdbc.sql("DELETE FROM export_job WHERE ended_at < clock_timestamp() - make_interval(secs => :seconds)")
                .param("seconds", kept.toSeconds())
                .update();
    }

    /** A piece of the gzipped file; empty behind the last. */
    Optional<byte[]> findPart(String tokenHash, int position) {
        return jdbc.sql("""
                        SELECT p.bytes FROM export_part p JOIN export_job j ON j.id = p.job_id
                        WHERE j.token_sha256 = :token AND j.state = 'DONE' AND p.position = :position
                        """)
                .param("token", tokenHash)
                .param("position", position)
                .query((rs, row) -> rs.getBytes(1))
                .optional();
    }

    private ExportJob job(ResultSet rs, int row) throws SQLException {
        var order = json.readValue(rs.getString("order_json"), ExportOrder.class);
        var failure = rs.getString("failure");
        var ended = instant(rs, "ended_at");
        return new ExportJob(
                order.subject(),
                order.format(),
                State.valueOf(rs.getString("state")),
                rs.getLong("steps_done"),
                rs.getObject("steps", Long.class),
                rs.getLong("before"),
                rs.getString("file_name"),
                rs.getObject("size_bytes", Long.class),
                rs.getString("sha256"),
                failure == null ? null : Failure.valueOf(failure),
                rs.getString("failure_text"),
                rs.getObject("requested_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.plus(ExportQueue.KEPT));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
