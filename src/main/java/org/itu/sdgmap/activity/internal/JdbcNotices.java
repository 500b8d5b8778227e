package org.itu.sdgmap.activity.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.itu.sdgmap.activity.Notice;
import org.itu.sdgmap.activity.Notices;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class JdbcNotices implements Notices {

    private static final String NOTICES = SqlFile.read("activity/notices.sql");
    private static final int LARGEST_PAGE = 500;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public int countUnread() {
        return jdbc.sql("""
                SELECT count(*) FROM (
                    SELECT FROM notice WHERE username = :username AND read_at IS NULL LIMIT 1000) unread
                """)
                .param("username", permissions.account().username())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> list(int offset, int limit) {
        return jdbc.sql(NOTICES)
                .param("username", permissions.account().username())
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, LARGEST_PAGE))
                .query((rs, row) -> new Notice(
                        rs.getLong("id"),
                        Notice.Kind.valueOf(rs.getString("kind")),
                        rs.getString("slug"),
                        rs.getString("title"),
                        rs.getString("message"),
                        rs.getString("by_name"),
                        rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                        rs.getBoolean("is_read"),
                        rs.getInt("others")))
                .list();
    }

    @Override
    public void markRead(Collection<Long> ids) {
        jdbc.sql("""
                UPDATE notice SET read_at = :now
                WHERE id = ANY (:ids) AND username = :username AND read_at IS NULL
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("username", permissions.account().username())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
