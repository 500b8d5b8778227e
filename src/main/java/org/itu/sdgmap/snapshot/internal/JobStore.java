package org.itu.sdgmap.snapshot.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.snapshot.FreezeJob;
import org.itu.sdgmap.snapshot.FreezeJob.State;
import org.itu.sdgmap.snapshot.SnapshotRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work of freezing as the database keeps it, so that it outlives the node. */
@Component
class JobStore {

    private final JdbcClient jdbc;
    private final FilterParameters filters;

    JobStore(JdbcClient jdbc, FilterParameters filters) {
        this.jdbc = jdbc;
        this.filters = filters;
    }

    long add(String username, SnapshotRequest request) {
        return jdbc.sql("""
                        INSERT INTO snapshot_job (username, requested_at, label, purpose, meeting, as_of, filter, language,
                            state, alive_at)
                        VALUES (:username, clock_timestamp(), :label, :purpose, :meeting, :asOf, :filter, :language,
                            'WAITING', clock_timestamp())
                        RETURNING id
                        """)
                .param("username", username)
                .param("label", request.label())
                .param("purpose", request.purpose())
                .param("meeting", request.meeting())
                .param("asOf", request.filter().asOf())
                .param("filter", FilterText.write(request.filter()))
                .param("language", request.language().code())
                .query(Long.class)
                .single();
    }

    Optional<FreezeJob> find(long id) {
        return jdbc.sql("SELECT * FROM snapshot_job WHERE id = :id")
                .param("id", id)
                .query(JobStore::job)
                .optional();
    }

    List<FreezeJob> listOpen() {
        return jdbc.sql("SELECT * FROM snapshot_job WHERE state IN ('WAITING', 'FREEZING') ORDER BY id")
                .query(JobStore::job)
                .list();
    }

    String username(long id) {
        return jdbc.sql("SELECT username FROM snapshot_job WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What was asked for. */
    SnapshotRequest request(long id) {
        return jdbc.sql("SELECT * FROM snapshot_job WHERE id = :id")
                .param("id", id)
                .query((rs, row) -> new SnapshotRequest(
                        rs.getString("label"),
                        rs.getString("purpose"),
                        rs.getString("meeting"),
                        filters.parse(FilterText.read(rs.getString("filter")))
                                .withAsOf(rs.getObject("as_of", LocalDate.class)),
                        Language.getByCode(rs.getString("language"))))
                .single();
    }

    /** @return whether the work waits, and is the worker's now */
    boolean begin(long id, String worker) {
        return jdbc.sql("""
                        UPDATE snapshot_job SET state = 'FREEZING', worker = :worker, alive_at = clock_timestamp(),
                            records_done = 0, records = NULL
                        WHERE id = :id AND state = 'WAITING' AND NOT cancel_asked
                        """).param("id", id).param("worker", worker).update() == 1;
    }

    /** @return whether the worker still has the work and nobody has cancelled it; it stops otherwise */
    boolean progress(long id, String worker, long done, long records) {
        return jdbc.sql("""
                        UPDATE snapshot_job
                        SET records_done = :done, records = :records, alive_at = clock_timestamp()
                        WHERE id = :id AND worker = :worker AND state = 'FREEZING' AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("done", done)
                        .param("records", records)
                        .update()
                == 1;
    }

    /** @return false where the work is no longer the worker's, or was cancelled */
    boolean finish(long id, String worker, long snapshot) {
        return jdbc.sql("""
                        UPDATE snapshot_job SET state = 'FROZEN', snapshot_id = :snapshot, records_done = records
                        WHERE id = :id AND worker = :worker AND state = 'FREEZING' AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("snapshot", snapshot)
                        .update()
                == 1;
    }

    void fail(long id, String worker, String problem) {
        jdbc.sql("""
                        UPDATE snapshot_job SET state = 'FAILED', failure = :problem
                        WHERE id = :id AND worker = :worker AND state = 'FREEZING'
                        """)
                .param("id", id)
                .param("worker", worker)
                .param("problem", problem)
                .update();
    }

    /** What waits ends at once; what is being frozen ends with its next report. */
    void askToCancel(long id) {
        jdbc.sql("""
                        UPDATE snapshot_job
                        SET cancel_asked = true, state = CASE state WHEN 'WAITING' THEN 'CANCELLED' ELSE state END
                        WHERE id = :id AND state IN ('WAITING', 'FREEZING')
                        """).param("id", id).update();
    }

    void endCancelled(long id, String worker) {
        jdbc.sql("""
                        UPDATE snapshot_job SET state = 'CANCELLED'
                        WHERE id = :id AND worker = :worker AND state = 'FREEZING' AND cancel_asked
                        """).param("id", id).param("worker", worker).update();
    }

    void noteLife(Collection<Long> ids) {
        jdbc.sql("UPDATE snapshot_job SET alive_at = clock_timestamp() WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Puts what has shown no life for so long back to waiting; ids of it. What was to be cancelled ends. */
    List<Long> takeAbandoned(Duration silence) {
        return jdbc
                .sql("""
                        UPDATE snapshot_job
                        SET state = CASE WHEN cancel_asked THEN 'CANCELLED' ELSE 'WAITING' END, worker = NULL,
                            alive_at = clock_timestamp()
                        WHERE state IN ('WAITING', 'FREEZING')
                          AND alive_at < clock_timestamp() - make_interval(secs => :seconds)
                        RETURNING id, state
                        """)
                .param("seconds", silence.toSeconds())
                .query((rs, row) -> rs.getString("state").equals("WAITING") ? rs.getLong("id") : -1L)
                .list()
                .stream()
                .filter(id -> id >= 0)
                .toList();
    }

    private static FreezeJob job(ResultSet rs, int row) throws SQLException {
        return new FreezeJob(
                rs.getLong("id"),
                rs.getString("label"),
                State.valueOf(rs.getString("state")),
                rs.getLong("records_done"),
                rs.getObject("records", Long.class),
                rs.getObject("snapshot_id", Long.class),
                rs.getString("failure"));
    }
}
