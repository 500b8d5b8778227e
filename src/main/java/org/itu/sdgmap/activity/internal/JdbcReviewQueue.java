package org.itu.sdgmap.activity.internal;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.itu.sdgmap.activity.ActivityKind;
import org.itu.sdgmap.activity.QueueFilter;
import org.itu.sdgmap.activity.QueuePage;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads what waits for review. */
@Component
class JdbcReviewQueue {

    private static final String QUEUE = SqlFile.read("activity/queue.sql");
    private static final String COUNT = SqlFile.read("activity/queue_count.sql");

    private final JdbcClient jdbc;

    JdbcReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param allowed Sectors that the account may decide on */
    QueuePage list(QueueFilter filter, Set<Sector> allowed, int offset, int limit) {
        var items = filtered(QUEUE, filter, allowed)
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> new QueuePage.Item(
                        rs.getString("slug"),
                        rs.getInt("version"),
                        rs.getObject("published_version", Integer.class),
                        rs.getString("title"),
                        Sector.getByCode(rs.getString("sector")),
                        ActivityKind.valueOf(rs.getString("kind")),
                        rs.getString("author"),
                        rs.getString("author_name"),
                        rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        rs.getString("reason")))
                .list();
        int total = filtered(COUNT, filter, allowed).query(Integer.class).single();
        return new QueuePage(items, total);
    }

    private StatementSpec filtered(String sql, QueueFilter filter, Set<Sector> allowed) {
        return jdbc.sql(sql)
                .param("sectors", codes(filter.sectors(), allowed))
                .param("author", filter.author(), Types.VARCHAR)
                .param("batch", filter.batch(), Types.BIGINT)
                .param("words", SqlWords.pattern(filter.words()), Types.VARCHAR);
    }

    /** Codes of those Sectors that are wanted and allowed; no wanted ones stand for all. */
    static String[] codes(Set<Sector> wanted, Set<Sector> allowed) {
        return allowed.stream()
                .filter(s -> wanted.isEmpty() || wanted.contains(s))
                .map(Sector::code)
                .sorted()
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
