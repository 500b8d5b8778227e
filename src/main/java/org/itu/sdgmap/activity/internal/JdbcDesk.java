package org.itu.sdgmap.activity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityRules;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.Desk;
import org.itu.sdgmap.activity.DeskFilter;
import org.itu.sdgmap.activity.DeskPage;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class JdbcDesk implements Desk {

    private static final String DESK = SqlFile.read("activity/desk.sql");
    private static final String COUNT = SqlFile.read("activity/desk_count.sql");
    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ActivityRules rules;
    private final Permissions permissions;

    JdbcDesk(JdbcClient jdbc, JsonMapper json, ActivityRules rules, Permissions permissions) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = rules;
        this.permissions = permissions;
    }

    @Override
    public DeskPage list(DeskFilter filter, int offset, int limit) {
        var order = order(filter.order());
        var sql = DESK.replace("{activity_order}", order.replace(", draft", ""))
                .replace("{order}", order)
                .replace("{shown_order}", order.replaceAll("(^|, )", "$1shown."));
        var entries = filtered(sql, filter, wanted(filter.statuses()))
                .param("offset", Math.max(0, offset))
                .param("limit", Math.clamp(limit, 0, LARGEST_PAGE))
                .query((rs, row) -> entry(rs))
                .list();
        int total = count(filter, wanted(filter.statuses())).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new DeskPage(entries, total);
    }

    @Override
    public Map<ActivityStatus, Integer> countByStatus(DeskFilter filter) {
        return count(filter, EnumSet.allOf(ActivityStatus.class));
    }

    private Map<ActivityStatus, Integer> count(DeskFilter filter, Set<ActivityStatus> statuses) {
        var counts = new EnumMap<ActivityStatus, Integer>(ActivityStatus.class);
        filtered(COUNT, filter, statuses).query(rs -> {
            counts.put(ActivityStatus.valueOf(rs.getString("status")), rs.getInt("count"));
        });
        return counts;
    }

    private StatementSpec filtered(String sql, DeskFilter filter, Set<ActivityStatus> statuses) {
        var allowed = new HashSet<Sector>(permissions.contributed());
        allowed.addAll(permissions.reviewed());
        var account = permissions.account();
        return jdbc.sql(sql)
                .param("sectors", JdbcReviewQueue.codes(filter.sectors(), allowed))
                .param("statuses", names(statuses))
                .param(
                        "all_sectors",
                        account.isCoordinator() && filter.sectors().isEmpty())
                .param("mine", filter.mineOnly() ? account.username() : null, Types.VARCHAR)
                .param("username", filter.sectors().isEmpty() ? account.username() : "")
                .param("words", SqlWords.pattern(filter.words()), Types.VARCHAR);
    }

    private DeskPage.Entry entry(ResultSet rs) throws SQLException {
        var draft = rs.getString("content");
        var sector = rs.getString("sector");
        return new DeskPage.Entry(
                rs.getString("slug"),
                rs.getObject("draft", Long.class),
                rs.getString("title"),
                sector == null ? null : Sector.getByCode(sector),
                ActivityStatus.valueOf(rs.getString("status")),
                rs.getBoolean("is_public"),
                rs.getString("changed_by"),
                rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                draft == null
                        ? 0
                        : rules.check(json.readValue(draft, DraftContent.class)).size());
    }

    private static String order(DeskFilter.Order order) {
        return switch (order) {
            case CHANGED -> "changed_at DESC, id DESC, draft";
            case TITLE -> "title_key, id, draft";
            case STATUS -> "status, changed_at DESC, id DESC, draft";
            case SECTOR -> "sector, changed_at DESC, id DESC, draft";
        };
    }

    private static Set<ActivityStatus> wanted(Set<ActivityStatus> statuses) {
        return statuses.isEmpty() ? EnumSet.allOf(ActivityStatus.class) : statuses;
    }

    private static String[] names(Collection<ActivityStatus> statuses) {
        return statuses.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
