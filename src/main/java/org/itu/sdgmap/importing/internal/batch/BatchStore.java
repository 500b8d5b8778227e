package org.itu.sdgmap.importing.internal.batch;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.importing.ColumnMapping;
import org.itu.sdgmap.importing.FileFormat;
import org.itu.sdgmap.importing.ImportFailure;
import org.itu.sdgmap.importing.ImportRule;
import org.itu.sdgmap.importing.ImportState;
import org.itu.sdgmap.importing.RefusedImportException;
import org.itu.sdgmap.importing.SheetSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves imports, without their rows. */
@Component
class BatchStore {

    private static final String COLUMNS = SqlFile.read("importing/batch.sql");
    private static final String VISIBLE = SqlFile.read("importing/visible_batches.sql");
    private static final String INSERT = SqlFile.read("importing/add_batch.sql");

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int UPLOADS = 20_013;
    /** How long somebody who changes one row waits for others. */
    static final String LONGEST_WAIT = "10s";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A new import in state UPLOADED; its id is given by the database. */
    long add(BatchRow batch) {
        return jdbc.sql(INSERT)
                .param("username", batch.username())
                .param("displayName", batch.displayName())
                .param("now", now())
                .param("fileName", batch.fileName())
                .param("sha256", batch.sha256())
                .param("bytes", batch.bytes())
                .param("format", batch.format().name())
                .param("encoding", batch.encoding())
                .param("sheet", batch.sheet())
                .param("sheets", json.writeValueAsString(batch.sheets()))
                .param("mapping", json.writeValueAsString(batch.mapping()))
                .param("sector", code(batch.defaultSector()))
                .param("allowed", array(batch.allowed()))
                .param("worker", batch.worker())
                .param("commitWhenRead", batch.commitWhenRead())
                .query(Long.class)
                .single();
    }

    Optional<BatchRow> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE b.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** By id. */
    Map<Long, BatchRow> findAll(Collection<Long> ids) {
        return jdbc
                .sql(COLUMNS + " WHERE b.id = ANY (CAST(:ids AS bigint[]))")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(BatchRow::id, Function.identity()));
    }

    /**
     * The import, locked until the end of the transaction.
     *
     * @throws RefusedImportException if another transaction holds it for too long
     */
    Optional<BatchRow> lock(long id) {
        var limit = jdbc.sql("SELECT current_setting('lock_timeout')")
                .query(String.class)
                .single();
        limitWait(LONGEST_WAIT);
        try {
            var found = jdbc.sql(COLUMNS + " WHERE b.id = :id FOR UPDATE OF b")
                    .param("id", id)
                    .query(this::read)
                    .optional();
            limitWait(limit);
            return found;
        } catch (DataAccessException e) {
            throw isWaitOver(e) ? new RefusedImportException(ImportRule.WRITER_BUSY) : e;
        }
    }

    /** Whether others held something for too long. */
    static boolean isWaitOver(DataAccessException e) {
        return e instanceof PessimisticLockingFailureException
                || e.getMostSpecificCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    /** How long this transaction waits for others from now on, such as: 10s. */
    void limitWait(String limit) {
        jdbc.sql("SELECT set_config('lock_timeout', :limit, true)")
                .param("limit", limit)
                .query(result -> {});
    }

    /** @param sectors whose rows may be seen; null for all */
    List<BatchRow> list(String username, @Nullable Set<String> sectors, int offset, int limit) {
        return jdbc.sql(COLUMNS + " WHERE b.id IN (" + VISIBLE + ") ORDER BY b.created_at DESC, b.id DESC"
                        + " OFFSET :offset LIMIT :limit")
                .param("username", username)
                .param("sectors", array(sectors))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    int count(String username, @Nullable Set<String> sectors) {
        return jdbc.sql("SELECT count(*) FROM (" + VISIBLE + ") visible")
                .param("username", username)
                .param("sectors", array(sectors))
                .query(Integer.class)
                .single();
    }

    /**
     * Takes the import over for a worker, if it is in one of the states.
     *
     * @return whether it was
     */
    boolean begin(long id, Set<ImportState> from, ImportState to, String worker) {
        return jdbc.sql("""
                        UPDATE import_batch
                        SET state = :to, worker = :worker, alive_at = :now, changed_at = :now, rows_done = 0,
                            failure = NULL, cancel_asked = false
                        WHERE id = :id AND state = ANY (CAST(:from AS text[]))
                        """)
                        .param("id", id)
                        .param("to", to.name())
                        .param("worker", worker)
                        .param("now", now())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** @return whether the worker still has the import and nobody has cancelled it; it stops otherwise */
    boolean progress(long id, String worker, int rowsDone) {
        return jdbc.sql("""
                        UPDATE import_batch SET rows_done = :done, alive_at = :now
                        WHERE id = :id AND worker = :worker AND state IN ('READING', 'COMMITTING') AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("done", rowsDone)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Asks the worker that writes the import to stop, on whatever node it is.
     *
     * @return whether the import is being written
     */
    boolean askToCancel(long id) {
        return jdbc.sql("UPDATE import_batch SET cancel_asked = true WHERE id = :id AND state = 'COMMITTING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Imports of an account that are not yet read. */
    int countUnread(String username) {
        return jdbc.sql(
                        "SELECT count(*) FROM import_batch WHERE username = :username AND state IN ('UPLOADED', 'READING')")
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    /** Lets no other upload of the account be added until the transaction ends. */
    void lockUploads(String username) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock, hashtext(:username))")
                .param("lock", UPLOADS)
                .param("username", username)
                .query(row -> {});
    }

    void setTotal(long id, int rows) {
        jdbc.sql("UPDATE import_batch SET rows_total = :rows WHERE id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    void setStaged(long id, boolean isStaged) {
        jdbc.sql("UPDATE import_batch SET is_staged = :staged WHERE id = :id")
                .param("id", id)
                .param("staged", isStaged)
                .update();
    }

    /** Ends the work of a worker. */
    boolean end(long id, String worker, ImportState to, @Nullable ImportFailure failure) {
        return jdbc.sql("""
                        UPDATE import_batch
                        SET state = :to, worker = NULL, alive_at = NULL, changed_at = :now,
                            failure = CAST(:failure AS jsonb)
                        WHERE id = :id AND worker = :worker
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("to", to.name())
                        .param("now", now())
                        .param("failure", failure == null ? null : json.writeValueAsString(failure))
                        .update()
                == 1;
    }

    /**
     * Ends the work of a worker that writes; all is written.
     *
     * @return whether the worker still had the import and nobody had cancelled it
     */
    boolean commit(long id, String worker, String username) {
        return jdbc.sql("""
                        UPDATE import_batch
                        SET state = 'COMMITTED', worker = NULL, alive_at = NULL, changed_at = :now, failure = NULL,
                            committed_at = :now, committed_by = :username, commit_when_read = false
                        WHERE id = :id AND worker = :worker AND NOT cancel_asked
                        """)
                        .param("id", id)
                        .param("worker", worker)
                        .param("now", now())
                        .param("username", username)
                        .update()
                == 1;
    }

    /** Ends the work of a worker that has written nothing. */
    void goBack(long id, String worker, ImportFailure failure) {
        jdbc.sql("""
                UPDATE import_batch
                SET state = CASE WHEN committed_at IS NULL THEN 'READY' ELSE 'COMMITTED' END, worker = NULL,
                    alive_at = NULL, changed_at = :now, failure = CAST(:failure AS jsonb), commit_when_read = false
                WHERE id = :id AND worker = :worker
                """)
                .param("id", id)
                .param("worker", worker)
                .param("now", now())
                .param("failure", json.writeValueAsString(failure))
                .update();
    }

    void setState(long id, ImportState state) {
        jdbc.sql("""
                UPDATE import_batch SET state = :state, worker = NULL, alive_at = NULL, changed_at = :now, failure = NULL
                WHERE id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    void noteUndo(long id, String username) {
        jdbc.sql("UPDATE import_batch SET undone_at = :now, undone_by = :username WHERE id = :id")
                .param("id", id)
                .param("now", now())
                .param("username", username)
                .update();
    }

    /** What was to be written as soon as it was read is looked at by a person now. */
    void setMapping(long id, ColumnMapping mapping, int sheet, @Nullable Sector defaultSector) {
        jdbc.sql("""
                UPDATE import_batch
                SET mapping = CAST(:mapping AS jsonb), sheet = :sheet, default_sector = :sector,
                    commit_when_read = false
                WHERE id = :id
                """)
                .param("id", id)
                .param("mapping", json.writeValueAsString(mapping))
                .param("sheet", sheet)
                .param("sector", code(defaultSector))
                .update();
    }

    /**
     * Imports whose worker has shown no life for a while, and those that are read but not written, as was asked for; each
     * is given to one node only.
     */
    List<BatchRow> takeAbandoned(Duration silence) {
        return jdbc.sql(COLUMNS + """
                 WHERE b.state IN ('UPLOADED', 'READING', 'COMMITTING') AND (b.alive_at IS NULL OR b.alive_at < :before)
                    OR b.state = 'READY' AND b.commit_when_read AND b.changed_at < :before
                ORDER BY b.id FOR UPDATE OF b SKIP LOCKED
                """)
                .param("before", clock.instant().minus(silence).atOffset(UTC))
                .query(this::read)
                .list();
    }

    /** Work on these imports waits or runs on this node. */
    void noteLife(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    UPDATE import_batch SET alive_at = :now
                    WHERE id = ANY (:ids) AND state IN ('UPLOADED', 'READING', 'COMMITTING')
                    """)
                    .param("now", now())
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    /** Throws away files that nobody needed for a while. */
    int dropOldFiles(Duration age) {
        return jdbc.sql("""
                DELETE FROM import_file f USING import_batch b
                WHERE b.id = f.batch_id AND b.changed_at < :before AND b.state NOT IN ('UPLOADED', 'READING')
                """)
                .param("before", clock.instant().minus(age).atOffset(UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private BatchRow read(ResultSet row, int number) throws SQLException {
        var allowed = row.getArray("allowed");
        var failure = row.getString("failure");
        return new BatchRow(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                instant(row, "created_at").orElseThrow(),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_bytes"),
                FileFormat.valueOf(row.getString("format")),
                row.getString("encoding"),
                row.getInt("sheet"),
                json.readValue(row.getString("sheets"), new TypeReference<List<SheetSource.Sheet>>() {}),
                json.readValue(row.getString("mapping"), ColumnMapping.class),
                Optional.ofNullable(row.getString("default_sector"))
                        .map(Sector::getByCode)
                        .orElse(null),
                allowed == null
                        ? null
                        : Arrays.stream((String[]) allowed.getArray()).collect(Collectors.toUnmodifiableSet()),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("is_staged"),
                row.getBoolean("has_file"),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getString("worker"),
                row.getBoolean("commit_when_read"),
                failure == null ? null : json.readValue(failure, ImportFailure.class),
                instant(row, "committed_at").orElse(null),
                instant(row, "undone_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable String code(@Nullable Sector sector) {
        return sector == null ? null : sector.code();
    }

    static String @Nullable [] array(@Nullable Set<String> sectors) {
        return sectors == null ? null : sectors.toArray(String[]::new);
    }
}
