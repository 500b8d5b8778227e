package org.itu.sdgmap.activity.internal;

import java.util.Collection;
import java.util.List;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells authors what a batch did to their activities: each once, whatever their number. */
@Component
class BatchNotices {

    private static final String OF_BATCH = SqlFile.read("activity/batch_authors.sql");
    private static final RowMapper<Told> TOLD =
            (row, number) -> new Told(row.getString("username"), row.getLong("activity_id"), row.getInt("activities"));

    private final JdbcClient jdbc;
    private final NoticeStore notices;
    private final Permissions permissions;

    /**
     * Whom to tell of how many activities.
     *
     * @param activity id of one of them
     */
    record Told(String username, long activity, int activities) {

        Told and(Told more) {
            return new Told(username, activity, activities + more.activities);
        }
    }

    BatchNotices(JdbcClient jdbc, NoticeStore notices, Permissions permissions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.permissions = permissions;
    }

    /** Those who entered the activities as they are now, without the account that acts. */
    List<Told> listAuthors(Collection<Long> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT a.entered_by AS username, min(a.id) AS activity_id, count(*) AS activities
                FROM activity a JOIN account c ON c.username = a.entered_by
                WHERE a.id = ANY (:ids) AND a.entered_by <> :me GROUP BY 1
                """)
                .param("ids", activities.toArray(Long[]::new))
                .param("me", permissions.account().username())
                .query(TOLD)
                .list();
    }

    /** Those who entered what a batch made or changed, with it or before it, without the account that acts. */
    List<Told> listAuthors(long batch) {
        return jdbc.sql(OF_BATCH)
                .param("batch", batch)
                .param("me", permissions.account().username())
                .query(TOLD)
                .list();
    }

    void tell(Collection<Told> told, Notice.Kind kind, String message) {
        told.forEach(t ->
                notices.tell(t.username(), kind, t.activity(), t.activities() - 1, message, permissions.account()));
    }
}
