package org.itu.sdgmap.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.common.SqlFile;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of some rows changed last: the index does not know when they did. */
@Component
class LatestRows {

    private static final String LATEST = SqlFile.read("analysis/latest.sql");
    private static final String OF_ACTIVITIES = LATEST.replace("{records}", "published_activity");
    private static final String OF_ENTRIES = LATEST.replace("{records}", "published_stocktaking");

    private final JdbcClient jdbc;

    LatestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param most of each cell
     * @return ids of each cell, what changed last first
     */
    List<List<Long>> listActivities(List<RoaringBitmap> cells, int most) {
        return list(OF_ACTIVITIES, cells, most);
    }

    /** As {@link #listActivities} for entries of Stocktaking. */
    List<List<Long>> listEntries(List<RoaringBitmap> cells, int most) {
        return list(OF_ENTRIES, cells, most);
    }

    private List<List<Long>> list(String sql, List<RoaringBitmap> cells, int most) {
        var latest = new ArrayList<List<Long>>();
        var numbers = new ArrayList<Integer>();
        var ids = new ArrayList<Integer>();
        for (var cell : cells) {
            int number = latest.size();
            latest.add(new ArrayList<>());
            cell.forEach((int id) -> {
                numbers.add(number);
                ids.add(id);
            });
        }
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("cells", numbers.toArray(Integer[]::new))
                    .param("ids", ids.toArray(Integer[]::new))
                    .param("most", most)
                    .query(rs -> {
                        latest.get(rs.getInt("cell")).add(rs.getLong("id"));
                    });
        }
        return latest;
    }
}
