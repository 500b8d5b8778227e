package org.itu.sdgmap.activity.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.activity.ActivityDetail;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.ActivityVersionInfo;
import org.itu.sdgmap.activity.PublishedActivities;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class JdbcPublishedActivities implements PublishedActivities {

    private static final String DETAIL = SqlFile.read("activity/detail.sql");
    private static final String AS_OF = SqlFile.read("activity/as_of.sql");
    private static final String HISTORY = SqlFile.read("activity/public_history.sql");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPublishedActivities(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<ActivityDetail> findBySlug(String slug) {
        return jdbc.sql(DETAIL)
                .param("slug", slug)
                .query((rs, row) -> new ActivityDetail(
                        rs.getLong("id"),
                        rs.getString("slug"),
                        rs.getInt("version"),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json.readValue(rs.getString("content"), ActivityContent.class),
                        List.of((Integer[]) rs.getArray("derived_elements").getArray())))
                .optional();
    }

    @Override
    public ActivityDetail getBySlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> new NotFoundException("activity", slug));
    }

    @Override
    public ActivityDetail getBySlugAt(String slug, Instant instant) {
        return jdbc.sql(AS_OF)
                .param("slug", slug)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query((rs, row) -> new ActivityDetail(
                        rs.getLong("id"),
                        rs.getString("slug"),
                        rs.getInt("version"),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json.readValue(rs.getString("content"), ActivityContent.class),
                        List.of()))
                .optional()
                .orElseThrow(() -> new NotFoundException("activity", slug));
    }

    @Override
    public Optional<ActivityContent> findBySlugAsOf(String slug, Instant instant) {
        return jdbc.sql(AS_OF)
                .param("slug", slug)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query((rs, row) -> json.readValue(rs.getString("content"), ActivityContent.class))
                .optional();
    }

    @Override
    public List<ActivityVersionInfo> listPublicHistory(String slug) {
        return jdbc.sql(HISTORY)
                .param("slug", slug)
                .query((rs, row) -> new ActivityVersionInfo(
                        rs.getInt("version"),
                        ActivityStatus.valueOf(rs.getString("status")),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        rs.getString("reason")))
                .list();
    }
}
