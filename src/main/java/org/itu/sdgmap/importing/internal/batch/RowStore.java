package org.itu.sdgmap.importing.internal.batch;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.importing.ImportCounts;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowCorrection;
import org.itu.sdgmap.importing.RowEffect;
import org.itu.sdgmap.importing.RowFilter;
import org.itu.sdgmap.importing.RowReading;
import org.itu.sdgmap.importing.RowRemark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves staged rows. */
@Component
class RowStore {

    private static final String SAVE = SqlFile.read("importing/save_row.sql");
    private static final String ROWS = SqlFile.read("importing/rows.sql");
    private static final String COUNTS = SqlFile.read("importing/row_counts.sql");
    private static final String BEFORE = SqlFile.read("importing/imported_before.sql");
    private static final String WITHDRAWN = SqlFile.read("importing/withdrawn.sql");
    private static final String WRITTEN = SqlFile.read("importing/note_written.sql");
    private static final String UNDER_FILTER = """
             AND (CAST(:outcome AS text) IS NULL OR r.outcome = :outcome)
             AND (:words = '' OR r.cells ->> 't' ILIKE '%' || :words || '%')
             AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[]))
                  OR r.sector IS NULL AND :seesAll)
            """;
    private static final String WAITING = """
            WHERE r.outcome = 'REVIEW' AND r.written_at IS NULL
              AND EXISTS (SELECT FROM import_batch b WHERE b.id = r.batch_id AND b.state IN ('READY', 'COMMITTED')
                          AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[]))
                               OR r.sector IS NULL AND b.username = :username))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    /** A row as it is stored, with what became of it. */
    record Saved(
            long batch,
            StagedRow row,
            @Nullable String written,
            @Nullable Instant writtenAt) {}

    /** An import in which the same row came in. */
    record Before(long batch, String fileName) {}

    /** What was written for a row; the slug is that of the activity. */
    record Written(int number, String slug) {}

    /**
     * Which rows an account sees.
     *
     * @param sectors null for all
     * @param seesAll whether rows without a known Sector are among them
     */
    record Sight(@Nullable Set<String> sectors, boolean seesAll) {

        static final Sight ALL = new Sight(null, true);
    }

    RowStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    void save(long batch, List<StagedRow> rows) {
        template.batchUpdate(SAVE, rows, 1_000, (statement, row) -> {
            int i = 0;
            statement.setLong(++i, batch);
            statement.setInt(++i, row.number());
            statement.setString(++i, json.writeValueAsString(StoredCells.of(row.source())));
            statement.setString(
                    ++i,
                    row.correction().equals(RowCorrection.NONE) ? null : json.writeValueAsString(row.correction()));
            statement.setString(++i, row.reading().outcome().name());
            statement.setString(++i, row.effect().name());
            statement.setString(++i, json.writeValueAsString(row.reading().remarks()));
            statement.setString(
                    ++i,
                    json.writeValueAsString(new StagedRow.Stored(row.reading().activity(), row.fields())));
            statement.setString(++i, row.sector());
            statement.setString(++i, row.titleKey());
            statement.setBytes(++i, row.fingerprint());
            statement.setObject(++i, row.reading().copyOf());
            statement.setString(++i, row.matched());
            statement.setObject(++i, row.matched() == null ? null : row.versionSeen());
        });
    }

    void dropAll(long batch) {
        jdbc.sql("DELETE FROM import_row WHERE batch_id = :batch")
                .param("batch", batch)
                .update();
    }

    /** Rows above a number, in their order. */
    List<Saved> listAfter(long batch, int after, int limit) {
        return jdbc.sql(ROWS + " WHERE r.batch_id = :batch AND r.number > :after ORDER BY r.number LIMIT :limit")
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Clean rows that are not yet written, above a number. */
    List<Saved> listToWrite(long batch, int after, int limit) {
        return jdbc.sql(ROWS + """
                         WHERE r.batch_id = :batch AND r.number > :after AND r.written_at IS NULL
                         AND r.outcome IN ('IMPORT', 'IMPORT_WARN') ORDER BY r.number LIMIT :limit
                        """)
                .param("batch", batch)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<Saved> find(long batch, int number) {
        return jdbc.sql(ROWS + " WHERE r.batch_id = :batch AND r.number = :number")
                .param("batch", batch)
                .param("number", number)
                .query(this::read)
                .optional();
    }

    /** Rows of the import that are copies of one. */
    List<Saved> listCopies(long batch, int number) {
        return jdbc.sql(ROWS + """
                         WHERE r.batch_id = :batch AND r.copy_of = :number AND r.written_at IS NULL
                         ORDER BY r.number LIMIT 200
                        """)
                .param("batch", batch)
                .param("number", number)
                .query(this::read)
                .list();
    }

    List<Saved> list(long batch, RowFilter filter, Sight sight, int after, int limit) {
        return filtered(
                        ROWS + " WHERE r.batch_id = :batch AND r.number > :after" + UNDER_FILTER
                                + " ORDER BY r.number LIMIT :limit",
                        batch,
                        filter,
                        sight)
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    int count(long batch, RowFilter filter, Sight sight) {
        return filtered(
                        "SELECT count(*) FROM import_row r WHERE r.batch_id = :batch" + UNDER_FILTER,
                        batch,
                        filter,
                        sight)
                .query(Integer.class)
                .single();
    }

    private StatementSpec filtered(String sql, long batch, RowFilter filter, Sight sight) {
        return jdbc.sql(sql)
                .param("batch", batch)
                .param(
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name())
                .param("words", filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("sectors", BatchStore.array(sight.sectors()))
                .param("seesAll", sight.seesAll());
    }

    List<Saved> listWaiting(String username, @Nullable Set<String> sectors, int offset, int limit) {
        return jdbc.sql(ROWS + " " + WAITING + " ORDER BY r.batch_id, r.number OFFSET :offset LIMIT :limit")
                .param("username", username)
                .param("sectors", BatchStore.array(sectors))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    int countWaiting(String username, @Nullable Set<String> sectors) {
        return jdbc.sql("SELECT count(*) FROM import_row r " + WAITING)
                .param("username", username)
                .param("sectors", BatchStore.array(sectors))
                .query(Integer.class)
                .single();
    }

    ImportCounts count(long batch, Sight sight) {
        var byOutcome = new HashMap<Outcome, Integer>();
        int[] sums = new int[5];
        jdbc.sql(COUNTS)
                .param("batch", batch)
                .param("sectors", BatchStore.array(sight.sectors()))
                .param("seesAll", sight.seesAll())
                .query(row -> {
                    int rows = row.getInt("rows");
                    var outcome = Outcome.valueOf(row.getString("outcome"));
                    byOutcome.merge(outcome, rows, Integer::sum);
                    if (row.getBoolean("is_written")) {
                        sums[4] += rows;
                    } else if (outcome == Outcome.REVIEW) {
                        sums[3] += rows;
                    } else {
                        switch (RowEffect.valueOf(row.getString("effect"))) {
                            case NEW -> sums[0] += rows;
                            case CHANGE -> sums[1] += rows;
                            case SAME -> sums[2] += rows;
                            case NONE -> {}
                        }
                    }
                });
        return new ImportCounts(byOutcome, sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    /** Codes of the Sectors that the import's rows name. */
    Set<String> listSectors(long batch) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT sector FROM import_row WHERE batch_id = :batch AND sector IS NOT NULL")
                        .param("batch", batch)
                        .query(String.class)
                        .list());
    }

    /** Codes of the Sectors of the rows that a commit writes. */
    Set<String> listSectorsToWrite(long batch) {
        return Set.copyOf(
                jdbc.sql("""
                        SELECT DISTINCT sector FROM import_row
                        WHERE batch_id = :batch AND sector IS NOT NULL AND written_at IS NULL
                          AND outcome IN ('IMPORT', 'IMPORT_WARN')
                        """).param("batch", batch).query(String.class).list());
    }

    /** By fingerprint in hexadecimal digits. */
    Map<String, Before> findBefore(long batch, Collection<byte[]> fingerprints) {
        var found = new HashMap<String, Before>();
        jdbc.sql(BEFORE)
                .param("batch", batch)
                .param(
                        "fingerprints",
                        fingerprints.stream()
                                .map(f -> HexFormat.of().formatHex(f))
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(
                            HexFormat.of().formatHex(row.getBytes("fingerprint")),
                            new Before(row.getLong("batch_id"), row.getString("file_name")));
                });
        return found;
    }

    /** Those of the activities that are withdrawn. */
    Set<String> listWithdrawn(Collection<String> slugs) {
        return Set.copyOf(jdbc.sql(WITHDRAWN)
                .param("slugs", slugs.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** The first earlier row with the same content, the same title and year, or the same activity. */
    Optional<Integer> findFirstCopied(long batch, StagedRow row, boolean isExact) {
        var year = row.reading().activity() == null
                ? null
                : row.reading().activity().startYear();
        return jdbc.sql("""
                        SELECT min(r.number) FROM import_row r
                        WHERE r.batch_id = :batch AND r.number < :number AND r.outcome <> 'SKIP'
                          AND CASE WHEN :exact THEN r.fingerprint = :fingerprint
                              ELSE r.title_key <> '' AND r.title_key = :title
                                   AND r.reading #>> '{activity,startYear}' IS NOT DISTINCT FROM CAST(:year AS text)
                                   OR r.slug_matched = :matched END
                        """)
                .param("batch", batch)
                .param("number", row.number())
                .param("exact", isExact)
                .param("fingerprint", row.fingerprint())
                .param("title", row.titleKey())
                .param("year", year == null ? null : year.toString())
                .param("matched", row.matched())
                .query((result, number) -> {
                    int first = result.getInt(1);
                    return result.wasNull() ? Optional.<Integer>empty() : Optional.of(first);
                })
                .single();
    }

    void noteWritten(long batch, List<Written> rows) {
        var now = clock.instant().atOffset(UTC);
        template.batchUpdate(WRITTEN, rows, 1_000, (statement, row) -> {
            statement.setString(1, row.slug());
            statement.setObject(2, now);
            statement.setLong(3, batch);
            statement.setInt(4, row.number());
        });
    }

    void noteAnswer(long batch, int number, String username) {
        jdbc.sql("UPDATE import_row SET answered_by = :username WHERE batch_id = :batch AND number = :number")
                .param("username", username)
                .param("batch", batch)
                .param("number", number)
                .update();
    }

    Set<String> listWritten(long batch) {
        return Set.copyOf(
                jdbc.sql("""
                        SELECT DISTINCT slug_written FROM import_row
                        WHERE batch_id = :batch AND written_at IS NOT NULL AND effect <> 'SAME'
                        """).param("batch", batch).query(String.class).list());
    }

    private Saved read(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        var cells = json.readValue(row.getString("cells"), StoredCells.class);
        var correction = row.getString("correction");
        var stored = json.readValue(row.getString("reading"), StagedRow.Stored.class);
        var reading = new RowReading(
                number,
                cells.t(),
                Outcome.valueOf(row.getString("outcome")),
                json.readValue(row.getString("remarks"), new TypeReference<List<RowRemark>>() {}),
                stored.activity(),
                row.getObject("copy_of", Integer.class));
        var writtenAt = row.getObject("written_at", OffsetDateTime.class);
        return new Saved(
                row.getLong("batch_id"),
                new StagedRow(
                        cells.row(number),
                        correction == null ? RowCorrection.NONE : json.readValue(correction, RowCorrection.class),
                        reading,
                        RowEffect.valueOf(row.getString("effect")),
                        row.getBytes("fingerprint"),
                        row.getString("slug_matched"),
                        row.getInt("version_seen"),
                        stored.fields()),
                row.getString("slug_written"),
                writtenAt == null ? null : writtenAt.toInstant());
    }
}
