package org.itu.sdgmap.importing.internal.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.importing.Outcome;
import org.itu.sdgmap.importing.RowEffect;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of rows, which the database keeps with every change of a row. */
@Component
class RowCountStore {

    private static final String COUNTS = SqlFile.read("importing/row_counts.sql");
    private static final String WAITING = SqlFile.read("importing/waiting_count.sql");

    private final JdbcClient jdbc;

    RowCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RowCounts get(long batch) {
        return find(List.of(batch)).getOrDefault(batch, RowCounts.NONE);
    }

    /** By import; imports without rows are left out. */
    Map<Long, RowCounts> find(Collection<Long> batches) {
        var lines = new HashMap<Long, List<RowCounts.Line>>();
        jdbc.sql(COUNTS).param("batches", batches.toArray(Long[]::new)).query(row -> {
            lines.computeIfAbsent(row.getLong("batch_id"), id -> new ArrayList<>())
                    .add(new RowCounts.Line(
                            row.getString("sector"),
                            Outcome.valueOf(row.getString("outcome")),
                            RowEffect.valueOf(row.getString("effect")),
                            row.getBoolean("is_written"),
                            row.getInt("rows")));
        });
        var counts = new HashMap<Long, RowCounts>();
        lines.forEach((batch, ofBatch) -> counts.put(batch, new RowCounts(ofBatch)));
        return counts;
    }

    /** @param sectors whose rows may be answered; null for all */
    int countWaiting(String username, @Nullable Set<String> sectors) {
        return jdbc.sql(WAITING)
                .param("username", username)
                .param("sectors", BatchStore.array(sectors))
                .query(Integer.class)
                .single();
    }
}
