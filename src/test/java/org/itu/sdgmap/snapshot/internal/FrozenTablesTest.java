package org.itu.sdgmap.snapshot.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.Snapshots;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses, asked as the user of the application. */
@WritingPostgisTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenTablesTest {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FreezeSteps steps;
    private Snapshot snapshot;

    FrozenTablesTest(Freezing freezing, Snapshots snapshots, JdbcClient jdbc, TransactionTemplate transaction) {
        this.steps = new FreezeSteps(freezing, snapshots);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeAll
    void freeze() {
        snapshot = steps.freeze(ActivityFilter.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE snapshot SET label = 'Other' WHERE id = :id",
                "UPDATE snapshot SET sha256 = repeat('0', 64) WHERE id = :id",
                "UPDATE snapshot SET id = id + 1000 WHERE id = :id",
                "DELETE FROM snapshot WHERE id = :id",
                "UPDATE snapshot_part SET bytes = '\\x00' WHERE snapshot_id = :id",
                "UPDATE snapshot_part SET position = position + 1 WHERE snapshot_id = :id",
                "DELETE FROM snapshot_part WHERE snapshot_id = :id",
                "INSERT INTO snapshot_part (snapshot_id, position, bytes) VALUES (:id, 99, '\\x00')",
                "INSERT INTO snapshot SELECT * FROM snapshot WHERE id = :id",
            })
    void changesAreRefused(String statement) {
        var before = steps.content(snapshot);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).param("id", snapshot.id()).update())
                .withStackTraceContaining(statement.startsWith("INSERT INTO snapshot S") ? "duplicate key" : "frozen");

        assertThat(steps.content(snapshot)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRUNCATE snapshot CASCADE", "TRUNCATE snapshot_part", "TRUNCATE snapshot, snapshot_part CASCADE"
            })
    void emptyingIsRefused(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withStackTraceContaining("frozen");

        assertThat(steps.content(snapshot)).isNotEmpty();
    }

    @Test
    void aRowWithoutAllItsPartsIsRefused() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                INSERT INTO snapshot SELECT (json_populate_record(s, json_build_object(
                                    'id', nextval('snapshot_number'), 'part_count', 2))).* FROM snapshot s WHERE id = :id
                                """).param("id", snapshot.id()).update())
                .withStackTraceContaining("does not have 2 parts");
    }

    @Test
    void partsWithoutARowAreRefusedAtTheEndOfTheirTransaction() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "INSERT INTO snapshot_part (snapshot_id, position, bytes) VALUES (0, 0, '\\x00')")
                        .update()));

        assertThat(jdbc.sql("SELECT count(*) FROM snapshot_part WHERE snapshot_id = 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
