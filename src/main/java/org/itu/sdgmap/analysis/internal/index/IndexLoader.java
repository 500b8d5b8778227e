package org.itu.sdgmap.analysis.internal.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.common.SqlFile;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads published rows into an index: all of them, or those that changed. To be called within one transaction that sees
 * one state, and that is what lets the driver read in portions.
 */
@Component
class IndexLoader {

    private static final int FETCH_SIZE = 20_000;

    private static final String ACTIVITIES = SqlFile.read("analysis/index/activities.sql");
    private static final String ACTIVITY_ELEMENTS = SqlFile.read("analysis/index/activity_elements.sql");
    private static final String ACTIVITY_LINKS = SqlFile.read("analysis/index/activity_links.sql");
    private static final String ACTIVITY_COUNTRIES = SqlFile.read("analysis/index/activity_countries.sql");
    private static final String ACTIVITY_REGIONS = SqlFile.read("analysis/index/activity_regions.sql");
    private static final String ACTIVITY_SITES = SqlFile.read("analysis/index/activity_sites.sql");
    private static final String ENTRIES = SqlFile.read("analysis/index/entries.sql");
    private static final String ENTRY_ELEMENTS = SqlFile.read("analysis/index/entry_elements.sql");
    private static final String ENTRY_COUNTRIES = SqlFile.read("analysis/index/entry_countries.sql");

    private final JdbcClient jdbc;

    IndexLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param only rows to read, null for all */
    EvidenceIndex loadActivities(@Nullable RoaringBitmap only) {
        var index = new EvidenceIndex.Builder();
        read(ACTIVITIES, only, rs -> addActivity(index, rs));
        readElements(ACTIVITY_ELEMENTS, only, index);
        readLinks(ACTIVITY_LINKS, only, index);
        readValues(ACTIVITY_COUNTRIES, Dimension.COUNTRY, only, index);
        readValues(ACTIVITY_REGIONS, Dimension.REGION, only, index);
        read(ACTIVITY_SITES, only, rs -> index.addSite(rs.getString("value"), row(rs)));
        return index.build();
    }

    /** @param only rows to read, null for all */
    EvidenceIndex loadEntries(@Nullable RoaringBitmap only) {
        var index = new EvidenceIndex.Builder();
        read(ENTRIES, only, rs -> addEntry(index, rs));
        readElements(ENTRY_ELEMENTS, only, index);
        readValues(ENTRY_COUNTRIES, Dimension.COUNTRY, only, index);
        return index.build();
    }

    private static void addActivity(EvidenceIndex.Builder index, ResultSet rs) throws SQLException {
        int row = row(rs);
        index.add(row);
        index.add(Dimension.SECTOR, rs.getString("sector"), row);
        index.add(Dimension.KIND, rs.getString("kind"), row);
        index.add(Dimension.SCOPE, rs.getString("scope"), row);
        addYears(
                index,
                row,
                rs.getObject("start_year", Integer.class),
                rs.getObject("end_year", Integer.class),
                rs.getBoolean("ongoing"));
    }

    private static void addEntry(EvidenceIndex.Builder index, ResultSet rs) throws SQLException {
        index.add(row(rs));
        var year = rs.getObject("year", Integer.class);
        addYears(index, row(rs), year, year, false);
    }

    private static void addYears(
            EvidenceIndex.Builder index, int row, @Nullable Integer start, @Nullable Integer end, boolean ongoing) {
        if (ongoing) {
            index.add(Dimension.FLAG, Dimension.Flag.ONGOING, row);
        }
        if (start != null) {
            index.add(Dimension.FLAG, Dimension.Flag.DATED, row);
            index.add(Dimension.START_YEAR, start, row);
            if (!ongoing) {
                index.add(Dimension.LAST_YEAR, end == null ? start : end, row);
            }
        } else if (end != null) {
            index.add(Dimension.UNDATED_LAST_YEAR, end, row);
        }
    }

    private void readElements(String sql, @Nullable RoaringBitmap only, EvidenceIndex.Builder index) {
        read(
                sql,
                only,
                rs -> index.add(
                        rs.getBoolean("linked") ? Dimension.ELEMENT : Dimension.DERIVED_ELEMENT,
                        rs.getInt("element_id"),
                        row(rs)));
    }

    private void readValues(
            String sql, Dimension dimension, @Nullable RoaringBitmap only, EvidenceIndex.Builder index) {
        read(sql, only, rs -> index.add(dimension, rs.getString("value"), row(rs)));
    }

    private void readLinks(String sql, @Nullable RoaringBitmap only, EvidenceIndex.Builder index) {
        var links = new RowLinks(index.shares());
        read(
                sql,
                only,
                rs -> links.add(
                        row(rs),
                        rs.getString("framework_code"),
                        rs.getInt("element_id"),
                        rs.getObject("weight", Float.class)));
        links.finish();
    }

    /** Links of one row until the next begins. */
    private static final class RowLinks {

        private record Link(
                String framework, int elementId, @Nullable Float weight) {}

        private final Shares.Builder shares;
        private final List<Link> links = new ArrayList<>();
        private int row = -1;

        RowLinks(Shares.Builder shares) {
            this.shares = shares;
        }

        void add(int ofRow, String framework, int elementId, @Nullable Float weight) {
            if (ofRow != row) {
                finish();
                row = ofRow;
            }
            links.add(new Link(framework, elementId, weight));
        }

        /** Weights of one framework are all there or all absent; where one is missing, the shares are equal. */
        void finish() {
            for (var link : links) {
                int count = 0;
                float sum = 0;
                boolean weighed = true;
                for (var other : links) {
                    if (other.framework.equals(link.framework)) {
                        count++;
                        weighed &= other.weight != null;
                        sum += other.weight == null ? 0 : other.weight;
                    }
                }
                var weight = link.weight;
                shares.add(row, link.elementId, weighed && weight != null ? weight / sum : 1f / count);
            }
            links.clear();
        }
    }

    private static int row(ResultSet rs) throws SQLException {
        return Math.toIntExact(rs.getLong("id"));
    }

    private void read(String sql, @Nullable RoaringBitmap only, RowCallbackHandler handler) {
        var filled = sql.replaceAll("\\{rows of ([a-z._]+)}", only == null ? "true" : "$1 = ANY (:ids)");
        var statement = jdbc.sql(filled).withFetchSize(FETCH_SIZE);
        if (only != null) {
            var ids = new Long[only.getCardinality()];
            int i = 0;
            for (int id : only) {
                ids[i++] = (long) id;
            }
            statement = statement.param("ids", ids);
        }
        statement.query(handler);
    }
}
