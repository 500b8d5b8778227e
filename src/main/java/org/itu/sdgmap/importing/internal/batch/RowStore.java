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
import java.util.function.Function;
import org.itu.sdgmap.common.SqlFile;
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

    private static final String SAVE = SqlFile.read("importing/save_rows.sql");
    private static final String ROWS = SqlFile.read("importing/rows.sql");
    private static final String WAITING = SqlFile.read("importing/waiting_rows.sql");
    private static final String BEFORE = SqlFile.read("importing/imported_before.sql");
    private static final String NO_LONGER_BEFORE = SqlFile.read("importing/no_longer_before.sql");
    private static final String FIRST_COPIED = SqlFile.read("importing/first_copied.sql");
    private static final String WITHDRAWN = SqlFile.read("importing/withdrawn.sql");
    private static final String WRITTEN = SqlFile.read("importing/note_written.sql");
    private static final String UNDER_FILTER = """
             AND (CAST(:outcome AS text) IS NULL OR r.outcome = :outcome)
             AND (:words = '' OR r.cells ->> 't' ILIKE '%' || :words || '%')
             AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[]))
                  OR r.sector IS NULL AND :seesAll)
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

        /** @param sector of a row, null where it is not known */
        boolean sees(@Nullable String sector) {
            return sectors == null || (sector == null ? seesAll : sectors.contains(sector));
        }
    }

    RowStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    void save(long batch, List<StagedRow> rows) {
        template.update(
                SAVE,
                batch,
                rows.stream().map(StagedRow::number).toArray(Integer[]::new),
                texts(rows, r -> json.writeValueAsString(StoredCells.of(r.source()))),
                texts(
                        rows,
                        r -> r.correction().equals(RowCorrection.NONE)
                                ? null
                                : json.writeValueAsString(r.correction())),
                texts(rows, r -> r.reading().outcome().name()),
                texts(rows, r -> r.effect().name()),
                texts(rows, r -> json.writeValueAsString(r.reading().remarks())),
                texts(
                        rows,
                        r -> json.writeValueAsString(
                                new StagedRow.Stored(r.reading().activity(), r.fields()))),
                texts(rows, StagedRow::sector),
                texts(rows, StagedRow::titleKey),
                texts(rows, r -> HexFormat.of().formatHex(r.fingerprint())),
                rows.stream().map(r -> r.reading().copyOf()).toArray(Integer[]::new),
                texts(rows, StagedRow::matched),
                rows.stream()
                        .map(r -> r.matched() == null ? null : Integer.valueOf(r.versionSeen()))
                        .toArray(Integer[]::new));
    }

    private static @Nullable String[] texts(List<StagedRow> rows, Function<StagedRow, @Nullable String> text) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
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

    /** Those of the rows that are not yet written, in their order. */
    List<Saved> listUnwritten(long batch, List<Integer> numbers) {
        return jdbc.sql(ROWS + """
                         WHERE r.batch_id = :batch AND r.number = ANY (CAST(:numbers AS integer[]))
                         AND r.written_at IS NULL ORDER BY r.number
                        """)
                .param("batch", batch)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(this::read)
                .list();
    }

    /** Numbers of the rows left out because of another import, which has been taken back since. */
    List<Integer> listNoLongerBefore(long batch) {
        return jdbc.sql(NO_LONGER_BEFORE)
                .param("batch", batch)
                .query(Integer.class)
                .list();
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

    /** Rows that hold the words; those of an outcome alone are counted already, by {@link RowCounts}. */
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

    /** @param sectors whose rows may be answered; null for all */
    List<Saved> listWaiting(String username, @Nullable Set<String> sectors, int offset, int limit) {
        return jdbc.sql(WAITING)
                .param("username", username)
                .param("sectors", BatchStore.array(sectors))
                .param("offset", offset)
                .param("limit", limit)
                .query(this::read)
                .list();
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
        return jdbc.sql(FIRST_COPIED)
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
        template.update(
                WRITTEN,
                clock.instant().atOffset(UTC),
                batch,
                rows.stream().map(Written::slug).toArray(String[]::new),
                rows.stream().map(Written::number).toArray(Integer[]::new));
    }

    void noteAnswer(long batch, int number, String username) {
        jdbc.sql("UPDATE import_row SET answered_by = :username WHERE batch_id = :batch AND number = :number")
                .param("username", username)
                .param("batch", batch)
                .param("number", number)
                .update();
    }

    /** Slugs of the activities that were made or changed. */
    Set<String> listWritten(long batch, Sight sight) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT slug_written FROM import_row r
                        WHERE batch_id = :batch AND written_at IS NOT NULL AND effect <> 'SAME'
                          AND (CAST(:sectors AS text[]) IS NULL OR r.sector = ANY (CAST(:sectors AS text[]))
                               OR r.sector IS NULL AND :seesAll)
                        """)
                .param("batch", batch)
                .param("sectors", BatchStore.array(sight.sectors()))
                .param("seesAll", sight.seesAll())
                .query(String.class)
                .list());
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
